package org.g221.engine.formula;

/** Operations on {@link AffineForms}, with the memory they need; used by one thread at a time. */
final class AffineArithmetic {

  /** Half units in the last place: one for the form, one for a single operation of a program. */
  private static final double OPERATION = 2;

  /** The same for a function, which is within two units in the last place. */
  private static final double FUNCTION = 5;

  private final AffineLines lines;
  private final AffineForms reciprocal;
  private final AffineForms quotient;
  private final double[] firstWeight;
  private final double[] secondWeight;
  private final double[] diagonal;
  private final double[] modulus;
  private final double[] share;

  AffineArithmetic(int capacity, int coordinates) {
    this.lines = new AffineLines(capacity);
    this.reciprocal = temporary(capacity, coordinates);
    this.quotient = temporary(capacity, coordinates);
    this.firstWeight = new double[capacity];
    this.secondWeight = new double[capacity];
    this.diagonal = new double[capacity];
    this.modulus = new double[capacity];
    this.share = new double[capacity];
  }

  private static AffineForms temporary(int capacity, int coordinates) {
    AffineForms forms = AffineForms.within(new double[capacity], new double[capacity], coordinates);
    forms.extend(AffineStep.coordinates(coordinates == 0 ? 0 : -1L >>> Long.SIZE - coordinates));
    return forms;
  }

  /** t = factor·a + offset. */
  void multiple(AffineForms t, AffineForms a, int[] all, double factor, double offset, int n) {
    AffineLoops.multiple(t.center(), t.error(), a.center(), a.error(), factor, offset, n);
    multipleSlopes(t, a, all, factor, n);
    finish(t, all, OPERATION, n);
  }

  private static void multipleSlopes(AffineForms t, AffineForms a, int[] some, double f, int n) {
    AffineLoops.clear(t.radius(), n);
    addMultiples(t, a, some, f, n);
  }

  private static void addMultiples(AffineForms t, AffineForms a, int[] some, double f, int n) {
    for (int k : some) {
      AffineLoops.multipleSlope(
          t.slope()[k], t.cause()[k], t.radius(), a.slope()[k], a.cause()[k], f, n);
    }
  }

  /** t = a + sign·b. */
  void add(AffineForms t, AffineForms a, AffineForms b, AffineStep step, double sign, int n) {
    AffineLoops.sum(t.center(), t.error(), a.center(), a.error(), b.center(), b.error(), sign, n);
    AffineLoops.clear(t.radius(), n);
    for (int k : step.both()) {
      AffineLoops.sumSlope(
          t.slope()[k],
          t.cause()[k],
          t.radius(),
          a.slope()[k],
          a.cause()[k],
          b.slope()[k],
          b.cause()[k],
          sign,
          n);
    }
    addMultiples(t, a, step.first(), 1, n);
    addMultiples(t, b, step.second(), sign, n);
    finish(t, step.all(), OPERATION, n);
  }

  /** t = ab. */
  void multiply(AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    AffineLoops.weights(firstWeight, secondWeight, b.center(), b.radius(), a.lower(), a.upper(), n);
    AffineLoops.clear(t.radius(), n);
    AffineLoops.clear(diagonal, n);
    AffineLoops.clear(modulus, n);
    for (int k : step.both()) {
      AffineLoops.productSlope(
          t.slope()[k],
          t.radius(),
          diagonal,
          modulus,
          a.center(),
          a.slope()[k],
          b.center(),
          b.slope()[k],
          n);
      AffineLoops.productCause(
          t.cause()[k],
          a.slope()[k],
          a.cause()[k],
          a.radius(),
          b.slope()[k],
          b.cause()[k],
          b.radius(),
          firstWeight,
          secondWeight,
          n);
    }
    multiplyAlone(t, a, b, step.first(), firstWeight, n);
    multiplyAlone(t, b, a, step.second(), secondWeight, n);
    AffineLoops.productCenter(t.center(), a.center(), b.center(), diagonal, n);
    AffineLoops.productError(
        t.error(),
        a.center(),
        a.radius(),
        a.error(),
        b.radius(),
        b.error(),
        firstWeight,
        secondWeight,
        modulus,
        step.all().length,
        n);
    finish(t, step.all(), OPERATION, n);
  }

