package org.g221.engine.region;

/**
 * The error function and its complement for positive arguments, and the inverses that confidence
 * levels need, accurate to a few units in the last place.
 *
 * <p>Functions of {@code StrictMath} are used throughout, so that results are the same to the last
 * bit on every platform.
 */
final class ErrorFunctions {

  private static final double TWO_OVER_ROOT_PI = 2 / StrictMath.sqrt(Math.PI);

  /** From here on erfc is a continued fraction; below, 1 − erf loses at most one digit. */
  private static final double FRACTION_FROM = 1.5;

  /** Enough terms for 16 digits from {@link #FRACTION_FROM} on. */
  private static final int FRACTION_TERMS = 120;

  /**
   * Newton's method gains one digit in each of the first steps and then doubles the number of
   * digits.
   */
  private static final int NEWTON_STEPS = 10;

  private ErrorFunctions() {}

  /** erf(x) = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1)/(2n+1)!!, whose terms are all positive. */
  static double erf(double x) {
    if (x >= FRACTION_FROM) {
      return 1 - erfc(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; term > sum * 1e-18; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_OVER_ROOT_PI * StrictMath.exp(-x * x) * sum;
  }

  /** erfc(x) = 1 − erf(x), without cancellation where it is small. */
  static double erfc(double x) {
    if (x < FRACTION_FROM) {
      return 1 - erf(x);
    }
    double fraction = x;
    for (int k = FRACTION_TERMS; k >= 1; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return TWO_OVER_ROOT_PI / 2 * StrictMath.exp(-x * x) / fraction;
  }

  /** x with erf(x) = {@code probability}, which lies between 0 and 1. */
  static double inverseErf(double probability) {
    // 1 − p is exact from one half on, so nothing is lost near 1.
    return probability < 0.5 ? fromCentre(probability) : fromTail(1 - probability);
  }

  /** erf is concave, so Newton's method approaches from below. */
  private static double fromCentre(double probability) {
    double x = probability / TWO_OVER_ROOT_PI;
    for (int i = 0; i < NEWTON_STEPS; i++) {
      x -= (erf(x) - probability) / (TWO_OVER_ROOT_PI * StrictMath.exp(-x * x));
    }
    return x;
  }

  /** The logarithm of erfc is concave, so Newton's method approaches from above. */
  private static double fromTail(double complement) {
    double x = StrictMath.sqrt(-StrictMath.log(complement));
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double tail = erfc(x);
      double slope = TWO_OVER_ROOT_PI * StrictMath.exp(-x * x) / tail;
      x += StrictMath.log(tail / complement) / slope;
    }
    return x;
  }
}
