package org.g221.engine.search;

/**
 * How a function f may differ in a box from its value at the centre c. With t_k the distance from
 * the centre in units of the half widths, |t_k| ≤ 1, f(c) + Σ_k s_k t_k − e ≤ f, and for quantities
 * f ≤ f(c) + Σ_k s_k t_k + e.
 *
 * <p>By second derivatives s_k is the slope at the centre, times the half width r_k, and e = ½ Σ_kl
 * N_kl r_k r_l, where N_kl are what they are at most. By first derivatives alone s_k is 0 and e the
 * sum of what these are at most, times r_k. This holds in real numbers; e includes what rounding
 * changes in f, at the centre and elsewhere.
 *
 * @param value f(c)
 * @param slope s_k, by axis
 * @param spread e; NaN or infinite if nothing is known
 */
record Tangent(double value, double[] slope, double spread) {

  /** Allowance for the rounding of sums, in units of the sum of moduli. */
  static final double ROUNDING = 1e-14;

  /**
   * The tangent of χ², by second derivatives, which the shape must have.
   *
   * <p>They are those of all axes or of none, as the part that bends upward does so only as a
   * whole.
   */
  static Tangent ofChiSquare(BoxCentres centres, int index, Shape shape) {
    int function = BoxCentres.CHI_SQUARE;
    double[] radius = centres.radius(index);
    double[] slope = new double[radius.length];
    double spread = centres.error(function);
    for (int axis = 0; axis < radius.length; axis++) {
      if (radius[axis] > 0) {
        slope[axis] = centres.slope(function, axis, index) * radius[axis];
        double unknown = centres.errorOfSlope(function, axis) + shape.kinked()[axis];
        spread +=
            (unknown + changeOfSlope(shape.curvature()[function][axis], radius)) * radius[axis];
      }
    }
    return new Tangent(centres.value(function, index), slope, spread);
  }

  /** The tangent of χ² by first derivatives alone. */
  static Tangent flat(BoxCentres centres, int index, Shape shape) {
    int function = BoxCentres.CHI_SQUARE;
    double[] radius = centres.radius(index);
    double spread = centres.error(function);
    for (int axis = 0; axis < radius.length; axis++) {
      spread += change(shape.steepness()[function][axis], radius[axis]);
    }
    return new Tangent(centres.value(function, index), new double[radius.length], spread);
  }

  /**
   * The tangent of a quantity. Its mean slope along each axis, from the centre to some point, is
   * taken from those derivatives that tell more of it.
   */
  static Tangent ofQuantity(BoxCentres centres, int function, int index, Shape shape) {
    double[] radius = centres.radius(index);
    double[] slope = new double[radius.length];
    double spread = centres.error(function);
    for (int axis = 0; axis < radius.length; axis++) {
      if (radius[axis] > 0) {
        double own = centres.slope(function, axis, index);
        double unknown =
            shape.isCurved()
                ? centres.errorOfSlope(function, axis)
                    + changeOfSlope(shape.curvature()[function][axis], radius)
                : Double.POSITIVE_INFINITY;
        double steepness = shape.steepness()[function][axis];
        boolean bySecond = Math.abs(own) + unknown <= steepness;
        slope[axis] = bySecond ? own * radius[axis] : 0;
        spread += (bySecond ? unknown : steepness) * radius[axis];
      }
    }
    return new Tangent(centres.value(function, index), slope, spread);
  }

  /** ½ Σ_l N_kl r_l: by how much a slope may change on average, from the centre to some point. */
  private static double changeOfSlope(double[] curvature, double[] radius) {
    double change = 0;
    for (int axis = 0; axis < radius.length; axis++) {
      change += change(curvature[axis], radius[axis]);
    }
    return 0.5 * change;
  }

  /** The largest change over a distance: none over none, even if nothing is known of the slope. */
  static double change(double steepness, double distance) {
    return distance == 0 ? 0 : steepness * distance;
  }

  /** A lower bound of the function in the box; NaN or negative infinity if there is none. */
  double lower() {
    return value - largestDifference();
  }

  /** An upper bound of a quantity, likewise. */
  double upper() {
    return value + largestDifference();
  }

  private double largestDifference() {
    double difference = rise() + spread;
    return difference + ROUNDING * (Math.abs(value) + difference);
  }

  /** Σ_k |s_k|. */
  double rise() {
    return rise(slope);
  }

  /** The same of other slopes. */
  static double rise(double[] slopes) {
    double rise = 0;
    for (double own : slopes) {
      rise += Math.abs(own);
    }
    return rise;
  }

  /** The share of what is not known of slopes in the largest difference; 1 if nothing is known. */
  double unknownShare() {
    double whole = rise() + spread;
    return whole == 0 ? 0 : whole < Double.POSITIVE_INFINITY ? spread / whole : 1;
  }
}
