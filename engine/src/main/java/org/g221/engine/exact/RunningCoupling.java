package org.g221.engine.exact;

import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A gauge coupling running at one loop: 1/g²(μ) = 1/g²(μ0) − b/(8π²) ln(μ/μ0).
 *
 * <p>All fields of the content are active above μ0; thresholds and higher loops are left out.
 *
 * @param group the gauge group
 * @param beta b of dg/d ln μ = b g³/(16π²)
 * @param startGev μ0
 * @param start g(μ0)
 */
public record RunningCoupling(GaugeGroup group, BigFraction beta, double startGev, double start) {

  public RunningCoupling {
    if (!(start > 0 && startGev > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s starts at %s at %s GeV but both must be positive",
              group.title(),
              start,
              startGev));
    }
  }

  /** The running coupling of one group of the model. */
  public static RunningCoupling of(
      GaugeGroup group, ParticleContent content, double startGev, double start) {
    return new RunningCoupling(group, group.betaCoefficient(content), startGev, start);
  }

  /** log₁₀(μ/GeV) of the scale at which the coupling diverges; none if it does not grow. */
  public OptionalDouble landauPoleLog10Gev() {
    double b = beta.doubleValue();
    return b > 0
        ? OptionalDouble.of(
            Math.log10(startGev) + 8 * Math.PI * Math.PI / (b * start * start * Math.log(10)))
        : OptionalDouble.empty();
  }

  /**
   * g(μ).
   *
   * @return infinity at and beyond the Landau pole
   */
  public double at(double scaleGev) {
    double inverse =
        1 / (start * start)
            - beta.doubleValue() / (8 * Math.PI * Math.PI) * Math.log(scaleGev / startGev);
    return inverse > 0 ? 1 / Math.sqrt(inverse) : Double.POSITIVE_INFINITY;
  }
}
