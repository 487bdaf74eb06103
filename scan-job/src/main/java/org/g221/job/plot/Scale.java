package org.g221.job.plot;

/**
 * Maps a range of values to a range of pixels.
 *
 * @param lower value at {@code start}
 * @param upper value at {@code end}, above {@code lower}
 * @param logarithmic whether equal ratios, not equal differences, have equal lengths; then {@code
 *     lower} is positive
 * @param start in pixels; greater than {@code end} for an axis that points upwards
 * @param end in pixels
 */
record Scale(double lower, double upper, boolean logarithmic, double start, double end) {

  Scale {
    if (!(lower < upper) || !Double.isFinite(upper - lower) || (logarithmic && lower <= 0)) {
      throw new IllegalArgumentException("an axis cannot run from " + lower + " to " + upper);
    }
  }

  double position(double value) {
    double share =
        logarithmic
            ? Math.log(value / lower) / Math.log(upper / lower)
            : (value - lower) / (upper - lower);
    return start + share * (end - start);
  }

  /** The position of the nearest value in range. */
  double clamped(double value) {
    return position(Math.max(lower, Math.min(upper, value)));
  }

  /**
   * Round values along the axis.
   *
   * @param atMost desired upper limit on the number of values, at least 2
   */
  Ticks ticks(int atMost) {
    return logarithmic
        ? Ticks.logarithmic(lower, upper, atMost)
        : Ticks.between(lower, upper, atMost);
  }
}
