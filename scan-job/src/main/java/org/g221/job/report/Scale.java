package org.g221.job.report;

/**
 * Maps a range of values to a range of pixels.
 *
 * @param lower value at {@code start}
 * @param upper value at {@code end}, above {@code lower}
 * @param start in pixels; above {@code end} for an axis that points upwards
 * @param end in pixels
 */
record Scale(double lower, double upper, double start, double end) {

  Scale {
    if (!(lower < upper) || !Double.isFinite(upper - lower)) {
      throw new IllegalArgumentException("an axis cannot run from " + lower + " to " + upper);
    }
  }

  double position(double value) {
    return start + (value - lower) / (upper - lower) * (end - start);
  }

  /** The position of the nearest value in range. */
  double clamped(double value) {
    return position(Math.max(lower, Math.min(upper, value)));
  }
}
