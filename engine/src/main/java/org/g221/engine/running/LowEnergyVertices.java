package org.g221.engine.running;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.TripletExchange;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Couplings of W and Z at M_Z, as coefficients of the Warsaw basis times −v²/κ: at tree level ζΔℓ
 * for C_Hl3 and ζΔq for C_Hq3, nothing for the others.
 */
final class LowEnergyVertices {

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

  /** The part of C_Hl3 and C_Hq3 that is the same for all doublets; decays have it twice. */
  Real universal() {
    return factors.of("lepton-triplet", "1");
  }

  /** C_Hl3. */
  FlavourMatrix leptonTriplet() {
    return leptons("lepton-triplet", zeta).plus(FlavourMatrix.diagonalOf(universal()));
  }

  /** C_Hl1. */
  FlavourMatrix leptonSinglet() {
    return leptons("lepton-singlet", zeta.graph().zero())
        .plus(FlavourMatrix.diagonalOf(hypercharge().times(0.5)));
  }

  /** The non-universal part of a coefficient in the flavours of leptons. */
  FlavourMatrix leptons(String coefficient, Real atTreeLevel) {
    return structures
        .leptons()
        .times(atTreeLevel.plus(factors.of(coefficient, "L")))
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

  /** C_Hq3 + C_Hq1 of down quarks. */
  FlavourMatrix down() {
    String name = "down";
    return structures
        .quarks()
        .times(zeta.plus(factors.of(name, "Q")))
        .plus(structures.quarksSquared().times(factors.of(name, "QQ")))
        .plus(structures.throughTop().times(factors.of(name, "QTQ")))
        .plus(structures.withTop().times(factors.of(name, "{T,Q}")))
        .plus(structures.top().times(factors.of(name, "T")))
        .plus(structures.turned(structures.quarks()).times(factors.of(name, "[K,Q]")))
        .plus(structures.turned(structures.throughTop()).times(factors.of(name, "[K,QTQ]")))
        .plus(FlavourMatrix.diagonalOf(universal().minus(hypercharge().times(1.0 / 6))));
  }

  /** C_Hq3 − C_Hq1 of an up quark lighter than the top, in the basis of their masses. */
  Real up(int generation) {
    return upQuark("up", generation).plus(universal()).plus(hypercharge().times(1.0 / 6));
  }

  /** C_Hq3 of an up quark lighter than the top. */
  Real upTriplet(int generation) {
    return upQuark("quark-triplet", generation).plus(universal());
  }

  /** T is 0 for light quarks in this basis, and QTQ the square of a mixing with the top. */
  private Real upQuark(String coefficient, int generation) {
    return structures
        .upQuarks()
        .diagonal(generation)
        .times(zeta.plus(factors.of(coefficient, "Q")))
        .plus(
            structures.upQuarksSquared().diagonal(generation).times(factors.of(coefficient, "QQ")))
        .plus(
            structures
                .upQuarks()
                .at(generation, 3)
                .squaredModulus()
                .times(factors.of(coefficient, "QTQ")));
  }
}
