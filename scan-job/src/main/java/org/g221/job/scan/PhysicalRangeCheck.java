package org.g221.job.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.parameter.Parameter;

/**
 * Finds parameters none of whose values can be part of an allowed point, whatever the others are.
 *
 * <p>The rules are those of the engine, each taken alone; combinations of values that are excluded
 * are no mistake, they are counted while the scan runs.
 */
final class PhysicalRangeCheck {

  private final YamlMapping scan;
  private final Map<Parameter, Double> fixed;
  private final Map<Parameter, double[]> values = new LinkedHashMap<>();

  PhysicalRangeCheck(
      YamlMapping scan, Map<Parameter, Double> fixed, List<AxisSpecification> axes) {
    this.scan = scan;
    this.fixed = fixed;
    fixed.forEach((parameter, value) -> values.put(parameter, new double[] {value}));
    axes.forEach(axis -> values.put(axis.parameter(), axis.axis().values()));
  }

  void report() {
    demand(Parameter.MASS_WPRIME_GEV, value -> value > 0, "must be positive");
    demand(Parameter.G2_OVER_G1, value -> value > 0, "must be positive");
    double lowest = lowestEigenvalue();
    String interval = "must lie between -1/r^2 = %.4g and 1".formatted(lowest);
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
          "must not exceed (1 + 1/r^2)/2 = %.4g in modulus".formatted(largest));
    }
    for (Parameter component :
        List.of(Parameter.D_S, Parameter.D_B, Parameter.D_MU, Parameter.D_TAU)) {
      demand(
          component,
          value -> value * value <= 1 - lowest,
          "must not exceed sqrt(1 + 1/r^2) = %.4g in modulus".formatted(Math.sqrt(1 - lowest)));
    }
  }

  /** −1/r² for the smallest ratio of couplings in the scan. */
  private double lowestEigenvalue() {
    double smallest = Double.POSITIVE_INFINITY;
    for (double ratio : values.getOrDefault(Parameter.G2_OVER_G1, new double[0])) {
      if (ratio > 0) {
        smallest = Math.min(smallest, ratio);
      }
    }
    // Without a usable ratio nothing is known of the limit, and the ratio has been reported.
    return Double.isInfinite(smallest) ? -1e9 : -1 / (smallest * smallest);
  }

  private void demand(Parameter parameter, DoublePredicate allowed, String rule) {
    double[] given = values.get(parameter);
    if (given == null) {
      return;
    }
    for (double value : given) {
      if (allowed.test(value)) {
        return;
      }
    }
    String shown =
        given.length == 1
            ? "is " + given[0]
            : "runs from " + given[0] + " to " + given[given.length - 1];
    String key = ScanFileReader.place(parameter, fixed);
    scan.error(
        key, (key.equals("axes") ? "of " + parameter + " " : "") + shown + " but " + rule);
  }
}
