package org.g221.engine.formula;

/**
 * Arithmetic of intervals, one short loop per operation as in {@link VectorLoops}. Letters: t is
 * the target, a and b are operands, each with lower (l) and upper (u) ends.
 *
 * <p>Ends are rounded outward: an operation rounded to nearest is off by at most half a unit in the
 * last place, and each end is moved by at least that. The interval therefore encloses the result in
 * real numbers. It also encloses the result <em>as computed</em> at any point of the box, because
 * rounding to nearest is monotonic: a ≤ x implies fl(a + b) ≤ fl(x + b), and likewise for every
 * operation here. Underflow is not considered; nothing here comes near 1e-300.
 *
 * <p>Where an operation has no result (0 · ∞, or a divisor that may be 0) an end becomes infinite
 * or not a number, and no conclusion can be drawn from it.
 */
final class IntervalLoops {

  /** The distance between 1 and the next larger number: two half units in the last place. */
  private static final double UNIT = 0x1p-52;

  private IntervalLoops() {}

  private static double below(double value) {
    return value - Math.abs(value) * UNIT;
  }

  private static double above(double value) {
    return value + Math.abs(value) * UNIT;
  }

  static void add(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(al[i] + bl[i]);
      tu[i] = above(au[i] + bu[i]);
    }
  }

  static void addConstant(double[] tl, double[] tu, double[] al, double[] au, double c, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(al[i] + c);
      tu[i] = above(au[i] + c);
    }
  }

  static void subtract(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(al[i] - bu[i]);
      tu[i] = above(au[i] - bl[i]);
    }
  }

  static void subtractFromConstant(
      double[] tl, double[] tu, double c, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(c - bu[i]);
      tu[i] = above(c - bl[i]);
    }
  }

  static void timesPositiveConstant(
      double[] tl, double[] tu, double[] al, double[] au, double c, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(al[i] * c);
      tu[i] = above(au[i] * c);
    }
  }

  static void timesNegativeConstant(
      double[] tl, double[] tu, double[] al, double[] au, double c, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(au[i] * c);
      tu[i] = above(al[i] * c);
    }
  }

  /** Both nowhere negative. */
  static void multiplyPP(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(al[i] * bl[i]);
      tu[i] = above(au[i] * bu[i]);
    }
  }

  /** a nowhere negative, b nowhere positive. */
  static void multiplyPN(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(au[i] * bl[i]);
      tu[i] = above(al[i] * bu[i]);
    }
  }

  /** Both nowhere positive. */
  static void multiplyNN(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(au[i] * bu[i]);
      tu[i] = above(al[i] * bl[i]);
    }
  }

  /** a nowhere negative. */
  static void multiplyPM(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(Math.min(al[i] * bl[i], au[i] * bl[i]));
      tu[i] = above(Math.max(al[i] * bu[i], au[i] * bu[i]));
    }
  }

  /** a nowhere positive. */
  static void multiplyNM(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(Math.min(al[i] * bu[i], au[i] * bu[i]));
      tu[i] = above(Math.max(al[i] * bl[i], au[i] * bl[i]));
    }
  }

  static void multiplyMM(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      double ll = al[i] * bl[i];
      double lu = al[i] * bu[i];
      double ul = au[i] * bl[i];
      double uu = au[i] * bu[i];
      tl[i] = below(Math.min(Math.min(ll, lu), Math.min(ul, uu)));
      tu[i] = above(Math.max(Math.max(ll, lu), Math.max(ul, uu)));
    }
  }

  static void squareP(double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(al[i] * al[i]);
      tu[i] = above(au[i] * au[i]);
    }
  }

  static void squareN(double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(au[i] * au[i]);
      tu[i] = above(al[i] * al[i]);
    }
  }

  /** The smallest square is that of the number nearest to 0, which may be 0 itself. */
  static void squareM(double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      double nearest = Math.max(0.0, Math.max(al[i], -au[i]));
      double farthest = Math.max(-al[i], au[i]);
      tl[i] = below(nearest * nearest);
      tu[i] = above(farthest * farthest);
    }
  }

  /** a nowhere negative, b positive. */
  static void dividePP(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(al[i] / bu[i]);
      tu[i] = above(au[i] / bl[i]);
    }
  }

  /** b positive. */
  static void divideMP(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(Math.min(al[i] / bl[i], al[i] / bu[i]));
      tu[i] = above(Math.max(au[i] / bl[i], au[i] / bu[i]));
    }
  }

  static void minimum(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = Math.min(al[i], bl[i]);
      tu[i] = Math.min(au[i], bu[i]);
    }
  }

  static void maximum(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = Math.max(al[i], bl[i]);
      tu[i] = Math.max(au[i], bu[i]);
    }
  }

  /**
   * At 0 a step is everything between 0 and 1, as the slope of a maximum is where its operands are
   * equal.
   */
  static void step(double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = al[i] > 0 ? 1 : 0;
      tu[i] = au[i] < 0 ? 0 : 1;
    }
  }

  /** Roots are used only where the argument is not negative. */
  static void squareRoot(double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(Math.sqrt(Math.max(0.0, al[i])));
      tu[i] = above(Math.sqrt(au[i]));
    }
  }
}
