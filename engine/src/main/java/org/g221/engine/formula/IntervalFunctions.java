package org.g221.engine.formula;

/**
 * Operations on intervals that are too rare, or too full of cases, for loops of their own.
 *
 * <p>A function is within two units in the last place of the true value ({@link
 * CircularFunctions#UNITS}, {@link ExponentialFunctions#UNITS}, the arc tangent of {@link
 * StrictMath}), so computed values can run against the slope by up to four; ends are moved outward
 * by that much. A quotient is rounded only once; its ends are moved by the same amount, more than
 * necessary.
 */
final class IntervalFunctions {

  private static final double HALF_TURN = Math.PI;
  private static final int OUTWARD_UNITS = 4;

  private IntervalFunctions() {}

  static void divide(
      double[] tl, double[] tu, double[] al, double[] au, double[] bl, double[] bu, int n) {
    for (int i = 0; i < n; i++) {
      if (bl[i] > 0 || bu[i] < 0) {
        double ll = al[i] / bl[i];
        double lu = al[i] / bu[i];
        double ul = au[i] / bl[i];
        double uu = au[i] / bu[i];
        tl[i] = below(Math.min(Math.min(ll, lu), Math.min(ul, uu)));
        tu[i] = above(Math.max(Math.max(ll, lu), Math.max(ul, uu)));
      } else {
        tl[i] = Double.NEGATIVE_INFINITY;
        tu[i] = Double.POSITIVE_INFINITY;
      }
    }
  }

  /** An increasing function. */
  static void increasing(
      Operation function, double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      tl[i] = below(function.apply(al[i], Double.NaN));
      tu[i] = above(function.apply(au[i], Double.NaN));
    }
  }

  static void sine(double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      double atLower = CircularFunctions.sine(al[i]);
      double atUpper = CircularFunctions.sine(au[i]);
      tl[i] = reaches(-HALF_TURN / 2, al[i], au[i]) ? -1 : below(Math.min(atLower, atUpper));
      tu[i] = reaches(HALF_TURN / 2, al[i], au[i]) ? 1 : above(Math.max(atLower, atUpper));
    }
  }

  static void cosine(double[] tl, double[] tu, double[] al, double[] au, int n) {
    for (int i = 0; i < n; i++) {
      double atLower = CircularFunctions.cosine(al[i]);
      double atUpper = CircularFunctions.cosine(au[i]);
      tl[i] = reaches(HALF_TURN, al[i], au[i]) ? -1 : below(Math.min(atLower, atUpper));
      tu[i] = reaches(0, al[i], au[i]) ? 1 : above(Math.max(atLower, atUpper));
    }
  }

  /**
   * Whether an angle, up to whole turns, may lie between two others; yes if doubtful or unknown.
   */
  private static boolean reaches(double angle, double lower, double upper) {
    double turn = 2 * HALF_TURN;
    double slack = 1e-9;
    double first = Math.ceil((lower - angle) / turn - slack);
    return !(angle + turn * first > upper + slack * turn);
  }

  /** The angle of the vector (x, y); b holds x. */
  static void arcTangent2(
      double[] tl, double[] tu, double[] yl, double[] yu, double[] xl, double[] xu, int n) {
    for (int i = 0; i < n; i++) {
      boolean crossesCut = !(xl[i] > 0) && !(yl[i] > 0) && !(yu[i] < 0);
      double ll = Operation.angle(yl[i], xl[i]);
      double lu = Operation.angle(yl[i], xu[i]);
      double ul = Operation.angle(yu[i], xl[i]);
      double uu = Operation.angle(yu[i], xu[i]);
      tl[i] = crossesCut ? -HALF_TURN : below(Math.min(Math.min(ll, lu), Math.min(ul, uu)));
      tu[i] = crossesCut ? HALF_TURN : above(Math.max(Math.max(ll, lu), Math.max(ul, uu)));
    }
  }

  private static double below(double value) {
    double moved = value;
    for (int unit = 0; unit < OUTWARD_UNITS; unit++) {
      moved = Math.nextDown(moved);
    }
    return moved;
  }

  private static double above(double value) {
    double moved = value;
    for (int unit = 0; unit < OUTWARD_UNITS; unit++) {
      moved = Math.nextUp(moved);
    }
    return moved;
  }
}
