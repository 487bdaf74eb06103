package org.g221.engine.search;

import org.g221.engine.formula.IntervalRun;

/** All points between two ends on each axis. */
final class Box {

  private final double[] lower;
  private final double[] upper;

  /** Takes ownership of the arrays. */
  Box(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** Number of axes. */
  int axes() {
    return lower.length;
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

  /** Sets the inputs of a run. */
  void giveTo(IntervalRun run, int index) {
    for (int axis = 0; axis < lower.length; axis++) {
      run.setInput(axis, index, lower[axis], upper[axis]);
    }
  }
}
