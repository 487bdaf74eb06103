package org.g221.engine.running;

import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * b → s and τ → μ with leptons: contact terms, exchange of a Z boson with the couplings of {@link
 * LowEnergyVertices}, and photons below M_Z, which couple to all charged leptons alike. What all
 * flavours share in b → s adds up: left-handed leptons have that of neutrinos and of right-handed
 * leptons.
 */
final class LowEnergyNeutral implements NeutralCurrents {

  private static final String RIGHT = "tau-to-mu-right";
  private static final String VERTEX = "vertex";

  private final LowEnergyVertices vertices;
  private final FlavourStructures structures;
  private final RunningFactors factors;
  private final TheoryInputs inputs;
  private final FormulaGraph graph;

  LowEnergyNeutral(LowEnergyVertices vertices, TheoryInputs inputs) {
    this.vertices = vertices;
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
    Complex followed = followed("b-to-s-leptons", a, b);
    Complex shared =
        ofPairs("b-to-s-left")
            .plus(neutrinos())
            .plus(rightLeptons())
            .plus(penguin().times(factors.of("b-to-s-left", VERTEX)));
    return finished(a == b ? followed.plus(shared) : followed);
  }

  @Override
  public Complex bToSRightLeptons(int a, int b) {
    return finished(a == b ? rightLeptons() : Complex.of(graph.zero()));
  }

  @Override
  public Complex bToSNeutrinos(int a, int b) {
    Complex followed = followed("b-to-s-neutrinos", a, b);
    return finished(a == b ? followed.plus(neutrinos()) : followed);
  }

  private Complex finished(Complex overKappa) {
    return overKappa.times(vertices.kappa());
  }

  /** Contact terms that have the flavours of leptons. */
  private Complex followed(String name, int a, int b) {
    Complex quarks =
        structures
            .quarkElement()
            .times(factors.of(name, "L*Q").plus(1))
            .plus(structures.topElement().times(factors.of(name, "L*T")));
    return structures.leptons().at(a, b).times(quarks);
  }

  /** Contact terms of pairs of the same flavour. */
  private Complex ofPairs(String name) {
    return structures
        .quarkElement()
        .times(factors.of(name, "Q"))
        .plus(structures.topElement().times(factors.of(name, "T")));
  }

  /** What all neutrinos share. */
  private Complex neutrinos() {
    return ofPairs("b-to-s-neutrinos").minus(penguin());
  }

  /**
   * Right-handed leptons, which get it from Z and, below M_Z, from photons; a shift of the Fermi
   * constant changes what W bosons and photons give.
   */
  private Complex rightLeptons() {
    String name = "b-to-s-right";
    Real vertex = factors.of(name, VERTEX).plus(2 * inputs.sin2ThetaEff());
    Real fermi = vertices.fermiShift().times(factors.of(name, "T*G"));
    return ofPairs(name).plus(structures.topElement().times(fermi)).plus(penguin().times(vertex));
  }

  private Complex penguin() {
    return vertices.strangeToBottom();
  }

  @Override
  public Complex threeLeptonsLeft(int b, int a, int c) {
    String name = c == Generation.E ? "tau-to-mu-ee" : "tau-to-mu-mumu";
    Real left = threeLeptons(name).plus(structures.leptons().diagonal(c));
    Complex contact = structures.leptons().at(a, b).times(left.plus(threeLeptons(RIGHT)));
    Real vertex = factors.of(name, VERTEX).minus(1).plus(rightVertex());
    return half(contact.plus(zVertex(a, b).times(vertex)));
  }

  @Override
  public Complex threeLeptonsRight(int b, int a, int c) {
    Complex contact = structures.leptons().at(a, b).times(threeLeptons(RIGHT));
    return half(contact.plus(zVertex(a, b).times(rightVertex())));
  }

  private Complex half(Complex overKappa) {
    return overKappa.times(vertices.kappa().times(0.5));
  }

  /** What running adds to a contact term over Δℓ_μτ. */
  private Real threeLeptons(String name) {
    Real muon = structures.leptons().diagonal(Generation.MU);
    return factors.of(name, "L").plus(muon.times(factors.of(name, "L*L_mu")));
  }

  private Real rightVertex() {
    return factors.of(RIGHT, VERTEX).plus(2 * inputs.sin2ThetaEff());
  }

  /** The coupling of Z to τ and μ. */
  private Complex zVertex(int a, int b) {
    return vertices.leptonTriplet().plus(vertices.leptonSinglet()).at(a, b);
  }
}
