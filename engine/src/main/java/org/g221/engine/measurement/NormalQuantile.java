package org.g221.engine.measurement;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution. */
final class NormalQuantile {

  private NormalQuantile() {}

  /** z with P(|x| &lt; z) = {@code probability}. */
  static double twoSided(double probability) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + probability / 2);
  }
}
