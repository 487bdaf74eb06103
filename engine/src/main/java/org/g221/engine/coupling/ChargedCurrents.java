package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * Semileptonic charged currents, relative to L = −(2/v²) V_ij (ū_i γ_L d_j)(ℓ̄_a γ_L ν_a).
 *
 * <p>d_j → u_i ℓ_a ν_b has the amplitude C^{ij}_ab/V_ij = δ_ab + κ[q_ij Δℓ_ab − ζ(q_ij δ_ab +
 * Δℓ_ab)] with q_ij = (VΔq)_ij/V_ij. Source: arXiv:1604.03088, eqs. (9) and (10), the latter
 * multiplied by ζ of eq. (14). Leading order in κ.
 */
public final class ChargedCurrents {

  private final ModelPoint point;
  private final FlavourMatrix ckm;
  private final FlavourMatrix ckmTimesDelta;

  ChargedCurrents(ModelPoint point, FlavourMatrix ckm) {
    this.point = point;
    this.ckm = ckm;
    this.ckmTimesDelta = ckm.times(point.deltaQ());
  }

  /** q_ij = (VΔq)_ij/V_ij; {@code up} and {@code down} from 1 to 3. */
  public Complex quarkFactor(int up, int down) {
    return ckmTimesDelta.at(up, down).times(ckm.at(up, down).inverse());
  }

  /** q = 0, for transitions of the first family, where (VΔq)_ud vanishes. */
  public Complex noQuarkFactor() {
    return Complex.of(point.kappa().graph().zero());
  }

  /**
   * F_a(q) = |1 − κζq + κ(q−ζ)Δℓ_aa|² + |κ(q−ζ)|² Σ_{b≠a} |Δℓ_ab|², the rate of lepton a summed
   * over neutrinos relative to the Standard Model.
   *
   * @param lepton 1, 2, 3 for e, μ, τ
   * @param q quark factor of the transition
   */
  public Real rate(int lepton, Complex q) {
    Real otherNeutrinos = point.kappa().graph().zero();
    for (int b = 1; b <= 3; b++) {
      if (b != lepton) {
        otherNeutrinos = otherNeutrinos.plus(point.deltaL().at(lepton, b).squaredModulus());
      }
    }
    return sameFlavour(lepton, q)
        .squaredModulus()
        .plus(leptonFactor(q).squaredModulus().times(otherNeutrinos));
  }

  /**
   * C^{ij}_ab/V_ij, the amplitude of lepton a with neutrino b relative to the Standard Model.
   *
   * @param lepton a, from 1
   * @param neutrino b, from 1
   * @param q quark factor of the transition
   */
  public Complex amplitude(int lepton, int neutrino, Complex q) {
    return lepton == neutrino
        ? sameFlavour(lepton, q)
        : leptonFactor(q).times(point.deltaL().at(lepton, neutrino));
  }

  private Complex sameFlavour(int lepton, Complex q) {
    return Complex.of(point.kappa().graph().one())
        .minus(q.times(point.kappa().times(point.zeta())))
        .plus(leptonFactor(q).times(point.deltaL().diagonal(lepton)));
  }

  /** κ(q − ζ). */
  private Complex leptonFactor(Complex q) {
    return q.minus(point.zeta()).times(point.kappa());
  }

  /** |V_ij − κζ(VΔq)_ij|², the squared W coupling of quarks; eq. (8). */
  public Real squaredQuarkCoupling(int up, int down) {
    return quarkCoupling(up, down).squaredModulus();
  }

  /** V_ij − κζ(VΔq)_ij, the W coupling of quarks; eq. (8). */
  public Complex quarkCoupling(int up, int down) {
    Complex shift = ckmTimesDelta.at(up, down).times(point.kappa().times(point.zeta()));
    return ckm.at(up, down).minus(shift);
  }

  /** Σ_b |δ_ab − κζΔℓ_ab|², the squared W coupling of lepton a summed over neutrinos; eq. (8). */
  public Real squaredLeptonCoupling(int lepton) {
    return rate(lepton, noQuarkFactor());
  }
}
