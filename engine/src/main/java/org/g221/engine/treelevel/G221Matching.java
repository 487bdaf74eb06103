package org.g221.engine.treelevel;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.matching.WarsawMatching;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Tree-level matching of the heavy vectors to the Standard Model effective field theory.
 *
 * <p>The vectors couple to the triplet current J^I = ½[Δℓ_ab l̄_aγτ^I l_b + Δq_ij q̄_iγτ^I q_j +
 * ζ·H†iD↔^I H] with strength ĝ; integrating them out gives −(ĝ²/2M²) J^I·J^I. With X = ĝ²/(4M²) =
 * κ/v²:
 *
 * <pre>
 * C_lq3[ab,ij] = −X Δℓ_ab Δq_ij
 * C_qq3[ij,kl] = −(X/2) Δq_ij Δq_kl
 * C_ll[ab,cd]  = −(X/2) (2 Δℓ_ad Δℓ_cb − Δℓ_ab Δℓ_cd)
 * C_Hl3[ab]    = −Xζ Δℓ_ab
 * C_Hq3[ij]    = −Xζ Δq_ij
 * </pre>
 *
 * <p>The second form of C_ll is the triplet product of two lepton currents after a Fierz identity,
 * as the Warsaw basis has no Q_ll3.
 *
 * <p><b>Convention.</b> L = Σ C·Q over all values of all flavour indices; operators as in
 * arXiv:1008.4884, Tables 2 and 3, with dimensionful coefficients. Doublets are in the basis of
 * down-quark and charged-lepton masses, q_i = ((V†u_L)_i, d_Li), so that Δq and Δℓ enter unrotated
 * and V appears only in processes with up quarks.
 *
 * <p><b>Not included.</b> The square of the Higgs current, of order Xζ², shifts C_H□ and adds terms
 * proportional to the Yukawa matrices. It is the same for all families and affects only Higgs
 * bosons, as do the heavy scalars, whose masses the model leaves open.
 *
 * <p><b>Units.</b> Coefficients in GeV⁻². <b>Source.</b> The currents are those of
 * arXiv:1604.03088, eq. (8); eqs. (9) to (13) and (A2) follow from these coefficients. Leading
 * order in κ.
 */
public final class G221Matching implements WarsawMatching {

  private final Real massGev;
  private final FlavourMatrix deltaL;
  private final FlavourMatrix deltaQ;
  private final Real strength;
  private final Real mixing;

  public G221Matching(ModelPoint point, TheoryInputs inputs) {
    double vacuumValue = inputs.vacuumValueGev();
    this.massGev = point.massGev();
    this.deltaL = point.deltaL();
    this.deltaQ = point.deltaQ();
    this.strength = point.kappa().over(vacuumValue * vacuumValue);
    this.mixing = strength.times(point.zeta());
  }

  @Override
  public Real massGev() {
    return massGev;
  }

  /** X = ĝ²/(4M²) = κ/v² in GeV⁻². */
  public Real strength() {
    return strength;
  }

  /** C_lq3[ab,ij] = −X Δℓ_ab Δq_ij of (l̄_aγτ^I l_b)(q̄_iγτ^I q_j). */
  @Override
  public Complex leptonQuark(int a, int b, int i, int j) {
    return deltaL.at(a, b).times(deltaQ.at(i, j)).times(strength).negate();
  }

  /** C_qq3[ij,kl] = −(X/2) Δq_ij Δq_kl of (q̄_iγτ^I q_j)(q̄_kγτ^I q_l). */
  @Override
  public Complex quarkQuark(int i, int j, int k, int l) {
    return deltaQ.at(i, j).times(deltaQ.at(k, l)).times(strength.times(0.5)).negate();
  }

  /** C_ll[ab,cd] = −(X/2)(2 Δℓ_ad Δℓ_cb − Δℓ_ab Δℓ_cd) of (l̄_aγ l_b)(l̄_cγ l_d). */
  @Override
  public Complex leptonLepton(int a, int b, int c, int d) {
    Complex crossed = deltaL.at(a, d).times(deltaL.at(c, b)).times(strength);
    Complex straight = deltaL.at(a, b).times(deltaL.at(c, d)).times(strength.times(0.5));
    return straight.minus(crossed);
  }

  /** C_Hl3[ab] = −Xζ Δℓ_ab of (H†iD↔^I H)(l̄_aγτ^I l_b). */
  @Override
  public Complex higgsLepton(int a, int b) {
    return deltaL.at(a, b).times(mixing).negate();
  }

  /** C_Hq3[ij] = −Xζ Δq_ij of (H†iD↔^I H)(q̄_iγτ^I q_j). */
  @Override
  public Complex higgsQuark(int i, int j) {
    return deltaQ.at(i, j).times(mixing).negate();
  }
}
