package org.g221.engine.running;

import static org.g221.engine.coupling.Generation.BOTTOM;
import static org.g221.engine.coupling.Generation.STRANGE;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * b → s and τ → μ with leptons: contact terms, exchange of a Z boson with the couplings of {@link
 * LowEnergyVertices}, and photons below M_Z, which couple to all charged leptons alike.
 */
final class LowEnergyNeutral implements NeutralCurrents {

  private static final String PHOTON = "photon";
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
    Real photon = factors.of(PHOTON, "L x Q");
    Complex contact = contact("b-to-s-leptons", photon, a, b);
    Complex shared = photon().minus(penguin().times(graph.constant(1 - 2 * inputs.sin2ThetaEff())));
    return finished(a == b ? contact.plus(shared) : contact);
  }

  @Override
  public Complex bToSRightLeptons(int a, int b) {
    if (a != b) {
      return Complex.of(graph.zero());
    }
    Complex contact = element(structures.quarksSquared()).times(factors.of("b-to-s-right", "QQ"));
    Complex z = penguin().times(graph.constant(2 * inputs.sin2ThetaEff()));
    return finished(contact.plus(photon()).plus(z));
  }

  @Override
  public Complex bToSNeutrinos(int a, int b) {
    Complex contact = contact("b-to-s-neutrinos", graph.zero(), a, b);
    return finished(a == b ? contact.minus(penguin()) : contact);
  }

  private Complex finished(Complex overKappa) {
    return overKappa.times(vertices.kappa());
  }

  /** Contact terms that follow the flavour of leptons, and for a = b those that do not. */
  private Complex contact(String name, Real more, int a, int b) {
    Complex followed = structures.leptons().at(a, b).times(quarksOfLeptons(name, more));
    return a == b ? followed.plus(quarksOfPairs(name)) : followed;
  }

  private Complex quarksOfLeptons(String name, Real more) {
    return element(structures.quarks())
        .times(factors.of(name, "L x Q").plus(more).plus(1))
        .plus(element(structures.withTop()).times(factors.of(name, "L x {T,Q}")))
        .plus(element(structures.turned(structures.quarks())).times(factors.of(name, "L x [K,Q]")))
        .plus(element(structures.top()).times(factors.of(name, "L x T")));
  }

  private Complex quarksOfPairs(String name) {
    FlavourMatrix squared = structures.quarksSquared();
    return element(structures.quarks())
        .times(factors.of(name, "1 x Q"))
        .plus(element(squared).times(factors.of(name, "1 x QQ")))
        .plus(element(structures.throughTop()).times(factors.of(name, "1 x QTQ")))
        .plus(element(structures.withTop()).times(factors.of(name, "1 x {T,Q}")))
        .plus(element(structures.turned(structures.quarks())).times(factors.of(name, "1 x [K,Q]")))
        .plus(element(structures.turned(squared)).times(factors.of(name, "1 x [K,QQ]")))
        .plus(element(structures.top()).times(factors.of(name, "1 x T")));
  }

  private Complex photon() {
    return quarksOfPairs(PHOTON).plus(penguin().times(factors.of(PHOTON, VERTEX)));
  }

  private Complex penguin() {
    return element(vertices.down());
  }

  private static Complex element(FlavourMatrix matrix) {
    return matrix.at(STRANGE, BOTTOM);
  }

  @Override
  public Complex threeLeptonsLeft(int b, int a, int c) {
    String name = c == Generation.E ? "tau-to-mu-ee" : "tau-to-mu-mumu";
    Real pair = factors.of(name, "L*L_ll").plus(1).times(structures.leptons().diagonal(c));
    return threeLeptons(name, pair, 2 * inputs.sin2ThetaEff() - 1, b, a);
  }

  @Override
  public Complex threeLeptonsRight(int b, int a, int c) {
    return threeLeptons(RIGHT, graph.zero(), 2 * inputs.sin2ThetaEff(), b, a);
  }

  /** A contact term, and the exchange of Z and, below M_Z, of photons between τμ and the pair. */
  private Complex threeLeptons(String name, Real pair, double z, int b, int a) {
    Complex contact = vertices.leptons(name, pair).at(a, b);
    Complex vertex = vertices.leptonTriplet().plus(vertices.leptonSinglet()).at(a, b);
    return contact
        .plus(vertex.times(factors.of(name, VERTEX).plus(z)))
        .times(vertices.kappa().times(0.5));
  }
}
