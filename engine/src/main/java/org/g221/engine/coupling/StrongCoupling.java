package org.g221.engine.coupling;

import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/** α_s at one loop, with five flavours below the top mass and six above, continuous there. */
final class StrongCoupling {

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

  private double fiveFlavours(double scaleGev) {
    double logarithm = StrictMath.log(scaleGev / inputs.zMassGev());
    double slope = inputs.alphaS() * BETA_FIVE_FLAVOURS / (2 * Math.PI);
    return inputs.alphaS() / (1 + slope * logarithm);
  }
}
