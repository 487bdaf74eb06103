package org.g221.engine.running;

import java.util.List;
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

  /** C_Hl3, which W couples to. */
  FlavourMatrix leptonTriplet() {
    return leptons(0);
  }

  /** C_Hl3 + C_Hl1. */
  FlavourMatrix chargedLeptons() {
    return leptons(1);
  }

  /** C_Hl3 − C_Hl1. */
  FlavourMatrix neutrinos() {
    return leptons(-1);
  }

  /**
   * C_Hl3 and a multiple of C_Hl1. The square of L, which is L tr L less det L in the families that
   * couple, is written out, and what multiplies L is added up first.
   */
  private FlavourMatrix leptons(double singlets) {
    Real all = universal().plus(hypercharge().times(0.5 * singlets));
    Real squares = leptonFactor("LL", singlets).times(structures.leptonDeterminant());
    Real coupled = all.minus(squares);
    Complex none = Complex.of(kappa.graph().zero());
    return structures
        .leptons()
        .times(leptonFactor(singlets))
        .plus(FlavourMatrix.hermitian(List.of(all, coupled, coupled), none, none, none));
  }

  /** C_Hl3 + C_Hl1 of τ and μ over L_τμ. */
  Real chargedLeptonFactor() {
    return leptonFactor(1);
  }

  private Real leptonFactor(double singlets) {
    Real squares = leptonFactor("LL", singlets).times(structures.leptonTrace());
    return mixingAtLowEnergy().plus(leptonFactor("L", singlets)).plus(squares);
  }

  private Real leptonFactor(String matrix, double singlets) {
    Real singlet = factors.of("lepton-singlet", matrix).times(singlets);
    return factors.of("lepton-triplet", matrix).plus(singlet);
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
    Real all = universal().minus(hypercharge().times(1.0 / 6));
    return generation == Generation.BOTTOM
        ? element
            .times(quarkMixing().plus(factors.of(BOTTOM, "Q")))
            .plus(all.plus(factors.of(BOTTOM, "1")))
        : element.times(quarkMixing().plus(lightSinglet())).plus(all);
  }

  /** C_Hq3 + C_Hq1 of strange and bottom quarks. */
  StrangeToBottom strangeToBottom() {
    return factors.strangeToBottom("b-to-s-vertex").plusQuarks(quarkMixing());
  }

  /** C_Hq3 − C_Hq1 of an up quark lighter than the top, in the basis of their masses. */
  Real up(int generation) {
    Real all = universal().plus(hypercharge().times(1.0 / 6));
    return structures
        .upQuarks()
        .diagonal(generation)
        .times(quarkMixing().minus(lightSinglet()))
        .plus(all);
  }

  /** C_Hq3 of an up quark lighter than the top. */
  Real upTriplet(int generation) {
    return structures.upQuarks().diagonal(generation).times(quarkMixing()).plus(universal());
  }

  /** C_Hq1 of a light quark over its diagonal element of Q, without what all share. */
  private Real lightSinglet() {
    return factors.of(SINGLET, "Q");
  }
}
