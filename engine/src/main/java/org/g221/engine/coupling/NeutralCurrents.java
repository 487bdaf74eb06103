package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Flavour-changing neutral currents of quarks and of charged leptons.
 *
 * <p>Source: arXiv:1604.03088, eqs. (11) to (13) and (A1), those from gauge mixing multiplied by ζ
 * of eq. (14). Leading order in κ.
 */
public final class NeutralCurrents {

  private final ModelPoint point;
  private final TheoryInputs inputs;
  private final FlavourMatrix ckm;
  private final Complex lambdaT;
  private final FormulaGraph graph;

  NeutralCurrents(ModelPoint point, FlavourMatrix ckm, TheoryInputs inputs) {
    this.point = point;
    this.inputs = inputs;
    this.ckm = ckm;
    this.graph = point.kappa().graph();
    this.lambdaT = ckm.at(3, 3).times(ckm.at(3, 2).conjugate());
  }

  /**
   * Shift of C9 of b → s ℓ_a ℓ_a: −N[Δℓ_aa − ζ(1 − 4s²)].
   *
   * <p>Basis: H = −(4G_F/√2) λ_t (α/4π) Σ C_i O_i with O9 = (s̄γ_L b)(ℓ̄γℓ) and O10 = (s̄γ_L
   * b)(ℓ̄γγ5ℓ), λ_t = V_tb V_ts*.
   */
  public Complex c9(int lepton) {
    Real mixing = point.zeta().times(1 - 4 * inputs.sin2ThetaEff());
    return normalisation().times(mixing.minus(point.deltaL().diagonal(lepton)));
  }

  /** Shift of C10 of b → s ℓ_a ℓ_a: +N[Δℓ_aa − ζ]; basis as for {@link #c9}. */
  public Complex c10(int lepton) {
    return normalisation().times(point.deltaL().diagonal(lepton).minus(point.zeta()));
  }

  /** N = πκΔq_23/(αλ_t). */
  private Complex normalisation() {
    Real scale = point.kappa().times(Math.PI * inputs.alphaInverse());
    return strangeBottom().times(scale);
  }

  /**
   * κΔq_23/λ_t, the strength of b → s by heavy vectors: L = −(λ_t/v²) times it times Δℓ_ab(s̄γ_L
   * b)(ℓ̄_aγ_L ℓ_b − ν̄_aγ_L ν_b); eq. (11).
   */
  public Complex bToSStrength() {
    return strangeBottom().times(point.kappa());
  }

  /** Σ_a (Δℓ_aa − ζ) over the three neutrinos; eqs. (11), (12). */
  public Real neutrinoTrace() {
    FlavourMatrix delta = point.deltaL();
    return delta
        .diagonal(1)
        .plus(delta.diagonal(2))
        .plus(delta.diagonal(3))
        .minus(point.zeta().times(3));
  }

  /** Σ_ab |Δℓ_ab − ζδ_ab|² over pairs of neutrinos; eqs. (11), (12). */
  public Real squaredNeutrinoTrace() {
    Real sum = graph.zero();
    for (int a = 1; a <= 3; a++) {
      for (int b = 1; b <= 3; b++) {
        Complex entry = point.deltaL().at(a, b);
        sum = sum.plus((a == b ? entry.minus(point.zeta()) : entry).squaredModulus());
      }
    }
    return sum;
  }

  /** |κΔq_23Δℓ_23|², the squared strength of b → sτμ; eq. (11). No gauge mixing at this order. */
  public Real bToSTauMu() {
    return point
        .kappa()
        .squared()
        .times(point.deltaQ().at(2, 3).squaredModulus())
        .times(point.deltaL().at(2, 3).squaredModulus());
  }

  /**
   * κ(VΔqV†)_cu² in the phase convention in which V_cs V_us* is real and positive; eq. (13).
   *
   * <p>−(1/2v²) times it is the coefficient of (c̄γ_L u)². No gauge mixing at this order.
   */
  public Complex charmMixing() {
    Complex coupling = ckm.times(point.deltaQ()).times(ckm.adjoint()).at(2, 1);
    Complex light = ckm.at(2, 2).times(ckm.at(1, 2).conjugate());
    Complex turned = coupling.times(light.conjugate().over(light.squaredModulus().squareRoot()));
    return turned.times(turned).times(point.kappa());
  }

  /**
   * η(M) of {@link #runningToBottom} continued to a scale below the bottom mass with four flavours:
   * times (α_s(m_b)/α_s(μ))^(6/25).
   *
   * @param scaleGev μ, where the matrix element is known
   */
  public Real runningToCharm(double scaleGev) {
    StrongCoupling strong = new StrongCoupling(inputs);
    return runningToBottom()
        .times(Math.pow(strong.atBottom() / strong.fourFlavours(scaleGev), 6.0 / 25));
  }

  /**
   * Amplitude of Bs mixing over that of the Standard Model: 1 + (κ/4)(Δq_23/λ_t)² η(M)/R_loop.
   *
   * <p>Source: eq. (13); R_loop and η from arXiv:1909.11087. No gauge mixing at this order.
   */
  public Complex bsMixing() {
    Complex ratio = strangeBottom();
    Real strength = point.kappa().times(runningToBottom()).times(0.25 / inputs.bsMixingLoop());
    return ratio.times(ratio).times(strength).plus(graph.one());
  }

  /** Δq_23/λ_t. */
  private Complex strangeBottom() {
    return point.deltaQ().at(2, 3).times(lambdaT.inverse());
  }

  /**
   * η(M) = (α_s(M)/α_s(m_t))^(6/21) (α_s(m_t)/α_s(m_b))^(6/23), leading-logarithmic running of the
   * mixing operator with α_s at one loop.
   */
  public Real runningToBottom() {
    StrongCoupling strong = new StrongCoupling(inputs);
    double lower = Math.pow(strong.atTop() / strong.atBottom(), 6.0 / 23);
    return strong.aboveTop(point.massGev()).over(strong.atTop()).power(6.0 / 21).times(lower);
  }

  /**
   * g_LL of ℓ_3 → ℓ_2 ℓ_c ℓ̄_c: (κ/2)Δℓ_23[Δℓ_cc + ζ(2s² − 1)], relative to −(2/v²); eq. (A1).
   *
   * @param pair generation c of the pair, 1 or 2
   */
  public Complex tauToMuLeft(int pair) {
    Real bracket =
        point.deltaL().diagonal(pair).plus(point.zeta().times(2 * inputs.sin2ThetaEff() - 1));
    return point.deltaL().at(2, 3).times(point.kappa().times(0.5).times(bracket));
  }

  /** g_LR of ℓ_3 → ℓ_2 ℓ_c ℓ̄_c: κζs²Δℓ_23; eq. (A1). */
  public Complex tauToMuRight() {
    Real strength = point.kappa().times(point.zeta()).times(inputs.sin2ThetaEff());
    return point.deltaL().at(2, 3).times(strength);
  }
}
