package org.g221.engine.formula;

/** Rounding to whole numbers by additions alone, which vector code can do. */
final class Rounding {

  /** The doubles next to this one are 1 apart. */
  private static final double SHIFT = 0x1.8p52;

  private Rounding() {}

  /** The nearest whole number, the even one of two, for |x| below 2⁵⁰. */
  static double nearest(double x) {
    return x + SHIFT - SHIFT;
  }

  /** The greatest whole number that is not greater than half a whole number. */
  static double halfOf(double whole) {
    return nearest(whole * 0.5 - 0.25);
  }

  /** 1 for an odd whole number, 0 for an even one. */
  static double remainderOfTwo(double whole) {
    return whole - 2 * halfOf(whole);
  }
}
