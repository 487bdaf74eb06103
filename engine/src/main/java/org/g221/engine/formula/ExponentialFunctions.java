package org.g221.engine.formula;

/**
 * Exponential and natural logarithm, of one number or of the numbers of a strip.
 *
 * <p>Both are a fixed sequence of IEEE-754 operations: the bits are the same on every machine. The
 * loops over a strip first do the part that vector code can do, then the part that needs the bits
 * of a number, which the just-in-time compiler of Java 17 does not vectorise. A result is within
 * {@link #UNITS} units in the last place of the true value. Where powers of two are not normal
 * numbers, and for NaN, {@link StrictMath} does the work.
 */
final class ExponentialFunctions {

  /** Largest error of a result, in units in the last place. */
  static final int UNITS = 2;

  private static final double LARGEST_EXPONENT = 700;
  private static final double POWERS_PER_UNIT = 0x1.71547652b82fep+0;

  /** ln 2 as a sum of two parts, the first of 41 bits. */
  private static final double LN_2_1 = 0x1.62e42fefa3p-1;

  private static final double LN_2_2 = 0x1.3de6af278ece6p-42;

  private static final int FRACTION_BITS = 52;
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final long SQUARE_ROOT_OF_HALF = Double.doubleToRawLongBits(0x1.6a09e667f3bcdp-1);

  private ExponentialFunctions() {}

  /** e to the power of {@code x}. */
  static double exponential(double x) {
    return isModerate(x) ? restOfExponential(x) * powerOfTwo(x) : StrictMath.exp(x);
  }

  /** The natural logarithm of {@code x}. */
  static double logarithm(double x) {
    return isNormal(x)
        ? logarithmOfPower(x, logarithmOfSignificand(significand(x)))
        : StrictMath.log(x);
  }

  /** Exponentials; {@code powers} and {@code x} must be different arrays. */
  static void exponentials(double[] powers, double[] x, int n) {
    for (int i = 0; i < n; i++) {
      powers[i] = restOfExponential(x[i]);
    }
    for (int i = 0; i < n; i++) {
      powers[i] = isModerate(x[i]) ? powers[i] * powerOfTwo(x[i]) : StrictMath.exp(x[i]);
    }
  }

  /** Natural logarithms; {@code logarithms} and {@code x} must be different arrays. */
  static void logarithms(double[] logarithms, double[] x, int n) {
    for (int i = 0; i < n; i++) {
      logarithms[i] = significand(x[i]);
    }
    for (int i = 0; i < n; i++) {
      logarithms[i] = logarithmOfSignificand(logarithms[i]);
    }
    for (int i = 0; i < n; i++) {
      logarithms[i] = isNormal(x[i]) ? logarithmOfPower(x[i], logarithms[i]) : StrictMath.log(x[i]);
    }
  }

  private static boolean isModerate(double x) {
    return Math.abs(x) <= LARGEST_EXPONENT;
  }

  private static boolean isNormal(double x) {
    return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
  }

  /** n, the whole number nearest to x/ln 2. */
  private static double powerOfExponential(double x) {
    return Rounding.nearest(x * POWERS_PER_UNIT);
  }

  private static double powerOfTwo(double x) {
    return Double.longBitsToDouble(ONE + ((long) powerOfExponential(x) << FRACTION_BITS));
  }

  /** exp r = Σ rⁿ/n! for r = x − n ln 2; the first omitted term is below 5·10⁻¹⁸. */
  private static double restOfExponential(double x) {
    double n = powerOfExponential(x);
    double r = x - n * LN_2_1 - n * LN_2_2;
    double sum = 1.0 / 6_227_020_800L;
    sum = sum * r + 1.0 / 479_001_600;
    sum = sum * r + 1.0 / 39_916_800;
    sum = sum * r + 1.0 / 3_628_800;
    sum = sum * r + 1.0 / 362_880;
    sum = sum * r + 1.0 / 40_320;
    sum = sum * r + 1.0 / 5_040;
    sum = sum * r + 1.0 / 720;
    sum = sum * r + 1.0 / 120;
    sum = sum * r + 1.0 / 24;
    sum = sum * r + 1.0 / 6;
    sum = sum * r + 0.5;
    return 1 + (r + r * r * sum);
  }

  /** The exponent k of x = 2ᵏ·m with √½ ≤ m < √2. */
  private static long exponent(double x) {
    return Double.doubleToRawLongBits(x) - SQUARE_ROOT_OF_HALF >> FRACTION_BITS;
  }

  /** m of x = 2ᵏ·m with √½ ≤ m < √2. */
  private static double significand(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) - (exponent(x) << FRACTION_BITS));
  }

  /** k ln 2 + ln m. */
  private static double logarithmOfPower(double x, double logarithmOfSignificand) {
    double k = exponent(x);
    return k * LN_2_1 + (k * LN_2_2 + logarithmOfSignificand);
  }

  /**
   * With f = m − 1, s = f/(2 + f), z = s²: ln m = 2 artanh s = f − (f²/2 − s (f²/2 + R)), where R =
   * Σ 2zⁿ/(2n+1) from n = 1; the first omitted term is below 2·10⁻¹⁸.
   */
  private static double logarithmOfSignificand(double m) {
    double f = m - 1;
    double s = f / (2 + f);
    double z = s * s;
    double sum = 2.0 / 21;
    sum = sum * z + 2.0 / 19;
    sum = sum * z + 2.0 / 17;
    sum = sum * z + 2.0 / 15;
    sum = sum * z + 2.0 / 13;
    sum = sum * z + 2.0 / 11;
    sum = sum * z + 2.0 / 9;
    sum = sum * z + 2.0 / 7;
    sum = sum * z + 2.0 / 5;
    sum = sum * z + 2.0 / 3;
    double halfSquare = 0.5 * f * f;
    return f - (halfSquare - s * (halfSquare + z * sum));
  }
}
