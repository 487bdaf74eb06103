package org.g221.engine.treelevel;

import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.D_B;
import static org.g221.engine.treelevel.G221Parameter.D_MU;
import static org.g221.engine.treelevel.G221Parameter.D_S;
import static org.g221.engine.treelevel.G221Parameter.D_TAU;
import static org.g221.engine.treelevel.G221Parameter.G2_OVER_G1;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;
import static org.g221.engine.treelevel.G221Parameter.ZETA;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.exact.GaugeCouplings;
import org.g221.engine.model.ParameterRange;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;

/**
 * The rules of {@link ModelPoint}, each for a single parameter, and one for masses not in GeV.
 * Values within rounding of a limit are left to the rules.
 */
public final class G221Ranges {

  /** About the mass of the Z; a smaller mass was probably given in TeV instead of GeV. */
  private static final double LOWEST_MASS_GEV = 100;

  private static final double ROUNDING = ModelPoint.EDGE_TOLERANCE;

  /** Without a usable ratio nothing is known about −1/r², and the ratio itself is reported. */
  private static final double ANY_EIGENVALUE = -1e9;

  private final double lowestEigenvalue;
  private final Optional<TheoryInputs> inputs;
  private final List<ParameterRange> all = new ArrayList<>();

  /**
   * @param ratios values of r in the scan
   */
  public G221Ranges(double[] ratios, Optional<TheoryInputs> inputs) {
    this.lowestEigenvalue = lowestEigenvalue(ratios);
    this.inputs = inputs;
  }

  /** −1/r² for the smallest ratio of couplings. */
  private static double lowestEigenvalue(double[] ratios) {
    double smallest = Double.POSITIVE_INFINITY;
    for (double ratio : ratios) {
      if (ratio > 0) {
        smallest = Math.min(smallest, ratio);
      }
    }
    return Double.isInfinite(smallest) ? ANY_EIGENVALUE : -1 / (smallest * smallest);
  }

  public List<ParameterRange> all() {
    add(
        MASS_WPRIME_GEV,
        LOWEST_MASS_GEV,
        Double.POSITIVE_INFINITY,
        text("must reach %.0f, as masses are in GeV", LOWEST_MASS_GEV));
    addCouplings();
    String interval = text("must lie between -1/r^2 = %.4g and 1", lowestEigenvalue);
    for (Parameter diagonal : List.of(ZETA, DELTA_Q_22, DELTA_Q_33, DELTA_L_22, DELTA_L_33)) {
      add(diagonal, lowestEigenvalue - ROUNDING, 1 + ROUNDING, interval);
    }
    double largest = (1 - lowestEigenvalue) / 2;
    for (Parameter mixing : List.of(DELTA_Q_23, DELTA_L_23)) {
      addModulus(mixing, largest, "(1 + 1/r^2)/2");
    }
    for (Parameter component : List.of(D_S, D_B, D_MU, D_TAU)) {
      addModulus(component, Math.sqrt(1 - lowestEigenvalue), "sqrt(1 + 1/r^2)");
    }
    return all;
  }

  /** g1 = g√(1+r²)/r and g2 = g√(1+r²) stay below √(4π) for r between 1/s and s. */
  private void addCouplings() {
    if (inputs.isEmpty()) {
      add(G2_OVER_G1, Double.MIN_VALUE, Double.POSITIVE_INFINITY, "must be positive");
      return;
    }
    double ratio = GaugeCouplings.PERTURBATIVE_LIMIT / inputs.get().weakCoupling();
    double largest = Math.sqrt(ratio * ratio - 1);
    add(
        G2_OVER_G1,
        (1 - ROUNDING) / largest,
        (1 + ROUNDING) * largest,
        text(
            "must lie between %.4g and %.4g, where g1 and g2 are below sqrt(4 pi)",
            1 / largest, largest));
  }

  private void addModulus(Parameter parameter, double largest, String formula) {
    double limit = largest * (1 + ROUNDING);
    add(parameter, -limit, limit, text("must not exceed %s = %.4g in modulus", formula, largest));
  }

  private void add(Parameter parameter, double min, double max, String rule) {
    all.add(new ParameterRange(parameter, min, max, rule));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
