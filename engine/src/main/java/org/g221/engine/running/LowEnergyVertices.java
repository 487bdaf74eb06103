package org.g221.engine.running;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.TripletExchange;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Couplings of W and Z at M_Z, as coefficients of the Warsaw basis times −v²/κ: at tree level ζΔℓ
 * for C_Hl3 and ζΔq for C_Hq3, nothing for the others.
 */
final class LowEnergyVertices {

  private static final String LIGHT = "light-quarks";
  private static final String BOTTOM = "bottom";
  private static final String SINGLET = "light-quarks-singlet";

  private final FlavourStructures structures;
  private final RunningFactors factors;
  private final Real kappa;
  private final Real zeta;

  LowEnergyVertices(TripletExchange heavy, Real massGev, TheoryInputs inputs) {
    this.structures = new FlavourStructures(heavy, inputs.ckm());
    this.factors = new RunningFactors(structures.numbers(), massGev);
    this.kappa = heavy.kappa();
    this.zeta = heavy.zeta();
  }

  FlavourStructures structures() {
    return structures;
  }

  RunningFactors factors() {
    return factors;
  }

  Real kappa() {
    return kappa;
  }

  Real zeta() {
    return zeta;
  }

  /** What ζ becomes in decays of leptons and in charged currents at low energy. */
  Real mixingAtLowEnergy() {
    return zeta.plus(factors.of("leptonic", "L"));
  }

  /** What ζΔℓ becomes there. */
  FlavourMatrix leptonsAtLowEnergy() {
    return structures.leptons().times(mixingAtLowEnergy());
  }

  /** What all decays share: the couplings of two doublets to W, and contact terms. */
  Real decays() {
    return universal().times(-2).plus(factors.of("decays", "1"));
  }

  /** The part of C_Hl3 and C_Hq3 that is the same for all doublets. */
  Real universal() {
    return factors.of("lepton-triplet", "1");
  }

  /** What shifts the amplitude of muon decay. */
  Real fermiShift() {
    return decays().minus(leptonsAtLowEnergy().diagonal(Generation.MU));
  }

  /** C_Hl3. */
  FlavourMatrix leptonTriplet() {
    return leptons("lepton-triplet", mixingAtLowEnergy())
        .plus(FlavourMatrix.diagonalOf(universal()));
  }

  /** C_Hl1. */
  FlavourMatrix leptonSinglet() {
    return leptons("lepton-singlet", zeta.graph().zero())
        .plus(FlavourMatrix.diagonalOf(hypercharge().times(0.5)));
  }

  /** The non-universal part of a coefficient in the flavours of leptons. */
  private FlavourMatrix leptons(String coefficient, Real more) {
    return structures
        .leptons()
        .times(more.plus(factors.of(coefficient, "L")))
        .plus(structures.leptonsSquared().times(factors.of(coefficient, "LL")));
  }

  /** C_He; coefficients of other fermions are −hypercharge times this. */
  Real hypercharge() {
    return factors.of("hypercharge", "");
  }

  /** C_HD. */
  Real isospinBreaking() {
    return factors.of("isospin-breaking", "");
  }

  /** What ζ becomes in couplings of light quarks to W and Z. */
  Real quarkMixing() {
    return mixingAtLowEnergy().plus(factors.of(LIGHT, "Q"));
  }

  /** C_Hq3 + C_Hq1 of a down quark. */
  Real down(int generation) {
    Real element = structures.quarks().diagonal(generation);
    Real sum =
        generation == Generation.BOTTOM
            ? element
                .times(quarkMixing().plus(factors.of(BOTTOM, "Q")))
                .plus(factors.of(BOTTOM, "1"))
            : light(element).plus(singlet(element));
    return sum.plus(universal()).minus(hypercharge().times(1.0 / 6));
  }

  /** C_Hq3 + C_Hq1 of strange and bottom quarks. */
  Complex strangeToBottom() {
    String name = "b-to-s-vertex";
    return structures
        .quarkElement()
        .times(quarkMixing().plus(factors.of(name, "Q")))
        .plus(structures.topElement().times(factors.of(name, "T")));
  }

  /** C_Hq3 − C_Hq1 of an up quark lighter than the top, in the basis of their masses. */
  Real up(int generation) {
    return upTriplet(generation)
        .minus(singlet(structures.upQuarks().diagonal(generation)))
        .plus(hypercharge().times(1.0 / 6));
  }

  /** C_Hq3 of an up quark lighter than the top. */
  Real upTriplet(int generation) {
    return light(structures.upQuarks().diagonal(generation)).plus(universal());
  }

  /** C_Hq3 of a light quark whose diagonal element of Q is given, without what all share. */
  private Real light(Real element) {
    return element.times(quarkMixing());
  }

  /** C_Hq1 of it. */
  private Real singlet(Real element) {
    return element.times(factors.of(SINGLET, "Q"));
  }
}
