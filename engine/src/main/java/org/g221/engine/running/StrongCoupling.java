package org.g221.engine.running;

import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * α_s at one loop: four flavours below the bottom mass, five below the top mass, six above;
 * continuous at both.
 */
final class StrongCoupling {

  private static final double BETA_FOUR_FLAVOURS = 25.0 / 3;
  private static final double BETA_FIVE_FLAVOURS = 23.0 / 3;
  private static final double BETA_SIX_FLAVOURS = 7;

  private final TheoryInputs inputs;

  StrongCoupling(TheoryInputs inputs) {
    this.inputs = inputs;
  }

  double atBottom() {
    return fiveFlavours(inputs.bottomMassGev());
  }

  double atTop() {
    return fiveFlavours(inputs.topMassGev());
  }

  /** α_s at a mass in GeV, with six flavours. */
  Real aboveTop(Real massGev) {
    double start = atTop();
    Real logarithm = massGev.over(inputs.topMassGev()).logarithm();
    Real denominator = logarithm.times(start * BETA_SIX_FLAVOURS / (2 * Math.PI)).plus(1);
    return massGev.graph().constant(start).over(denominator);
  }

  /** α_s at a scale in GeV below the bottom mass. */
  double fourFlavours(double scaleGev) {
    return run(atBottom(), inputs.bottomMassGev(), scaleGev, BETA_FOUR_FLAVOURS);
  }

  /** η of (q̄_iγ_L q_j)² from the mass of the Z boson down to a scale, as {@link MixingRunning}. */
  double etaFromZ(double scaleGev) {
    return Math.pow(inputs.alphaS() / atBottom(), 6.0 / 23) * etaFromBottom(scaleGev);
  }

  /**
   * η from the bottom mass down to a scale.
   *
   * @throws IllegalArgumentException if the scale is above the bottom mass
   */
  double etaFromBottom(double scaleGev) {
    if (scaleGev > inputs.bottomMassGev()) {
      throw new IllegalArgumentException(
          "mixing is run to the bottom mass or below, not to " + scaleGev + " GeV");
    }
    return Math.pow(atBottom() / fourFlavours(scaleGev), 6.0 / 25);
  }

  private double fiveFlavours(double scaleGev) {
    return run(inputs.alphaS(), inputs.zMassGev(), scaleGev, BETA_FIVE_FLAVOURS);
  }

  private static double run(double start, double fromGev, double toGev, double beta) {
    double logarithm = StrictMath.log(toGev / fromGev);
    double slope = start * beta / (2 * Math.PI);
    return start / (1 + slope * logarithm);
  }
}
