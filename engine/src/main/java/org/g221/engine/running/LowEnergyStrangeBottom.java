package org.g221.engine.running;

import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Coefficients of b → s with leptons over κ: contact terms, exchange of a Z boson with the coupling
 * of {@link LowEnergyVertices}, and photons below M_Z, which couple to all charged leptons alike.
 * What all flavours share adds up: left-handed leptons have that of neutrinos and of right-handed
 * leptons.
 */
final class LowEnergyStrangeBottom {

  private static final String LEFT = "b-to-s-left";
  private static final String RIGHT = "b-to-s-right";
  private static final String VERTEX = "vertex";

  private final LowEnergyVertices vertices;
  private final RunningFactors factors;
  private final FormulaGraph graph;
  private final double sin2;

  LowEnergyStrangeBottom(LowEnergyVertices vertices, TheoryInputs inputs) {
    this.vertices = vertices;
    this.factors = vertices.factors();
    this.graph = vertices.kappa().graph();
    this.sin2 = inputs.sin2ThetaEff();
  }

  /** What L is multiplied by for charged leptons. */
  StrangeToBottom contactOfLeptons() {
    return contact("b-to-s-leptons");
  }

  /** What L is multiplied by for neutrinos. */
  StrangeToBottom contactOfNeutrinos() {
    return contact("b-to-s-neutrinos");
  }

  /** Contact terms that have the flavours of leptons. */
  private StrangeToBottom contact(String name) {
    return new StrangeToBottom(factors.of(name, "L*Q").plus(1), factors.of(name, "L*T"));
  }

  /** What all neutrinos share. */
  StrangeToBottom neutrinos() {
    return factors.strangeToBottom("b-to-s-neutrinos").minus(vertices.strangeToBottom());
  }

  /** What all left-handed leptons share beyond what right-handed ones have. */
  private StrangeToBottom shared() {
    Real vertex = factors.of(LEFT, VERTEX).minus(1);
    return factors
        .strangeToBottom(LEFT)
        .plus(factors.strangeToBottom("b-to-s-neutrinos"))
        .plus(vertices.strangeToBottom().times(vertex));
  }

  /**
   * Right-handed leptons, which get it from Z and, below M_Z, from photons; a shift of the Fermi
   * constant changes what W bosons and photons give.
   */
  StrangeToBottom right() {
    Real vertex = factors.of(RIGHT, VERTEX).plus(2 * sin2);
    return factors
        .strangeToBottom(RIGHT)
        .plusTop(vertices.fermiShift().times(factors.of(RIGHT, "T*G")))
        .plus(vertices.strangeToBottom().times(vertex));
  }

  /** Left-handed leptons of the same flavour. */
  StrangeToBottom left(int generation) {
    return leptons(generation, shared().plus(right()));
  }

  /** Left-handed and right-handed leptons of the same flavour. */
  StrangeToBottom vector(int generation) {
    return leptons(generation, shared().plus(right().times(graph.constant(2))));
  }

  /** Left-handed less right-handed leptons of the same flavour. */
  StrangeToBottom axial(int generation) {
    return leptons(generation, shared());
  }

  private StrangeToBottom leptons(int generation, StrangeToBottom more) {
    Real lepton = vertices.structures().leptons().diagonal(generation);
    return contactOfLeptons().times(lepton).plus(more);
  }
}
