package org.g221.engine.formula;

/** The larger and the smaller of two {@link AffineForms}; used by one thread at a time. */
final class AffineChoice {

  private final double[] firstWeight;
  private final double[] secondWeight;
  private final double[] modulus;
  private final double[] share;

  AffineChoice(int capacity) {
    this.firstWeight = new double[capacity];
    this.secondWeight = new double[capacity];
    this.modulus = new double[capacity];
    this.share = new double[capacity];
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
    t.finish(step.all(), AffineForms.OPERATION, n);
  }

  private void mixAlone(AffineForms t, AffineForms a, int[] some, double[] weight, int n) {
    for (int k : some) {
      AffineLoops.mixtureSlopeAlone(
          t.slope()[k], t.cause()[k], t.radius(), a.slope()[k], a.cause()[k], weight, share, n);
    }
  }
}
