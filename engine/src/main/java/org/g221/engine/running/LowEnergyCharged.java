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

  private final LowEnergyVertices vertices;
  private final FlavourStructures structures;
  private final RunningFactors factors;
  private final FormulaGraph graph;
  private final FlavourMatrix pole;
  private final Real qed;

  LowEnergyCharged(LowEnergyVertices vertices) {
    this.vertices = vertices;
    this.structures = vertices.structures();
    this.factors = vertices.factors();
    this.graph = vertices.kappa().graph();
    this.pole = vertices.leptonTriplet().times(vertices.kappa());
    this.qed = factors.of(QUARKS, "qed").plus(1);
  }

  @Override
  public Complex amplitude(int up, int down, int lepton, int neutrino) {
    Complex heavy = structures.leptons().at(lepton, neutrino).times(contact(up, down));
    return lepton == neutrino ? heavy.plus(gauge(up, down)) : heavy;
  }

  /** What L is multiplied by: contact terms, and exchange of a W boson. */
  private Complex contact(int up, int down) {
    Complex overKappa = contactFactor(up, down).minus(vertices.mixingAtLowEnergy());
    return overKappa.times(qed.times(vertices.kappa()));
  }

  /** What all leptons share: the Standard Model with the couplings of the W boson to quarks. */
  private Complex gauge(int up, int down) {
    Real shared = vertices.decays().times(vertices.kappa()).plus(1);
    Real mixing = vertices.mixingAtLowEnergy().times(vertices.kappa());
    return Complex.of(shared).minus(quarkFactor(up, down).times(mixing));
  }

  /** q_ij = (VΔq)_ij/V_ij, zero within the first family. */
  private Complex quarkFactor(int up, int down) {
    return isWithinFirstFamily(up, down)
        ? Complex.of(graph.zero())
        : product(up, down).times(structures.ckm().at(up, down).inverse());
  }

  private static boolean isWithinFirstFamily(int up, int down) {
    return up == Generation.UP && down == Generation.DOWN;
  }

  /** q_ij after running, of strange quarks without what is small in it. */
  private Complex contactFactor(int up, int down) {
    Complex factor = quarkFactor(up, down).times(factors.of(QUARKS, "L*Q").plus(1));
    return down == Generation.BOTTOM ? factor.plus(ofBottom(up)) : factor;
  }

  /** (V{T,Q})_ib/V_ib = q_ib + s and (V[K,Q])_ib/V_ib = −Q_bb − s, s = T_sb Q_ss V_is/V_ib. */
  private Complex ofBottom(int up) {
    int bottom = Generation.BOTTOM;
    Complex strange =
        structures
            .topElement()
            .times(structures.ckm().at(up, Generation.STRANGE))
            .times(structures.ckm().at(up, bottom).inverse())
            .times(structures.quarks().diagonal(Generation.STRANGE));
    Real together = factors.of(QUARKS, "L*{T,Q}");
    Real turned = factors.of(QUARKS, "L*[K,Q]");
    return quarkFactor(up, bottom)
        .times(together)
        .plus(strange.times(together.minus(turned)))
        .minus(structures.quarks().diagonal(bottom).times(turned));
  }

  /** (VQ)_ij. */
  private Complex product(int up, int down) {
    return structures.ckm().times(structures.quarks()).at(up, down);
  }

  @Override
  public Complex leptonCoupling(int lepton, int neutrino) {
    Complex standard = Complex.of(lepton == neutrino ? graph.one() : graph.zero());
    return standard.minus(pole.at(lepton, neutrino));
  }

  /** κ times what ζ becomes in couplings of the W boson to quarks. */
  private Real quarkMixing() {
    return vertices.quarkMixing().times(vertices.kappa());
  }

  /** V_ij − κ(VΔq)_ij with what ζ becomes, without what is the same for all quarks. */
  @Override
  public Complex quarkCoupling(int up, int down) {
    return structures.ckm().at(up, down).minus(product(up, down).times(quarkMixing()));
  }

  /** Σ_i [1 − 2κt_i + (κζ)²(VΔq²V†)_ii] with what ζ becomes in the square. */
  @Override
  public Real summedQuarkCouplings() {
    FlavourMatrix twice = structures.quarks().times(structures.quarks()).rotated(structures.ckm());
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
