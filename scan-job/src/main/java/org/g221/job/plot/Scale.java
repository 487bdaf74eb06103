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
public record Scale(double lower, double upper, boolean logarithmic, double start, double end) {

  private static final double FAR = 10;

  public Scale {
    if (!(lower < upper) || !Double.isFinite(upper - lower) || (logarithmic && lower <= 0)) {
      throw new IllegalArgumentException("an axis cannot run from " + lower + " to " + upper);
    }
  }

  public double position(double value) {
    return start + share(value) * (end - start);
  }

  private double share(double value) {
    return logarithmic
        ? Math.log(value / lower) / Math.log(upper / lower)
        : (value - lower) / (upper - lower);
  }

  /** The position of a value, but no further from the range than ten times its length. */
  public double near(double value) {
    double position = logarithmic && value <= 0 ? Double.NEGATIVE_INFINITY : share(value);
    return start + Math.max(-FAR, Math.min(1 + FAR, position)) * (end - start);
  }

  /** The position of the nearest value in range. */
  public double clamped(double value) {
    return position(Math.max(lower, Math.min(upper, value)));
  }

  /**
   * Round values along the axis.
   *
   * @param atMost desired upper limit on the number of values, at least 2
   */
  public Ticks ticks(int atMost) {
    return logarithmic
        ? Ticks.logarithmic(lower, upper, atMost)
        : Ticks.between(lower, upper, atMost);
  }
}
