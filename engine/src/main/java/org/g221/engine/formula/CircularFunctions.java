package org.g221.engine.formula;

/**
 * Sine and cosine, of one angle or of the angles of a strip.
 *
 * <p>Both are a fixed sequence of IEEE-754 operations without branches: the bits are the same on
 * every machine, and the just-in-time compiler turns a loop into vector code, which calls to {@link
 * StrictMath} would prevent. With q the whole number nearest to x/(π/2) and r = x − q·π/2, the
 * result is ±sin r or ±cos r, each a power series for |r| ≤ π/4. It is within {@link #UNITS} units
 * in the last place of the true value. Angles beyond {@link #LARGEST}, and NaN, are left to {@link
 * StrictMath}.
 */
final class CircularFunctions {

  /** Largest error of a result, in units in the last place. */
  static final int UNITS = 2;

  /**
   * Angles up to this are reduced: q then has few enough bits for the products below to be exact.
   */
  static final double LARGEST = 1000;

  private static final double QUARTERS_PER_RADIAN = 2 / Math.PI;

  /** π/2 as a sum of three parts, the first two of 42 bits. */
  private static final double HALF_PI_1 = 0x1.921fb544428p+0;

  private static final double HALF_PI_2 = 0x1.4611a62633p-42;
  private static final double HALF_PI_3 = 0x1.45c06e0e68948p-86;

  /** Phase of the function relative to the sine, in quarter turns. */
  private static final double SINE = 0;

  private static final double COSINE = 1;

  private CircularFunctions() {}

  /** Sine of an angle in radians. */
  static double sine(double angle) {
    return isReduced(angle) ? function(SINE, angle) : StrictMath.sin(angle);
  }

  /** Cosine of an angle in radians. */
  static double cosine(double angle) {
    return isReduced(angle) ? function(COSINE, angle) : StrictMath.cos(angle);
  }

  private static double function(double quartersAhead, double angle) {
    double modulus = modulus(quartersAhead, angle, sineOfRest(angle));
    return sign(quartersAhead, angle) * modulus;
  }

  /** Sines of angles in radians; {@code sines} and {@code angles} must be different arrays. */
  static void sines(double[] sines, double[] angles, int n) {
    functions(SINE, sines, angles, n);
    for (int i = 0; i < n; i++) {
      if (!isReduced(angles[i])) {
        sines[i] = StrictMath.sin(angles[i]);
      }
    }
  }

  /** Cosines of angles in radians; {@code cosines} and {@code angles} must be different arrays. */
  static void cosines(double[] cosines, double[] angles, int n) {
    functions(COSINE, cosines, angles, n);
    for (int i = 0; i < n; i++) {
      if (!isReduced(angles[i])) {
        cosines[i] = StrictMath.cos(angles[i]);
      }
    }
  }

  /**
   * Three steps, because a loop of more than about sixty operations does not become vector code.
   */
  private static void functions(double quartersAhead, double[] t, double[] angles, int n) {
    for (int i = 0; i < n; i++) {
      t[i] = sineOfRest(angles[i]);
    }
    for (int i = 0; i < n; i++) {
      t[i] = modulus(quartersAhead, angles[i], t[i]);
    }
    for (int i = 0; i < n; i++) {
      t[i] = sign(quartersAhead, angles[i]) * t[i];
    }
  }

  private static boolean isReduced(double angle) {
    return Math.abs(angle) <= LARGEST;
  }

  /** q, the number of quarter turns nearest to an angle. */
  private static double quarters(double angle) {
    return Rounding.nearest(angle * QUARTERS_PER_RADIAN);
  }

  /** r, the remainder of an angle; the first two products are exact. */
  private static double rest(double angle) {
    double quarters = quarters(angle);
    return angle - quarters * HALF_PI_1 - quarters * HALF_PI_2 - quarters * HALF_PI_3;
  }

  /** The cosine of the remainder after an odd number of quarter turns, otherwise its sine. */
  private static double modulus(double quartersAhead, double angle, double sineOfRest) {
    double quarters = quarters(angle) + quartersAhead;
    double odd = Rounding.remainderOfTwo(quarters);
    return (1 - odd) * sineOfRest + odd * cosineOfRest(angle);
  }

  /** −1 after two and three quarter turns, otherwise 1. */
  private static double sign(double quartersAhead, double angle) {
    double quarters = quarters(angle) + quartersAhead;
    return 1 - 2 * Rounding.remainderOfTwo(Rounding.halfOf(quarters));
  }

  /** Σ (−1)ⁿ r²ⁿ⁺¹/(2n+1)!; the first omitted term is below 10⁻¹⁹. */
  private static double sineOfRest(double angle) {
    double r = rest(angle);
    double z = r * r;
    double sum = 1.0 / 355_687_428_096_000L;
    sum = sum * z - 1.0 / 1_307_674_368_000L;
    sum = sum * z + 1.0 / 6_227_020_800L;
    sum = sum * z - 1.0 / 39_916_800;
    sum = sum * z + 1.0 / 362_880;
    sum = sum * z - 1.0 / 5_040;
    sum = sum * z + 1.0 / 120;
    sum = sum * z - 1.0 / 6;
    return r + r * z * sum;
  }

  /** Σ (−1)ⁿ r²ⁿ/(2n)!; the first omitted term is below 3·10⁻¹⁸. */
  private static double cosineOfRest(double angle) {
    double r = rest(angle);
    double z = r * r;
    double sum = 1.0 / 20_922_789_888_000L;
    sum = sum * z - 1.0 / 87_178_291_200L;
    sum = sum * z + 1.0 / 479_001_600;
    sum = sum * z - 1.0 / 3_628_800;
    sum = sum * z + 1.0 / 40_320;
    sum = sum * z - 1.0 / 720;
    sum = sum * z + 1.0 / 24;
    return 1 - 0.5 * z + z * z * sum;
  }
}
