package org.g221.engine.running;

import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.Generation;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;

/**
 * Charged currents: W on its pole, with {@link LowEnergyVertices}, and decays at low energy, where
 * contact terms with light quarks change what leptons and quarks share.
 */
final class LowEnergyCharged implements ChargedCurrents {

  private static final String QUARKS = "charged";
  private static final String VERTEX = "charged-quarks";

  private final LowEnergyVertices vertices;
  private final FlavourStructures structures;
  private final RunningFactors factors;
  private final FormulaGraph graph;
  private final FlavourMatrix pole;
  private final FlavourMatrix decays;
  private final FlavourMatrix contact;

  LowEnergyCharged(LowEnergyVertices vertices) {
    this.vertices = vertices;
    this.structures = vertices.structures();
    this.factors = vertices.factors();
    this.graph = vertices.kappa().graph();
    this.pole = vertices.leptonTriplet().times(vertices.kappa());
    this.decays = vertices.leptons("charged-leptons", vertices.zeta()).times(vertices.kappa());
    this.contact = structures.leptons().times(vertices.kappa());
  }

  @Override
  public Complex amplitude(int up, int down, int lepton, int neutrino) {
    Complex heavy =
        contact
            .at(lepton, neutrino)
            .times(contactFactor(up, down))
            .minus(decays.at(lepton, neutrino));
    return lepton == neutrino ? heavy.plus(gauge(up, down)) : heavy;
  }

  /** What all leptons share: the Standard Model with the couplings of the W boson to quarks. */
  private Complex gauge(int up, int down) {
    Real universal = vertices.universal().times(vertices.kappa()).times(-2).plus(1);
    return Complex.of(universal).minus(vertexFactor(up, down).times(vertices.kappa()));
  }

  /** q_ij = (VΔq)_ij/V_ij after running, zero within the first family. */
  private Complex contactFactor(int up, int down) {
    if (isWithinFirstFamily(up, down)) {
      return Complex.of(graph.zero());
    }
    return product(up, down)
        .times(factors.of(QUARKS, "L x Q").plus(1))
        .plus(throughTop(up, down).times(factors.of(QUARKS, "L x {T,Q}")))
        .plus(turned(up, down).times(factors.of(QUARKS, "L x [K,Q]")))
        .times(structures.ckm().at(up, down).inverse());
  }

  /** The same for the couplings of the W boson to quarks. */
  private Complex vertexFactor(int up, int down) {
    if (isWithinFirstFamily(up, down)) {
      return Complex.of(graph.zero());
    }
    return product(up, down)
        .times(vertices.zeta().plus(factors.of(VERTEX, "Q")))
        .plus(throughTop(up, down).times(factors.of(VERTEX, "{T,Q}")))
        .plus(
            structures
                .upQuarks()
                .at(up, 3)
                .times(product(3, down))
                .times(factors.of(VERTEX, "QTQ")))
        .times(structures.ckm().at(up, down).inverse());
  }

  private static boolean isWithinFirstFamily(int up, int down) {
    return up == Generation.UP && down == Generation.DOWN;
  }

  /** (VQ)_ij. */
  private Complex product(int up, int down) {
    return structures.ckm().times(structures.quarks()).at(up, down);
  }

  /** (V{T,Q})_ij = (VQV†)_it V_tj, as VT is 0 for light quarks. */
  private Complex throughTop(int up, int down) {
    return structures.upQuarks().at(up, 3).times(structures.ckm().at(3, down));
  }

  /** (V[K,Q])_ij. */
  private Complex turned(int up, int down) {
    return structures.ckm().times(structures.turned(structures.quarks())).at(up, down);
  }

  @Override
  public Complex leptonCoupling(int lepton, int neutrino) {
    Complex standard = Complex.of(lepton == neutrino ? graph.one() : graph.zero());
    return standard.minus(pole.at(lepton, neutrino));
  }

  /** κ times what ζ becomes in couplings of the W boson to quarks. */
  private Real quarkMixing() {
    return vertices.zeta().plus(factors.of("quark-triplet", "Q")).times(vertices.kappa());
  }

  /** V_ij − κ(VΔq)_ij with what ζ becomes, without what is the same for all quarks. */
  @Override
  public Complex quarkCoupling(int up, int down) {
    return structures.ckm().at(up, down).minus(product(up, down).times(quarkMixing()));
  }

  /** Σ_i [1 − 2κt_i + (κζ)²(VΔq²V†)_ii] with what ζ becomes in the square. */
  @Override
  public Real summedQuarkCouplings() {
    FlavourMatrix twice = structures.upQuarksSquared();
    Real linear = graph.zero();
    Real square = graph.zero();
    for (int up = 1; up <= LIGHT_UP_QUARKS; up++) {
      linear = linear.plus(vertices.upTriplet(up));
      square = square.plus(twice.diagonal(up));
    }
    return quarkMixing()
        .squared()
        .times(square)
        .minus(linear.times(vertices.kappa()).times(2))
        .plus(LIGHT_UP_QUARKS);
  }

  /** Σ_b |w_ab|²; a diagonal coupling is real. */
  @Override
  public Real squaredLeptonCoupling(int lepton) {
    Real sum = graph.zero();
    for (int neutrino = 1; neutrino <= Generation.COUNT; neutrino++) {
      Complex coupling = leptonCoupling(lepton, neutrino);
      sum = sum.plus(lepton == neutrino ? coupling.re().squared() : coupling.squaredModulus());
    }
    return sum;
  }
}
