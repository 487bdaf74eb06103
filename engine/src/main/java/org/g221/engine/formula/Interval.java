package org.g221.engine.formula;

/**
 * All numbers between two ends, which belong to it.
 *
 * @param lower the lower end; infinite or not a number where none is known
 * @param upper the upper end, likewise
 */
public record Interval(double lower, double upper) {

  /** What is known of something of which nothing is known. */
  static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

  /** A single number. */
  static Interval of(double value) {
    return new Interval(value, value);
  }

  /** What is known of the sign of its numbers. */
  Sign sign() {
    if (lower >= 0) {
      return Sign.NOWHERE_NEGATIVE;
    }
    return upper <= 0 ? Sign.NOWHERE_POSITIVE : Sign.EITHER;
  }

  boolean isPositive() {
    return lower > 0;
  }

  /** The largest modulus. */
  double largestModulus() {
    return Math.max(Math.abs(lower), Math.abs(upper));
  }

  /** The smallest modulus; not a number where the interval is unknown. */
  double smallestModulus() {
    return lower <= 0 && upper >= 0 ? 0 : Math.min(Math.abs(lower), Math.abs(upper));
  }
}
