package org.g221.engine.observable;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.Generation;
import org.g221.engine.formula.Real;
import org.g221.engine.formula.Window;

/**
 * How often quarks meet at a collider: (1/s) dL/dτ at τ = M²/s in pb, for pairs q_i q̄_j and q̄_i
 * q_j of either proton, as polynomials of ln L in x = ln(M/TeV).
 *
 * @param massGev the masses M for which they hold
 * @param polynomials coefficients by pair, such as {@code bb} or {@code cs}, the constant first
 */
public record PartonLuminosities(Window massGev, Map<String, List<Double>> polynomials)
    implements Serializable {

  private static final double GEV_PER_TEV = 1000;

  /** Top quarks are in no proton. */
  static final int LIGHT_UP_QUARKS = 2;

  public PartonLuminosities {
    polynomials = Map.copyOf(polynomials);
  }

  /** All pairs of which neutral or charged vectors are made. */
  public static List<String> pairs() {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 1; i <= Generation.COUNT; i++) {
      for (int j = 1; j <= Generation.COUNT; j++) {
        names.add(neutral(Fermion.DOWN_QUARK, i, j));
        if (i <= LIGHT_UP_QUARKS && j <= LIGHT_UP_QUARKS) {
          names.add(neutral(Fermion.UP_QUARK, i, j));
        }
        if (i <= LIGHT_UP_QUARKS) {
          names.add(charged(i, j));
        }
      }
    }
    return List.copyOf(names);
  }

  static String neutral(Fermion quark, int i, int j) {
    return quark.nameOf(Math.min(i, j)) + quark.nameOf(Math.max(i, j));
  }

  static String charged(int up, int down) {
    return Fermion.UP_QUARK.nameOf(up) + Fermion.DOWN_QUARK.nameOf(down);
  }

  /** The luminosity of a pair; beyond the masses for which it is known, that of the nearest. */
  Real of(String pair, Real mass) {
    Real x = massGev.clamp(mass).over(GEV_PER_TEV).logarithm();
    double[] coefficients =
        polynomials.get(pair).stream().mapToDouble(Double::doubleValue).toArray();
    return x.polynomial(coefficients).exponential();
  }
}
