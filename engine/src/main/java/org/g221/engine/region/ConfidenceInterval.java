package org.g221.engine.region;

/**
 * A range of one quantity, both ends included.
 *
 * @param lower its lower end
 * @param upper its upper end, not below {@code lower}
 */
public record ConfidenceInterval(double lower, double upper) {

  public ConfidenceInterval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "interval from " + lower + " to " + upper + " must not end below its beginning");
    }
  }

  /** Whether a value lies in the interval. */
  public boolean contains(double x) {
    return lower <= x && x <= upper;
  }
}
