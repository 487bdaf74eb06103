package org.g221.job.scan;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Finds parameters none of whose values can be part of an allowed point, whatever the others are.
 *
 * <p>The rules are those of the engine, each taken alone, and one for masses that are not in GeV;
 * combinations of values that are excluded are no mistake, they are counted while the scan runs.
 */
final class PhysicalRangeCheck {

  /** Of a value at the limit the engine decides. */
  private static final double ROUNDING = 1e-9;

  /** About the mass of the Z: heavy vectors below it are a mass in TeV that was meant in GeV. */
  private static final double LOWEST_MASS_GEV = 100;

  private final ParameterPlaces places;
  private final Map<Parameter, Double> fixed;
  private final Map<Parameter, AxisSpecification> axes = new EnumMap<>(Parameter.class);

  /**
   * @param fixed values of fixed parameters; those that cannot be read are not numbers
   */
  PhysicalRangeCheck(
      ParameterPlaces places, Map<Parameter, Double> fixed, List<AxisSpecification> axes) {
    this.places = places;
    this.fixed = fixed;
    axes.forEach(axis -> this.axes.put(axis.parameter(), axis));
  }

  /**
   * Reports them.
   *
   * @param inputs with the weak coupling, empty if there is no data set that has them
   */
  void report(Optional<TheoryInputs> inputs) {
    demand(
        Parameter.MASS_WPRIME_GEV,
        value -> value >= LOWEST_MASS_GEV,
        text("must reach %.0f, as masses are in GeV", LOWEST_MASS_GEV));
    demandCouplings(inputs);
    double lowest = lowestEigenvalue();
    String interval = text("must lie between -1/r^2 = %.4g and 1", lowest);
    demand(Parameter.ZETA, value -> value >= lowest && value <= 1, interval);
    for (Parameter diagonal :
        List.of(
            Parameter.DELTA_Q_22,
            Parameter.DELTA_Q_33,
            Parameter.DELTA_L_22,
            Parameter.DELTA_L_33)) {
      demand(diagonal, value -> value >= lowest && value <= 1, interval);
    }
    double largest = (1 - lowest) / 2;
    for (Parameter mixing : List.of(Parameter.DELTA_Q_23, Parameter.DELTA_L_23)) {
      demand(
          mixing,
          value -> Math.abs(value) <= largest,
          text("must not exceed (1 + 1/r^2)/2 = %.4g in modulus", largest));
    }
    for (Parameter component :
        List.of(Parameter.D_S, Parameter.D_B, Parameter.D_MU, Parameter.D_TAU)) {
      demand(
          component,
          value -> value * value <= 1 - lowest,
          text("must not exceed sqrt(1 + 1/r^2) = %.4g in modulus", Math.sqrt(1 - lowest)));
    }
  }

  /** g1 = g√(1+r²)/r and g2 = g√(1+r²) stay below √(4π) for r between 1/s and s. */
  private void demandCouplings(Optional<TheoryInputs> inputs) {
    if (inputs.isEmpty()) {
      demand(Parameter.G2_OVER_G1, value -> value > 0, "must be positive");
      return;
    }
    double coupling = inputs.get().weakCoupling();
    double largest = Math.sqrt(4 * Math.PI / (coupling * coupling) - 1);
    demand(
        Parameter.G2_OVER_G1,
        value -> value >= (1 - ROUNDING) / largest && value <= (1 + ROUNDING) * largest,
        text(
            "must lie between %.4g and %.4g, where g1 and g2 are below sqrt(4 pi)",
            1 / largest, largest));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** −1/r² for the smallest ratio of couplings in the scan. */
  private double lowestEigenvalue() {
    double smallest = Double.POSITIVE_INFINITY;
    for (double ratio : values(Parameter.G2_OVER_G1)) {
      if (ratio > 0) {
        smallest = Math.min(smallest, ratio);
      }
    }
    // Without a usable ratio nothing is known of the limit, and the ratio has been reported.
    return Double.isInfinite(smallest) ? -1e9 : -1 / (smallest * smallest);
  }

  /** The values of a parameter; none if they are not known. */
  private double[] values(Parameter parameter) {
    if (axes.containsKey(parameter)) {
      return axes.get(parameter).axis().values();
    }
    double value = fixed.getOrDefault(parameter, Double.NaN);
    return Double.isNaN(value) ? new double[0] : new double[] {value};
  }

  private void demand(Parameter parameter, DoublePredicate allowed, String rule) {
    double[] given = values(parameter);
    for (double value : given) {
      if (allowed.test(value)) {
        return;
      }
    }
    if (given.length == 1) {
      places.error(parameter, "is " + given[0] + " but " + rule);
    } else if (given.length > 1) {
      String range = "runs from " + given[0] + " to " + given[given.length - 1];
      places.error(parameter, range + " but " + rule);
    }
  }
}
