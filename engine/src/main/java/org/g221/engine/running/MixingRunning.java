package org.g221.engine.running;

import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Coefficients of (q̄_iγ_L q_j)², run by QCD from the mass of heavy particles: leading logarithms
 * with α_s at one loop.
 *
 * <p>η(M) = (α_s(M)/α_s(m_t))^(6/21) (α_s(m_t)/α_s(m_b))^(6/23) down to the bottom mass; below it,
 * with four flavours, times (α_s(m_b)/α_s(μ))^(6/25). Source: arXiv:1909.11087.
 */
final class MixingRunning implements MesonMixing {

  private final MesonMixing heavy;
  private final Real massGev;
  private final StrongCoupling strong;

  MixingRunning(MesonMixing heavy, Real massGev, TheoryInputs inputs) {
    this.heavy = heavy;
    this.massGev = massGev;
    this.strong = new StrongCoupling(inputs);
  }

  @Override
  public MixingCoefficient down(int i, int j, double scaleGev) {
    return heavy.down(i, j, scaleGev).times(eta(scaleGev));
  }

  @Override
  public MixingCoefficient up(int i, int j, double scaleGev) {
    return heavy.up(i, j, scaleGev).times(eta(scaleGev));
  }

  /**
   * η from M to a scale.
   *
   * @throws IllegalArgumentException if the scale is above the bottom mass
   */
  Real eta(double scaleGev) {
    return toBottom().times(strong.etaFromBottom(scaleGev));
  }

  private Real toBottom() {
    double lower = Math.pow(strong.atTop() / strong.atBottom(), 6.0 / 23);
    return strong.aboveTop(massGev).over(strong.atTop()).power(6.0 / 21).times(lower);
  }
}
