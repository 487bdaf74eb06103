package org.g221.engine.formula;

import java.util.Arrays;

/** Sums and products of {@link AffineForms}; used by one thread at a time. */
final class AffineArithmetic {

  private final double[] nothing;
  private final double[] firstWeight;
  private final double[] secondWeight;
  private final double[] firstScale;
  private final double[] secondScale;
  private final double[] sum;
  private final double[] difference;
  private final double[] radii;

  AffineArithmetic(int capacity) {
    this.nothing = new double[capacity];
    this.firstWeight = new double[capacity];
    this.secondWeight = new double[capacity];
    this.firstScale = new double[capacity];
    this.secondScale = new double[capacity];
    this.sum = new double[capacity];
    this.difference = new double[capacity];
    this.radii = new double[capacity];
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

  /** The linear combination of a step. */
  void combine(AffineForms t, AffineForms[] forms, AffineStep step, int n) {
    IntervalSum terms = step.step().sum();
    double[] factors = terms.coefficients();
    int count = terms.operands().length;
    Arrays.fill(t.center(), 0, n, factors[count]);
    Arrays.fill(t.error(), 0, n, 0);
    Arrays.fill(sum, 0, n, Math.abs(factors[count]));
    for (int k : step.all()) {
      Arrays.fill(t.slope()[k], 0, n, 0);
      Arrays.fill(t.cause()[k], 0, n, 0);
    }
    for (int j = 0; j < count; j++) {
      AffineForms a = forms[terms.operands()[j]];
      AffineLoops.addMultiple(
          t.center(), t.error(), sum, a.center(), a.error(), a.radius(), factors[j], n);
      for (int k : step.ofOperands()[j]) {
        AffineLoops.addMultipleSlope(
            t.slope()[k], t.cause()[k], a.slope()[k], a.cause()[k], factors[j], n);
      }
    }
    AffineLoops.clear(t.radius(), n);
    for (int k : step.all()) {
      AffineLoops.addModulus(t.radius(), t.slope()[k], n);
    }
    AffineLoops.addMultiple(t.error(), sum, terms.rounding(), n);
    t.finish(step.all(), AffineForms.OPERATION, n);
  }

  /** t = ab. */
  void multiply(AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    multiply(t, a, b, step, nothing, n);
  }

  /** t = ab + offset, with an offset for each box. */
  void multiply(
      AffineForms t, AffineForms a, AffineForms b, AffineStep step, double[] offset, int n) {
    multiplyLinearly(t, a, b, step, n);
    AffineLoops.productError(
        t.center(),
        t.error(),
        a.center(),
        a.error(),
        a.radius(),
        b.center(),
        b.error(),
        offset,
        firstWeight,
        secondWeight,
        sum,
        difference,
        radii,
        step.all().length,
        n);
    for (int k : step.both()) {
      AffineLoops.productCause(
          t.cause()[k],
          a.slope()[k],
          a.cause()[k],
          firstScale,
          b.slope()[k],
          b.cause()[k],
          secondScale,
          firstWeight,
          secondWeight,
          sum,
          difference,
          n);
    }
    causesAlone(t, a, step.first(), firstScale, firstWeight, n);
    causesAlone(t, b, step.second(), secondScale, secondWeight, n);
    t.finish(step.all(), AffineForms.OPERATION, n);
  }

  /** Slopes of a product, and what its center and error follow from. */
  private void multiplyLinearly(
      AffineForms t, AffineForms a, AffineForms b, AffineStep step, int n) {
    AffineLoops.weights(firstWeight, secondWeight, b.center(), b.radius(), a.lower(), a.upper(), n);
    AffineLoops.scales(firstScale, secondScale, radii, a.radius(), b.radius(), n);
    AffineLoops.clear(t.radius(), n);
    AffineLoops.clear(sum, n);
    AffineLoops.clear(difference, n);
    for (int k : step.both()) {
      AffineLoops.productSlope(
          t.slope()[k],
          t.radius(),
          sum,
          difference,
          a.center(),
          a.slope()[k],
          firstScale,
          b.center(),
          b.slope()[k],
          secondScale,
          n);
    }
    slopesAlone(t, a, b, step.first(), firstScale, n);
    slopesAlone(t, b, a, step.second(), secondScale, n);
  }

  private void slopesAlone(
      AffineForms t, AffineForms a, AffineForms b, int[] some, double[] scale, int n) {
    for (int k : some) {
      AffineLoops.productSlopeAlone(
          t.slope()[k], t.radius(), sum, difference, a.slope()[k], scale, b.center(), n);
    }
  }

  private void causesAlone(
      AffineForms t, AffineForms a, int[] some, double[] scale, double[] weight, int n) {
    for (int k : some) {
      AffineLoops.productCauseAlone(
          t.cause()[k], a.slope()[k], a.cause()[k], scale, weight, sum, difference, n);
    }
  }

  /** t = a − factor·b, with a factor for each box; its interval follows from the form alone. */
  void subtractMultiple(
      AffineForms t, AffineForms a, AffineForms b, double[] factor, AffineStep step, int n) {
    AffineLoops.differenceCenter(
        t.center(),
        t.error(),
        t.lower(),
        t.upper(),
        a.center(),
        a.error(),
        b.center(),
        b.error(),
        factor,
        n);
    AffineLoops.clear(t.radius(), n);
    addMultiples(t, a, step.first(), 1, n);
    for (int k : step.both()) {
      AffineLoops.differenceSlope(
          t.slope()[k],
          t.cause()[k],
          t.radius(),
          t.error(),
          a.slope()[k],
          a.cause()[k],
          b.slope()[k],
          b.cause()[k],
          factor,
          n);
    }
    for (int k : step.second()) {
      AffineLoops.differenceSlopeAlone(
          t.slope()[k], t.cause()[k], t.radius(), b.slope()[k], b.cause()[k], factor, n);
    }
    t.finish(step.all(), AffineForms.OPERATION, n);
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
