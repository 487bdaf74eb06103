package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * Charged currents of quarks with leptons, and the couplings of the W boson. Generations count from
 * 1.
 */
public interface ChargedCurrents {

  /** No W decays into top quarks. */
  int LIGHT_UP_QUARKS = 2;

  /**
   * The amplitude of d_j → u_i ℓ_a ν_b relative to L = −(2/v²) V_ij (ū_i γ_L d_j)(ℓ̄_a γ_L ν_a),
   * with left-handed currents; δ_ab in the Standard Model.
   *
   * @param up i
   * @param down j
   * @param lepton a
   * @param neutrino b
   */
  Complex amplitude(int up, int down, int lepton, int neutrino);

  /** The W coupling of lepton a and neutrino b; δ_ab in the Standard Model. */
  Complex leptonCoupling(int lepton, int neutrino);

  /** The W coupling of quarks; V_ij in the Standard Model. */
  Complex quarkCoupling(int up, int down);

  /**
   * The rate of a quark transition into a lepton, summed over neutrinos, relative to the Standard
   * Model.
   */
  default Real rate(int up, int down, int lepton) {
    return amplitude(up, down, lepton, 1)
        .squaredModulus()
        .plus(amplitude(up, down, lepton, 2).squaredModulus())
        .plus(amplitude(up, down, lepton, 3).squaredModulus());
  }

  /** The squared W coupling of a lepton, summed over neutrinos. */
  default Real squaredLeptonCoupling(int lepton) {
    return leptonCoupling(lepton, 1)
        .squaredModulus()
        .plus(leptonCoupling(lepton, 2).squaredModulus())
        .plus(leptonCoupling(lepton, 3).squaredModulus());
  }

  /** The squared W couplings of quarks, summed over all quarks lighter than the top. */
  default Real summedQuarkCouplings() {
    Real sum = quarkCoupling(1, 1).re().graph().zero();
    for (int up = 1; up <= LIGHT_UP_QUARKS; up++) {
      for (int down = 1; down <= Generation.COUNT; down++) {
        sum = sum.plus(quarkCoupling(up, down).squaredModulus());
      }
    }
    return sum;
  }
}
