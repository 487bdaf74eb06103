package org.g221.engine.measurement;

import java.io.Serializable;

/** Uncertainty of a quantity. */
public sealed interface Uncertainty extends Serializable
    permits Uncertainty.Gaussian, Uncertainty.UpperLimit, Uncertainty.OneSided, LimitByMass {

  /** The standard deviation with which the quantity enters a Gaussian likelihood. */
  double sigma();

  /**
   * A measured value with Gaussian uncertainties.
   *
   * @param statistical statistical part, or the total if only that was published
   * @param systematic systematic part, zero if only the total was published
   */
  record Gaussian(Interval statistical, Interval systematic) implements Uncertainty {

    /** Both parts in quadrature, each the mean of its upper and lower error. */
    @Override
    public double sigma() {
      return Math.hypot(statistical.mean(), systematic.mean());
    }
  }

  /**
   * An upper limit on a quantity that cannot be negative.
   *
   * @param limit the limit
   * @param confidenceLevel its probability, between 0 and 1
   */
  record UpperLimit(double limit, double confidenceLevel) implements Uncertainty {

    /**
     * L/z with z the two-sided normal quantile (1.645 at 90 %, 1.960 at 95 %), so that b/σ = z at b
     * = L.
     */
    @Override
    public double sigma() {
      return sigmaAbove(0);
    }

    /** (L − b)/z: the same for what adds to a known part b. */
    public double sigmaAbove(double known) {
      return (limit - known) / NormalQuantile.twoSided(confidenceLevel);
    }
  }

  /**
   * Uncertainties of a measured value to which something unknown contributes, so that only
   * predictions above it count: it limits a part of what is measured.
   *
   * @param errors those of the value
   */
  record OneSided(Gaussian errors) implements Uncertainty {

    private static final double CONFIDENCE_LEVEL = 0.95;

    @Override
    public double sigma() {
      return errors.sigma();
    }

    /** The limit at 95 % that says the same above a measured value. */
    public UpperLimit limitAbove(double value) {
      double distance = NormalQuantile.twoSided(CONFIDENCE_LEVEL) * sigma();
      return new UpperLimit(value + distance, CONFIDENCE_LEVEL);
    }
  }

  /**
   * An error that may be asymmetric.
   *
   * @param plus upward error, not negative
   * @param minus downward error, not negative
   */
  record Interval(double plus, double minus) implements Serializable {

    static final Interval NONE = new Interval(0, 0);

    double mean() {
      return (plus + minus) / 2;
    }
  }
}
