package org.g221.engine.formula;

/**
 * Affine forms of one expression over several boxes: value = center + Σ slope·ε ± error with ε in
 * [−1, 1] for each coordinate, and an interval in which the value lies as well. All arrays are
 * indexed by box; those of slopes and causes first by coordinate, null where there is none.
 *
 * <p>Centers, slopes and radii are finite. An error is finite or infinite, never NaN.
 *
 * @param radius Σ |slope|, up to rounding
 * @param error by how much the value may differ from the linear part, rounding included
 * @param cause how much of the error is due to the width of a coordinate; not rounded outward
 */
record AffineForms(
    double[] center,
    double[] radius,
    double[] error,
    double[] lower,
    double[] upper,
    double[][] slope,
    double[][] cause) {

  /** Half units in the last place: one for the form, one for a single operation of a program. */
  static final double OPERATION = 2;

  /** The same for a function, which is within two units in the last place. */
  static final double FUNCTION = 5;

  /** Forms that share an interval with others, without slopes as yet. */
  static AffineForms within(double[] lower, double[] upper, int coordinates) {
    int capacity = lower.length;
    return new AffineForms(
        new double[capacity],
        new double[capacity],
        new double[capacity],
        lower,
        upper,
        new double[coordinates][],
        new double[coordinates][]);
  }

  /** Makes room for the slopes of some coordinates. */
  void extend(int[] coordinates) {
    for (int k : coordinates) {
      if (slope[k] == null) {
        slope[k] = new double[center.length];
        cause[k] = new double[center.length];
      }
    }
  }

  /** Adds rounding, and joins form and interval: each is replaced where the other knows more. */
  void finish(int[] all, double units, int n) {
    AffineLoops.roundErrors(center, radius, error, units, n);
    for (int i = 0; i < n; i++) {
      // Also true where anything is not a number.
      if (!(error[i] < 0.5 * (upper[i] - lower[i]))) {
        settle(i, all);
      }
    }
    AffineLoops.intersect(lower, upper, center, radius, error, n);
  }

  private void settle(int box, int[] all) {
    lower[box] = Double.isNaN(lower[box]) ? Double.NEGATIVE_INFINITY : lower[box];
    upper[box] = Double.isNaN(upper[box]) ? Double.POSITIVE_INFINITY : upper[box];
    double reach = (radius[box] + error[box]) * AffineLoops.UPWARD;
    boolean usable = Math.abs(center[box]) + reach < Double.POSITIVE_INFINITY;
    if (usable) {
      lower[box] = Math.max(lower[box], Math.nextDown(center[box] - reach));
      upper[box] = Math.min(upper[box], Math.nextUp(center[box] + reach));
    }
    if (!usable || error[box] > 0.5 * (upper[box] - lower[box])) {
      forget(box, all);
    }
  }

  /**
   * Makes the form of a box the interval in which its value lies. The error is divided among
   * coordinates as what the form had before.
   */
  private void forget(int box, int[] coordinates) {
    double middle = 0.5 * lower[box] + 0.5 * upper[box];
    boolean bounded = Math.abs(middle) < Double.POSITIVE_INFINITY;
    double half = bounded ? halfWidth(middle, box) : Double.POSITIVE_INFINITY;
    divide(half, box, coordinates);
    for (int k : coordinates) {
      slope[k][box] = 0;
    }
    center[box] = bounded ? middle : 0;
    radius[box] = 0;
    error[box] = half;
  }

  /** Rounded upward, and not below 0 where the interval is empty. */
  private double halfWidth(double middle, int box) {
    double half = Math.max(upper[box] - middle, middle - lower[box]);
    return Math.max(0, Math.nextUp(half));
  }

  private void divide(double whole, int box, int[] coordinates) {
    double sum = 0;
    for (int k : coordinates) {
      sum += Math.abs(slope[k][box]) + cause[k][box];
    }
    boolean known = sum > 0 && sum < Double.POSITIVE_INFINITY;
    for (int k : coordinates) {
      double share =
          known ? (Math.abs(slope[k][box]) + cause[k][box]) / sum : 1.0 / coordinates.length;
      cause[k][box] = share > 0 ? whole * share : 0;
    }
  }
}
