package org.g221.engine.enclosure;

/** Points spread evenly over a box, always the same ones: a Halton sequence. */
final class Starts {

  private static final int[] PRIMES = {
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71
  };

  private final double[] lower;
  private final double[] upper;

  public Starts(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** A point by its number; the first is the centre. */
  public double[] point(int number) {
    double[] point = new double[lower.length];
    for (int i = 0; i < point.length; i++) {
      double share = number == 0 ? 0.5 : radicalInverse(number, PRIMES[i % PRIMES.length]);
      point[i] = lower[i] + share * (upper[i] - lower[i]);
    }
    return point;
  }

  /** The digits of a number, mirrored at the point. */
  private static double radicalInverse(int number, int base) {
    double inverse = 0;
    double digit = 1.0 / base;
    for (int rest = number; rest > 0; rest /= base) {
      inverse += rest % base * digit;
      digit /= base;
    }
    return inverse;
  }
}
