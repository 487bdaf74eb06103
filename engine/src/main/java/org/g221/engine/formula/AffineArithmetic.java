package org.g221.engine.formula;

/** Sums and products of {@link AffineForms}; used by one thread at a time. */
final class AffineArithmetic {

  private final double[] firstWeight;
  private final double[] secondWeight;
  private final double[] diagonal;
  private final double[] modulus;

  AffineArithmetic(int capacity) {
    this.firstWeight = new double[capacity];
    this.secondWeight = new double[capacity];
    this.diagonal = new double[capacity];
    this.modulus = new double[capacity];
  }

  /** t = factor·a + offset. */
  void multiple(AffineForms t, AffineForms a, int[] all, double factor, double offset, int n) {
    AffineLoops.multiple(t.center(), t.error(), a.center(), a.error(), factor, offset, n);
    multipleSlopes(t, a, all, factor, n);
    t.finish(all, AffineForms.OPERATION, n);
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
    t.finish(step.all(), AffineForms.OPERATION, n);
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
    t.finish(step.all(), AffineForms.OPERATION, n);
  }

  private static void multiplyAlone(
      AffineForms t, AffineForms a, AffineForms b, int[] some, double[] weight, int n) {
    for (int k : some) {
      AffineLoops.productSlopeAlone(t.slope()[k], t.radius(), a.slope()[k], b.center(), n);
      AffineLoops.productCauseAlone(
          t.cause()[k], a.slope()[k], a.cause()[k], b.radius(), weight, n);
    }
  }

  /** Only the interval is known; its width is ascribed to coordinates as the slopes of a. */
  void unknown(AffineForms t, AffineForms a, int[] all, int n) {
    multipleSlopes(t, a, all, 1, n);
    for (int i = 0; i < n; i++) {
      t.error()[i] = Double.POSITIVE_INFINITY;
    }
    t.finish(all, AffineForms.OPERATION, n);
  }
}
