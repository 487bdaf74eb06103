package org.g221.engine.treelevel;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Flavour-changing neutral currents of quarks and of charged leptons, from heavy vectors and,
 * proportional to ζ, from the Z boson.
 *
 * <p>Source: arXiv:1604.03088, eqs. (11), (12) and (A1), where terms from gauge mixing are
 * multiplied by ζ of eq. (14). Leading order in κ.
 */
public final class G221NeutralCurrents implements NeutralCurrents {

  private final ModelPoint point;
  private final TheoryInputs inputs;
  private final Complex lambdaT;
  private final FormulaGraph graph;

  G221NeutralCurrents(ModelPoint point, FlavourMatrix ckm, TheoryInputs inputs) {
    this.point = point;
    this.inputs = inputs;
    this.graph = point.kappa().graph();
    this.lambdaT = ckm.at(3, 3).times(ckm.at(3, 2).conjugate());
  }

  @Override
  public TheoryInputs inputs() {
    return inputs;
  }

  /** κΔq_23[Δℓ_ab − ζ(1 − 2s²)δ_ab]. */
  @Override
  public Complex bToSLeptons(int a, int b) {
    Complex delta = point.deltaL().at(a, b);
    Real mixing = point.zeta().times(1 - 2 * inputs.sin2ThetaEff());
    return heavyQuarks().times(a == b ? delta.minus(mixing) : delta);
  }

  /** κΔq_23 · 2s²ζδ_ab. */
  @Override
  public Complex bToSRightLeptons(int a, int b) {
    Real mixing = point.zeta().times(2 * inputs.sin2ThetaEff());
    return heavyQuarks().times(a == b ? mixing : graph.zero());
  }

  /** κΔq_23(Δℓ_ab − ζδ_ab). */
  @Override
  public Complex bToSNeutrinos(int a, int b) {
    return heavyQuarks().times(neutrinoPair(a, b));
  }

  /** κΔq_23. */
  private Complex heavyQuarks() {
    return point.deltaQ().at(2, 3).times(point.kappa());
  }

  private Complex neutrinoPair(int a, int b) {
    Complex delta = point.deltaL().at(a, b);
    return a == b ? delta.minus(point.zeta()) : delta;
  }

  /** −N[Δℓ_aa − ζ(1 − 4s²)]. */
  @Override
  public Complex c9(int lepton) {
    Real mixing = point.zeta().times(1 - 4 * inputs.sin2ThetaEff());
    return normalisation().times(mixing.minus(point.deltaL().diagonal(lepton)));
  }

  /** N[Δℓ_aa − ζ]. */
  @Override
  public Complex c10(int lepton) {
    return normalisation().times(point.deltaL().diagonal(lepton).minus(point.zeta()));
  }

  /** N = πκΔq_23/(αλ_t). */
  private Complex normalisation() {
    Real scale = point.kappa().times(Math.PI * inputs.alphaInverse());
    return strangeBottom().times(scale);
  }

  /** Δq_23/λ_t. */
  private Complex strangeBottom() {
    return point.deltaQ().at(2, 3).times(lambdaT.inverse());
  }

  /**
   * Written as the product of three squares where the Z boson does not contribute, so that phases
   * drop out.
   */
  @Override
  public Real squaredBToSLeptons(int a, int b) {
    return a == b
        ? NeutralCurrents.super.squaredBToSLeptons(a, b)
        : point
            .kappa()
            .squared()
            .times(point.deltaQ().at(2, 3).squaredModulus())
            .times(point.deltaL().at(a, b).squaredModulus());
  }

  /**
   * The sum over flavours written out: 1 + ⅓[2 Re w' tr(Δℓ − ζ) + |w'|² tr(Δℓ − ζ)²] with w' =
   * wκΔq_23/λ_t.
   */
  @Override
  public Real neutrinoRate(double weight) {
    double scale = weight / Generation.COUNT;
    Complex strength = strangeBottom().times(point.kappa());
    Real interference = strength.re().times(2 * scale).times(neutrinoTrace());
    Real square =
        strength
            .squaredModulus()
            .times(Generation.COUNT * scale * scale)
            .times(squaredNeutrinoTrace());
    return interference.plus(square).plus(1);
  }

  /** Σ_a (Δℓ_aa − ζ). */
  private Real neutrinoTrace() {
    FlavourMatrix delta = point.deltaL();
    return delta
        .diagonal(1)
        .plus(delta.diagonal(2))
        .plus(delta.diagonal(3))
        .minus(point.zeta().times(Generation.COUNT));
  }

  /** Σ_ab |Δℓ_ab − ζδ_ab|². */
  private Real squaredNeutrinoTrace() {
    Real sum = graph.zero();
    for (int a = 1; a <= Generation.COUNT; a++) {
      for (int b = 1; b <= Generation.COUNT; b++) {
        sum = sum.plus(neutrinoPair(a, b).squaredModulus());
      }
    }
    return sum;
  }

  /**
   * (κ/2)Δℓ_ab[Δℓ_cc + ζ(2s² − 1)]; eq. (A1). For c ≠ a, (κ/2)Δℓ_acΔℓ_cb yields the same particles
   * but vanishes as Δℓ_1i = 0.
   */
  @Override
  public Complex threeLeptonsLeft(int b, int a, int c) {
    Real bracket =
        point.deltaL().diagonal(c).plus(point.zeta().times(2 * inputs.sin2ThetaEff() - 1));
    Complex direct = point.deltaL().at(a, b).times(point.kappa().times(0.5).times(bracket));
    return a == c ? direct : direct.plus(crossed(b, a, c));
  }

  private Complex crossed(int b, int a, int c) {
    Complex product = point.deltaL().at(a, c).times(point.deltaL().at(c, b));
    return product.times(point.kappa().times(0.5));
  }

  /** κζs²Δℓ_ab; eq. (A1). */
  @Override
  public Complex threeLeptonsRight(int b, int a, int c) {
    Real strength = point.kappa().times(point.zeta()).times(inputs.sin2ThetaEff());
    return point.deltaL().at(a, b).times(strength);
  }
}