  private static void multiplyAlone(
      AffineForms t, AffineForms a, AffineForms b, int[] some, double[] weight, int n) {
    for (int k : some) {
      AffineLoops.productSlopeAlone(t.slope()[k], t.radius(), a.slope()[k], b.center(), n);
      AffineLoops.productCauseAlone(
          t.cause()[k], a.slope()[k], a.cause()[k], b.radius(), weight, n);
    }
  }

  void square(AffineForms t, AffineForms a, int[] all, int n) {
    lines.square(a.lower(), a.upper(), n);
    line(t, a, all, OPERATION, n);
  }

  /** t = a/b; a product with 1/b, unless a is a constant. */
  void divide(AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    boolean exact = a.error()[0] == 0;
    if (step.firstIsConstant() && exact) {
      lines.reciprocal(b.lower(), b.upper(), a.center()[0], n);
      line(t, b, step.all(), OPERATION, n);
      return;
    }
    bound(reciprocal, b, n);
    lines.reciprocal(b.lower(), b.upper(), 1, n);
    line(reciprocal, b, step.ofSecond(), OPERATION, n);
    multiply(t, a, reciprocal, step, n);
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
    line(t, a, all, OPERATION, n);
  }

  void logarithm(AffineForms t, AffineForms a, int[] all, int n) {
    lines.logarithm(a.lower(), a.upper(), n);
    line(t, a, all, FUNCTION, n);
  }

  void exponential(AffineForms t, AffineForms a, int[] all, int n) {
    lines.exponential(a.lower(), a.upper(), n);
    line(t, a, all, FUNCTION, n);
  }

  void sine(AffineForms t, AffineForms a, int[] all, int n) {
    lines.sine(a.lower(), a.upper(), t.lower(), t.upper(), n);
    line(t, a, all, FUNCTION, n);
  }

  void cosine(AffineForms t, AffineForms a, int[] all, int n) {
    lines.cosine(a.lower(), a.upper(), t.lower(), t.upper(), n);
    line(t, a, all, FUNCTION, n);
  }

  /** The angle of (x, y), which is arctan(y/x) where x is positive. */
  void arcTangent2(AffineForms t, AffineForms y, AffineForms x, AffineStep step, int n) {
    IntervalFunctions.divide(
        quotient.lower(), quotient.upper(), y.lower(), y.upper(), x.lower(), x.upper(), n);
    divide(quotient, y, x, step, n);
    lines.arcTangent(quotient.lower(), quotient.upper(), x.lower(), n);
    line(t, quotient, step.all(), FUNCTION, n);
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
    finish(t, all, units, n);
  }

  /** Only the interval is known; its width is ascribed to coordinates as the slopes of a. */
  void unknown(AffineForms t, AffineForms a, int[] all, int n) {
    multipleSlopes(t, a, all, 1, n);
    for (int i = 0; i < n; i++) {
      t.error()[i] = Double.POSITIVE_INFINITY;
    }
    finish(t, all, OPERATION, n);
  }

  /** t = max(a, b). */
  void maximum(AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    differenceRadius(a, b, step, n);
    for (int i = 0; i < n; i++) {
      double half = excess(a, b, i);
      secondWeight[i] = 1 - firstWeight[i];
      t.center()[i] = firstWeight[i] * a.center()[i] + secondWeight[i] * b.center()[i] + half;
      t.error()[i] = half;
    }
    mix(t, a, b, step, n);
  }

  /** t = min(a, b) = a − max(0, a − b). */
  void minimum(AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    differenceRadius(a, b, step, n);
    for (int i = 0; i < n; i++) {
      double half = excess(a, b, i);
      secondWeight[i] = firstWeight[i];
      firstWeight[i] = 1 - secondWeight[i];
      t.center()[i] = firstWeight[i] * a.center()[i] + secondWeight[i] * b.center()[i] - half;
      t.error()[i] = half;
    }
    mix(t, a, b, step, n);
  }

