package org.g221.engine.exact;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.g221.engine.parameter.TheoryInputs;

/**
 * The point produced by given vector-like fermions.
 *
 * <p>Their mixing depends on u, and u, for a given W' mass and G_F, depends slightly on their
 * mixing, so the two are found by iteration.
 */
public final class SelfConsistentPoint {

  private static final int MOST_STEPS = 100;
  private static final double CONVERGED = 1e-13;

  private SelfConsistentPoint() {}

  /**
   * The point.
   *
   * @param deltaQ Δq for any u in GeV
   * @param deltaL Δℓ for any u in GeV
   * @return empty if there is none
   */
  public static Optional<ExactModel.Point> of(
      double ratio,
      double massGev,
      double zeta,
      DoubleFunction<HermitianMatrix> deltaQ,
      DoubleFunction<HermitianMatrix> deltaL,
      TheoryInputs inputs) {
    // g' does not enter n1.
    GaugeCouplings couplings = GaugeCouplings.of(inputs.weakCoupling(), 1, ratio);
    double u = 2 * massGev / couplings.n1();
    for (int step = 0; step < MOST_STEPS; step++) {
      ExactModel.Point point =
          new ExactModel.Point(ratio, massGev, zeta, deltaQ.apply(u), deltaL.apply(u));
      Optional<ExactModel> exact = ExactModel.of(point, inputs);
      if (exact.isEmpty()) {
        return Optional.empty();
      }
      double next = exact.get().gauge().vacuum().uGev();
      if (Math.abs(next - u) <= CONVERGED * u) {
        return Optional.of(point);
      }
      u = next;
    }
    return Optional.empty();
  }
}
