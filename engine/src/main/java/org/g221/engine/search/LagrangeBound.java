package org.g221.engine.search;

/**
 * A lower bound of χ² at those points of a box where quantities lie in given ranges.
 *
 * <p>At these points χ² ≥ χ² + Σ_j μ_j (q_j − e_j) for any multipliers μ_j, where e_j is the upper
 * end of the range of q_j if μ_j is positive, and the lower end otherwise. Where χ² is smallest
 * within the ranges, the slopes on the right side cancel for the best multipliers, so that its
 * {@link Tangent} tells more than that of χ². Multipliers are chosen one after the other: the best
 * of those that cancel the slope along one axis.
 */
final class LagrangeBound {

  private final double[] slope;
  private double constant;
  private double magnitude;

  /**
   * @param chiSquare the tangent of χ²
   */
  LagrangeBound(Tangent chiSquare) {
    this.slope = chiSquare.slope().clone();
    this.constant = chiSquare.value() - chiSquare.spread();
    this.magnitude = Math.abs(chiSquare.value()) + chiSquare.spread() + chiSquare.rise();
  }

  /** Restricts the points to those where a quantity lies in a range. */
  void restrict(QuantityRange range, Tangent quantity) {
    // With a positive multiplier a quantity counts with its lower bound, else with its upper one.
    double above = quantity.value() - quantity.spread() - range.upper();
    double below = quantity.value() + quantity.spread() - range.lower();
    double rise = Tangent.rise(slope);
    double best = 0;
    double largest = 0;
    for (int axis = 0; axis < slope.length; axis++) {
      double multiplier = -slope[axis] / quantity.slope()[axis];
      double gain =
          multiplier * (multiplier > 0 ? above : below)
              + (rise - riseWith(multiplier, quantity.slope()));
      // What is not a number, as along an axis on which nothing varies, is no gain.
      if (gain > largest && gain < Double.POSITIVE_INFINITY) {
        largest = gain;
        best = multiplier;
      }
    }
    if (best != 0) {
      add(best, best > 0 ? above : below, range, quantity);
    }
  }

  /** Σ_k |s_k + μ h_k|. */
  private double riseWith(double multiplier, double[] other) {
    double rise = 0;
    for (int axis = 0; axis < slope.length; axis++) {
      rise += Math.abs(slope[axis] + multiplier * other[axis]);
    }
    return rise;
  }

  private void add(double multiplier, double excess, QuantityRange range, Tangent quantity) {
    constant += multiplier * excess;
    double end = Math.max(Math.abs(range.lower()), Math.abs(range.upper()));
    double size = Math.abs(quantity.value()) + end + quantity.spread() + quantity.rise();
    magnitude += Math.abs(multiplier) * size;
    for (int axis = 0; axis < slope.length; axis++) {
      slope[axis] += multiplier * quantity.slope()[axis];
    }
  }

  /** The bound; NaN or negative infinity if there is none. */
  double lower() {
    return constant - Tangent.rise(slope) - Tangent.ROUNDING * magnitude;
  }
}