  private void differenceRadius(AffineForms a, AffineForms b, AffineStep step, int n) {
    AffineLoops.clear(modulus, n);
    for (int k : step.both()) {
      AffineLoops.differenceRadius(modulus, a.slope()[k], b.slope()[k], n);
    }
    for (int k : step.first()) {
      AffineLoops.addModulus(modulus, a.slope()[k], n);
    }
    for (int k : step.second()) {
      AffineLoops.addModulus(modulus, b.slope()[k], n);
    }
  }

  /**
   * max(0, d) of d = a − b in [l, u] is between wd and wd + max(−wl, (1 − w)u) for any w in [0, 1].
   * Leaves w in {@link #firstWeight} and returns half of that distance.
   */
  private double excess(AffineForms a, AffineForms b, int i) {
    double rounding =
        4 * AffineLoops.UNIT * (size(a, i) + size(b, i) + modulus[i]) + Double.MIN_NORMAL;
    double reach = (modulus[i] + a.error()[i] + b.error()[i] + rounding) * AffineLoops.UPWARD;
    double center = a.center()[i] - b.center()[i];
    double low = Math.max(center - reach, Math.nextDown(a.lower()[i] - b.upper()[i]));
    double high = Math.min(center + reach, Math.nextUp(a.upper()[i] - b.lower()[i]));
    double weight = low >= 0 ? 1 : high <= 0 ? 0 : high / (high - low);
    firstWeight[i] = weight;
    double half = 0.5 * Math.max(0, Math.max(-weight * low, (1 - weight) * high));
    share[i] = half / (modulus[i] + Double.MIN_NORMAL);
    return half;
  }

  private static double size(AffineForms a, int i) {
    return Math.abs(a.center()[i]) + a.radius()[i];
  }

  private void mix(AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    for (int i = 0; i < n; i++) {
      t.error()[i] +=
          firstWeight[i] * a.error()[i]
              + secondWeight[i] * b.error()[i]
              + 4 * AffineLoops.UNIT * (size(a, i) + size(b, i) + t.error()[i]);
    }
    AffineLoops.clear(t.radius(), n);
    for (int k : step.both()) {
      AffineLoops.mixtureSlope(
          t.slope()[k],
          t.cause()[k],
          t.radius(),
          a.slope()[k],
          a.cause()[k],
          b.slope()[k],
          b.cause()[k],
          firstWeight,
          secondWeight,
          share,
          n);
    }
    mixAlone(t, a, step.first(), firstWeight, n);
    mixAlone(t, b, step.second(), secondWeight, n);
    finish(t, step.all(), OPERATION, n);
  }

  private void mixAlone(AffineForms t, AffineForms a, int[] some, double[] weight, int n) {
    for (int k : some) {
      AffineLoops.mixtureSlopeAlone(
          t.slope()[k], t.cause()[k], t.radius(), a.slope()[k], a.cause()[k], weight, share, n);
    }
  }

  /** Adds rounding, and joins form and interval: each is replaced where the other knows more. */
  private static void finish(AffineForms t, int[] all, double units, int n) {
    AffineLoops.roundErrors(t.center(), t.radius(), t.error(), units, n);
    double[] error = t.error();
    double[] lower = t.lower();
    double[] upper = t.upper();
    for (int i = 0; i < n; i++) {
      // Also true where anything is not a number.
      if (!(error[i] < 0.5 * (upper[i] - lower[i]))) {
        settle(t, all, i);
      }
    }
    AffineLoops.intersect(lower, upper, t.center(), t.radius(), error, n);
  }

  private static void settle(AffineForms t, int[] all, int box) {
    double[] lower = t.lower();
    double[] upper = t.upper();
    lower[box] = Double.isNaN(lower[box]) ? Double.NEGATIVE_INFINITY : lower[box];
    upper[box] = Double.isNaN(upper[box]) ? Double.POSITIVE_INFINITY : upper[box];
    double reach = (t.radius()[box] + t.error()[box]) * AffineLoops.UPWARD;
    boolean usable = Math.abs(t.center()[box]) + reach < Double.POSITIVE_INFINITY;
    if (usable) {
      lower[box] = Math.max(lower[box], Math.nextDown(t.center()[box] - reach));
      upper[box] = Math.min(upper[box], Math.nextUp(t.center()[box] + reach));
    }
    if (!usable || t.error()[box] > 0.5 * (upper[box] - lower[box])) {
      t.forget(box, all);
    }
  }
}
