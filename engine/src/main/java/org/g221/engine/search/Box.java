package org.g221.engine.search;

/** All points between two ends on each axis. */
final class Box {

  private final double[] lower;
  private final double[] upper;

  /** Takes ownership of the arrays. */
  Box(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  double lower(int axis) {
    return lower[axis];
  }

  double upper(int axis) {
    return upper[axis];
  }

  double centre(int axis) {
    return lower[axis] + 0.5 * (upper[axis] - lower[axis]);
  }

  /** Largest distance of a point of the box from the centre, along an axis. */
  double radius(int axis) {
    double centre = centre(axis);
    return Math.max(centre - lower[axis], upper[axis] - centre);
  }
}
