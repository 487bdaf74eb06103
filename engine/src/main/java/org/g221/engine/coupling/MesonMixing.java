package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;

/**
 * Mixing of neutral mesons by new physics. Generations count from 1.
 *
 * <p>A coefficient K belongs to L = −(K/2v²)(q̄_iγ_L q_j)², at a given scale. Both are given in
 * forms independent of the phases of quark fields.
 */
public interface MesonMixing {

  /**
   * K_ij/(V_tj V_ti*)² of down quarks; the B_s meson has i = 2 and j = 3.
   *
   * @param scaleGev scale of the coefficient
   */
  MixingCoefficient down(int i, int j, double scaleGev);

  /**
   * K_ij of up quarks, in the phase convention in which V_is V_js* is real and positive; the D
   * meson has i = 2 and j = 1.
   *
   * @param scaleGev scale of the coefficient
   */
  MixingCoefficient up(int i, int j, double scaleGev);

  /** The phase of K_ij of up quarks in that convention: (V_is V_js*)* over its modulus. */
  static Complex phaseOfUpQuarks(FlavourMatrix ckm, int i, int j) {
    Complex strange = ckm.at(i, 2).times(ckm.at(j, 2).conjugate());
    return strange.conjugate().over(strange.squaredModulus().squareRoot());
  }
}
