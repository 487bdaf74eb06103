package org.g221.engine.region;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * A probability, turned into a distance from the best fit.
 *
 * @param probability between 0 and 1
 */
public record ConfidenceLevel(double probability) {

  public ConfidenceLevel {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "confidence level is " + probability + " but must lie between 0 and 1");
    }
  }

  /**
   * Δχ² up to which the region reaches: the quantile of the χ² distribution.
   *
   * <p>For two degrees of freedom it is −2 ln(1 − p): 5.99 at 95 %, 6.18 at 95.45 %.
   *
   * @param degreesOfFreedom number of quantities the region is shown in
   */
  public double deltaChiSquare(int degreesOfFreedom) {
    return new ChiSquaredDistribution(null, degreesOfFreedom)
        .inverseCumulativeProbability(probability);
  }
}
