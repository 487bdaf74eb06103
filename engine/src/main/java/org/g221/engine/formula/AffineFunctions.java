package org.g221.engine.formula;

/**
 * Functions of {@link AffineForms}, by the lines of {@link AffineLines}, and quotients; used by one
 * thread at a time.
 */
final class AffineFunctions {

  /** Beyond this a quotient of centers is of no use. */
  private static final double LARGEST_RATIO = 1e100;

  private final AffineArithmetic arithmetic;
  private final AffineLines lines;
  private final AffineForms reciprocal;
  private final AffineForms difference;
  private final AffineForms quotient;
  private final double[] ratio;
  private final double[] share;

  AffineFunctions(AffineArithmetic arithmetic, int capacity, int coordinates) {
    this.arithmetic = arithmetic;
    this.lines = new AffineLines(capacity);
    this.reciprocal = temporary(capacity, coordinates);
    this.difference = temporary(capacity, coordinates);
    this.quotient = temporary(capacity, coordinates);
    this.ratio = new double[capacity];
    this.share = new double[capacity];
  }

  private static AffineForms temporary(int capacity, int coordinates) {
    AffineForms forms = AffineForms.within(new double[capacity], new double[capacity], coordinates);
    forms.extend(AffineStep.coordinates(coordinates == 0 ? 0 : -1L >>> Long.SIZE - coordinates));
    return forms;
  }

  void square(AffineForms t, AffineForms a, int[] all, int n) {
    lines.square(a.lower(), a.upper(), n);
    line(t, a, all, AffineForms.OPERATION, n);
  }

  /**
   * t = a/b: a line for a constant, else c + (a − cb)/b with c the quotient of the centers, so that
   * what a and b have in common counts once.
   */
  void divide(AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    boolean exact = a.error()[0] == 0;
    if (step.firstIsConstant() && exact) {
      lines.reciprocal(b.lower(), b.upper(), a.center()[0], n);
      line(t, b, step.all(), AffineForms.OPERATION, n);
      return;
    }
    bound(reciprocal, b, n);
    lines.reciprocal(b.lower(), b.upper(), 1, n);
    line(reciprocal, b, step.ofSecond(), AffineForms.OPERATION, n);
    for (int i = 0; i < n; i++) {
      double atCenter = a.center()[i] / b.center()[i];
      ratio[i] = Math.abs(atCenter) < LARGEST_RATIO ? atCenter : 0;
    }
    arithmetic.subtractMultiple(difference, a, b, ratio, step, n);
    arithmetic.multiply(t, difference, reciprocal, step.ofQuotient(), ratio, n);
  }

  /** The interval of 1/b. */
  private static void bound(AffineForms t, AffineForms b, int n) {
    for (int i = 0; i < n; i++) {
      boolean sign = b.lower()[i] > 0 || b.upper()[i] < 0;
      t.lower()[i] = sign ? Math.nextDown(1 / b.upper()[i]) : Double.NEGATIVE_INFINITY;
      t.upper()[i] = sign ? Math.nextUp(1 / b.lower()[i]) : Double.POSITIVE_INFINITY;
    }
  }

  void squareRoot(AffineForms t, AffineForms a, int[] all, int n) {
    lines.squareRoot(a.lower(), a.upper(), n);
    line(t, a, all, AffineForms.OPERATION, n);
  }

  void logarithm(AffineForms t, AffineForms a, int[] all, int n) {
    lines.logarithm(a.lower(), a.upper(), n);
    line(t, a, all, AffineForms.FUNCTION, n);
  }

  void exponential(AffineForms t, AffineForms a, int[] all, int n) {
    lines.exponential(a.lower(), a.upper(), n);
    line(t, a, all, AffineForms.FUNCTION, n);
  }

  void polynomial(AffineForms t, AffineForms a, int[] all, double[] coefficients, int n) {
    lines.polynomial(a.lower(), a.upper(), coefficients, n);
    line(t, a, all, AffineForms.OPERATION, n);
  }

  /** t = a to a constant power; the lines allow for the rounding of a program. */
  void power(AffineForms t, AffineForms a, int[] all, double exponent, int n) {
    lines.power(a.lower(), a.upper(), exponent, n);
    line(t, a, all, AffineForms.FUNCTION, n);
  }

  void sine(AffineForms t, AffineForms a, int[] all, int n) {
    lines.sine(a.lower(), a.upper(), t.lower(), t.upper(), n);
    line(t, a, all, AffineForms.FUNCTION, n);
  }

  void cosine(AffineForms t, AffineForms a, int[] all, int n) {
    lines.cosine(a.lower(), a.upper(), t.lower(), t.upper(), n);
    line(t, a, all, AffineForms.FUNCTION, n);
  }

  /** The angle of (x, y), which is arctan(y/x) where x is positive. */
  void arcTangent2(AffineForms t, AffineForms y, AffineForms x, AffineStep step, int n) {
    IntervalFunctions.divide(
        quotient.lower(), quotient.upper(), y.lower(), y.upper(), x.lower(), x.upper(), n);
    divide(quotient, y, x, step, n);
    lines.arcTangent(quotient.lower(), quotient.upper(), x.lower(), n);
    line(t, quotient, step.all(), AffineForms.FUNCTION, n);
  }

  /** t = slope·a + middle ± half, with the lines found before. */
  private void line(AffineForms t, AffineForms a, int[] all, double units, int n) {
    AffineLoops.clear(t.radius(), n);
    AffineLoops.line(
        t.center(),
        t.error(),
        share,
        a.center(),
        a.radius(),
        a.error(),
        lines.slope(),
        lines.middle(),
        lines.half(),
        n);
    for (int k : all) {
      AffineLoops.lineSlope(
          t.slope()[k],
          t.cause()[k],
          t.radius(),
          a.slope()[k],
          a.cause()[k],
          lines.slope(),
          share,
          n);
    }
    t.finish(all, units, n);
  }
}
