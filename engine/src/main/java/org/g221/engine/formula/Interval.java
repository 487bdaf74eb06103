package org.g221.engine.formula;

/**
 * All numbers between two ends, ends included.
 *
 * @param lower the lower end; infinite or not a number if unknown
 * @param upper the upper end, likewise
 */
public record Interval(double lower, double upper) {

  /** The interval of a quantity about which nothing is known. */
  static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

  /** A single number. */
  static Interval of(double value) {
    return new Interval(value, value);
  }

  /** The sign of its numbers, as far as known. */
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

  /** The smallest modulus; not a number if the interval is unknown. */
  double smallestModulus() {
    return lower <= 0 && upper >= 0 ? 0 : Math.min(Math.abs(lower), Math.abs(upper));
  }
}
