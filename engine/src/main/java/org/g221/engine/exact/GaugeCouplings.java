package org.g221.engine.exact;

import java.util.Locale;

/**
 * The electroweak gauge couplings above the breaking scale, and the combinations that remain below
 * it.
 *
 * @param first g1 of SU(2)1
 * @param second g2 of SU(2)2
 * @param hypercharge g' of U(1)Y
 */
public record GaugeCouplings(double first, double second, double hypercharge) {

  /** √(4π); above it a coupling is not perturbative. */
  public static final double PERTURBATIVE_LIMIT = Math.sqrt(4 * Math.PI);

  public GaugeCouplings {
    if (!(first > 0 && second > 0 && hypercharge > 0)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "gauge couplings are %s, %s, %s but must be positive",
              first,
              second,
              hypercharge));
    }
  }

  /**
   * The couplings that break to g and g': g1 = g√(1+r²)/r and g2 = g√(1+r²).
   *
   * @param ratio r = g2/g1
   */
  public static GaugeCouplings of(double weak, double hypercharge, double ratio) {
    double second = weak * Math.sqrt(1 + ratio * ratio);
    return new GaugeCouplings(second / ratio, second, hypercharge);
  }

  /** r = g2/g1. */
  public double ratio() {
    return second / first;
  }

  /** n1 = √(g1² + g2²). */
  public double n1() {
    return Math.hypot(first, second);
  }

  /** n2 = √(g² + g'²), the coupling of the Z boson. */
  public double n2() {
    return Math.hypot(weak(), hypercharge);
  }

  /** g = g1 g2/n1, the coupling of SU(2)_L. */
  public double weak() {
    return first * second / n1();
  }

  /** ĝ = g g2/g1 = g2²/n1, the coupling of the heavy vectors to a doublet of SU(2)2. */
  public double heavy() {
    return second * second / n1();
  }

  /** e = g g'/n2. */
  public double electric() {
    return weak() * hypercharge / n2();
  }

  /** sin²θ = g'²/n2². */
  public double sin2Theta() {
    double ratio = hypercharge / n2();
    return ratio * ratio;
  }

  /** Whether g1 and g2 lie below √(4π). */
  public boolean isPerturbative() {
    return first < PERTURBATIVE_LIMIT && second < PERTURBATIVE_LIMIT;
  }
}
