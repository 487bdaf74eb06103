package org.g221.engine.exact;

import java.util.Locale;

/**
 * How much the couplings of families to the heavy vectors can differ where one family is charged
 * under SU(2)2 and the others under SU(2)1, which calls for g2 ≫ g1.
 *
 * <p>In units of ĝ the eigenvalues of Δ are 1 and, twice, −1/r². In any basis the row of Δ for
 * electrons is at least as long as the smallest eigenvalue, min(1/r², 1).
 *
 * <p>The required hierarchy is our choice, as the paper gives no number: in fits muons have about a
 * fifth of the coupling of taus, and electrons, which show no new physics, should have at most a
 * tenth of that of muons. Bounds on g2 are those of arXiv:1604.03088, Section III.
 */
final class CouplingHierarchy {

  /** Coupling of muons over that of taus in fits to R_K and R(D*). */
  static final double MUON_OVER_TAU = 0.2;

  private static final double ELECTRON_OVER_MUON = 0.1;
  private static final double LOWER_INSTANTON_BOUND = 1.3;
  private static final double UPPER_INSTANTON_BOUND = 1.6;

  private final double weak;

  CouplingHierarchy(double weak) {
    this.weak = weak;
  }

  /** The range of the bound on g2 from proton decay; it depends on the model's parameters. */
  static double[] instantonBounds() {
    return new double[] {LOWER_INSTANTON_BOUND, UPPER_INSTANTON_BOUND};
  }

  /** The least length of a row of Δ: min(1/r², 1). */
  static double leastCoupling(double ratio) {
    return Math.min(1, 1 / (ratio * ratio));
  }

  /** The largest r = g2/g1 for g2 below a bound: r² = g2²/g² − 1. */
  double largestRatio(double bound) {
    return Math.sqrt(bound * bound / (weak * weak) - 1);
  }

  /** g2 = g√(1+r²). */
  double secondCoupling(double ratio) {
    return weak * Math.sqrt(1 + ratio * ratio);
  }

  /** The r at which the coupling of electrons is as small as required. */
  double wantedRatio() {
    return 1 / Math.sqrt(MUON_OVER_TAU * ELECTRON_OVER_MUON);
  }

  boolean isReached(double bound) {
    return largestRatio(bound) >= wantedRatio();
  }

  String describe(String what, double bound) {
    double ratio = largestRatio(bound);
    return String.format(
        Locale.ROOT,
        "%s, g2 < %.2g: r < %.2f, electrons with at least %.2g %% of the largest coupling.",
        what,
        bound,
        ratio,
        100 * leastCoupling(ratio));
  }
}
