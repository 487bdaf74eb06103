package org.g221.engine.running;

import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * b → s, of {@link LowEnergyStrangeBottom}, and τ → μ with leptons: contact terms, exchange of a Z
 * boson with the couplings of {@link LowEnergyVertices}, and photons below M_Z, which couple to all
 * charged leptons alike.
 */
final class LowEnergyNeutral implements NeutralCurrents {

  private static final String RIGHT = "tau-to-mu-right";
  private static final String VERTEX = "vertex";

  private final LowEnergyVertices vertices;
  private final LowEnergyStrangeBottom strangeBottom;
  private final FlavourStructures structures;
  private final RunningFactors factors;
  private final TheoryInputs inputs;
  private final FormulaGraph graph;

  LowEnergyNeutral(LowEnergyVertices vertices, TheoryInputs inputs) {
    this.vertices = vertices;
    this.strangeBottom = new LowEnergyStrangeBottom(vertices, inputs);
    this.structures = vertices.structures();
    this.factors = vertices.factors();
    this.inputs = inputs;
    this.graph = vertices.kappa().graph();
  }

  @Override
  public TheoryInputs inputs() {
    return inputs;
  }

  @Override
  public Complex bToSLeptons(int a, int b) {
    return a == b
        ? amplitude(strangeBottom.left(a))
        : followed(strangeBottom.contactOfLeptons(), a, b);
  }

  @Override
  public Complex bToSRightLeptons(int a, int b) {
    return a == b ? amplitude(strangeBottom.right()) : Complex.of(graph.zero());
  }

  @Override
  public Complex bToSNeutrinos(int a, int b) {
    Complex followed = followed(strangeBottom.contactOfNeutrinos(), a, b);
    return a == b ? followed.plus(amplitude(strangeBottom.neutrinos())) : followed;
  }

  /** Contact terms that have the flavours of leptons. */
  private Complex followed(StrangeToBottom contact, int a, int b) {
    return amplitude(contact).times(structures.leptons().at(a, b));
  }

  private Complex amplitude(StrangeToBottom overKappa) {
    return overKappa.of(structures.quarkElement(), structures.topElement()).times(vertices.kappa());
  }

  /** Over λ_t, which is T_sb, in the given unit. */
  private Complex relative(StrangeToBottom overKappa, double unit) {
    Real scale = vertices.kappa().times(unit);
    Complex quarks = structures.quarkElement().times(structures.topElement().inverse());
    return overKappa.of(quarks.times(scale), Complex.of(scale));
  }

  private double wilsonUnit() {
    return Math.PI * inputs.alphaInverse();
  }

  @Override
  public Complex c9(int lepton) {
    return relative(strangeBottom.vector(lepton), wilsonUnit()).negate();
  }

  @Override
  public Complex c10(int lepton) {
    return relative(strangeBottom.axial(lepton), wilsonUnit());
  }

  /** The phase of Δℓ_ab drops out. */
  @Override
  public Real squaredBToSLeptons(int a, int b) {
    return a == b
        ? NeutralCurrents.super.squaredBToSLeptons(a, b)
        : amplitude(strangeBottom.contactOfLeptons())
            .squaredModulus()
            .times(structures.leptons().at(a, b).squaredModulus());
  }

  /**
   * The sum over flavours written out: |1 + n|² + ⅓[2 Re (1 + n)*f tr L + |f|² tr LL] with n shared
   * by all neutrinos and f that follows L.
   */
  @Override
  public Real neutrinoRate(double weight) {
    Complex shared = relative(strangeBottom.neutrinos(), weight).plus(graph.one());
    Complex followed = relative(strangeBottom.contactOfNeutrinos(), weight);
    Real interference = shared.conjugate().times(followed).re().times(structures.leptonTrace());
    Real square = followed.squaredModulus().times(structures.squaredLeptonTrace());
    return interference
        .times(2.0 / Generation.COUNT)
        .plus(square.times(1.0 / Generation.COUNT))
        .plus(shared.squaredModulus());
  }

  @Override
  public Complex threeLeptonsLeft(int b, int a, int c) {
    String name = c == Generation.E ? "tau-to-mu-ee" : "tau-to-mu-mumu";
    Real left = threeLeptons(name).plus(structures.leptons().diagonal(c));
    Real vertex = factors.of(name, VERTEX).minus(1).plus(rightVertex());
    return half(a, b, left.plus(threeLeptons(RIGHT)), vertex);
  }

  @Override
  public Complex threeLeptonsRight(int b, int a, int c) {
    return half(a, b, threeLeptons(RIGHT), rightVertex());
  }

  /** (κ/2)Δℓ_ab times contact terms and the coupling of Z to τ and μ. */
  private Complex half(int a, int b, Real contact, Real vertex) {
    Complex scale = structures.leptons().at(a, b).times(vertices.kappa().times(0.5));
    return scale.times(vertices.chargedLeptonFactor().times(vertex).plus(contact));
  }

  /** What running adds to a contact term over Δℓ_μτ. */
  private Real threeLeptons(String name) {
    Real muon = structures.leptons().diagonal(Generation.MU);
    return factors.of(name, "L").plus(muon.times(factors.of(name, "L*L_mu")));
  }

  private Real rightVertex() {
    return factors.of(RIGHT, VERTEX).plus(2 * inputs.sin2ThetaEff());
  }
}
