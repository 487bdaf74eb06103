package org.g221.engine.formula;

/** Rounds to whole numbers by additions alone, which vector code can do. */
final class Rounding {

  /** Doubles around this value are 1 apart. */
  private static final double SHIFT = 0x1.8p52;

  private Rounding() {}

  /** The nearest whole number, ties to even, for |x| below 2⁵⁰. */
  static double nearest(double x) {
    return x + SHIFT - SHIFT;
  }

  /** Half of a whole number, rounded down. */
  static double halfOf(double whole) {
    return nearest(whole * 0.5 - 0.25);
  }

  /** 1 for an odd whole number, 0 for an even one. */
  static double remainderOfTwo(double whole) {
    return whole - 2 * halfOf(whole);
  }
}
