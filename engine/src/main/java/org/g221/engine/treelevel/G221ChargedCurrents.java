package org.g221.engine.treelevel;

import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.Generation;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;

/**
 * Charged currents of leptons with W, and of quarks with leptons.
 *
 * <p>d_j → u_i ℓ_a ν_b, relative to L = −(2/v²) V_ij (ū_i γ_L d_j)(ℓ̄_a γ_L ν_a), has the amplitude
 * C^{ij}_ab/V_ij = δ_ab + κ[q_ij Δℓ_ab − ζ(q_ij δ_ab + Δℓ_ab)] with q_ij = (VΔq)_ij/V_ij. It is
 * written as w_ab + q_ij κ(Δℓ_ab − ζδ_ab) with the W coupling w_ab = δ_ab − κζΔℓ_ab, which decays
 * without quarks share. Source: arXiv:1604.03088, eqs. (8) to (10), the latter two multiplied by ζ
 * of eq. (14). Leading order in κ.
 */
public final class G221ChargedCurrents implements ChargedCurrents {

  private final ModelPoint point;
  private final FlavourMatrix ckm;
  private final FormulaGraph graph;
  private final Real mixing;

  G221ChargedCurrents(ModelPoint point, FlavourMatrix ckm) {
    this.point = point;
    this.ckm = ckm;
    this.graph = point.kappa().graph();
    this.mixing = point.kappa().times(point.zeta());
  }

  /** q_ij = (VΔq)_ij/V_ij = Σ_k (V_ik/V_ij)(Δq)_kj; {@code up} and {@code down} from 1 to 3. */
  public Complex quarkFactor(int up, int down) {
    Complex inverse = ckm.at(up, down).inverse();
    Complex sum = point.deltaQ().at(down, down);
    for (int k = 1; k <= Generation.COUNT; k++) {
      if (k != down) {
        sum = sum.plus(point.deltaQ().at(k, down).times(ckm.at(up, k).times(inverse)));
      }
    }
    return sum;
  }

  /** C^{ij}_ab/V_ij. It is w_ab within the first family, where (VΔq)_ud vanishes. */
  @Override
  public Complex amplitude(int up, int down, int lepton, int neutrino) {
    Complex q = quarkFactor(up, down);
    Complex delta = point.deltaL().at(lepton, neutrino);
    Complex heavy = lepton == neutrino ? delta.minus(point.zeta()) : delta;
    return leptonCoupling(lepton, neutrino).plus(q.times(heavy.times(point.kappa())));
  }

  /** w_ab = δ_ab − κζΔℓ_ab, the W coupling of leptons; eq. (8). */
  @Override
  public Complex leptonCoupling(int lepton, int neutrino) {
    Complex standard = Complex.of(lepton == neutrino ? graph.one() : graph.zero());
    return standard.minus(mixedLeptons(lepton, neutrino));
  }

  /** κζΔℓ_ab, the reduction of the coupling of leptons by gauge mixing. */
  Complex mixedLeptons(int lepton, int neutrino) {
    return point.deltaL().at(lepton, neutrino).times(mixing);
  }

  /** V_ij − κζ(VΔq)_ij, the W coupling of quarks; eq. (8). */
  @Override
  public Complex quarkCoupling(int up, int down) {
    return ckm.at(up, down).minus(ckm.times(point.deltaQ()).at(up, down).times(mixing));
  }

  /**
   * Σ_ij |V_ij − κζ(VΔq)_ij|² over quarks lighter than the top; eq. (8). With V unitary each i adds
   * 1 − 2κζ(VΔqV†)_ii + (κζ)²(VΔq²V†)_ii.
   */
  @Override
  public Real summedQuarkCouplings() {
    FlavourMatrix once = point.deltaQ().rotated(ckm);
    FlavourMatrix twice = point.deltaQ().times(point.deltaQ()).rotated(ckm);
    Real linear = graph.zero();
    Real square = graph.zero();
    for (int up = 1; up <= LIGHT_UP_QUARKS; up++) {
      linear = linear.plus(once.diagonal(up));
      square = square.plus(twice.diagonal(up));
    }
    return mixing.times(square).minus(linear.times(2)).times(mixing).plus(LIGHT_UP_QUARKS);
  }
}
