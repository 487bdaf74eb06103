package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * The heavy vectors of a triplet of SU(2)_L with the currents of {@link TripletExchange}, without
 * right-handed couplings: L = g V^I·J^I.
 *
 * <p>Γ(Z') = Γ(W') = Mg²/(48π) [3 tr Δq² + tr Δℓ²] + Mg²ζ²/(96π), the latter into WW and Zh, or WZ
 * and Wh. Other particles, such as vector-like fermions, are taken to be too heavy to be in decays.
 *
 * @param massGev M
 * @param squaredStrength g²
 * @param zeta the coupling ζ of the Higgs doublet
 * @param leptons the couplings Δℓ of lepton doublets, in the basis of charged leptons
 * @param quarks the couplings Δq of quark doublets, in the basis of down quarks
 * @param ckm the quark mixing matrix
 */
public record TripletVectors(
    Real massGev,
    Real squaredStrength,
    Real zeta,
    FlavourMatrix leptons,
    FlavourMatrix quarks,
    FlavourMatrix ckm)
    implements HeavyVectors {

  @Override
  public Complex neutral(Fermion fermion, int i, int j) {
    return switch (fermion) {
      case NEUTRINO, CHARGED_LEPTON -> leptons.at(i, j);
      case UP_QUARK -> quarks.rotated(ckm).at(i, j);
      case DOWN_QUARK -> quarks.at(i, j);
    };
  }

  @Override
  public Complex chargedQuarks(int up, int down) {
    return ckm.times(quarks).at(up, down);
  }

  @Override
  public Complex chargedLeptons(int lepton, int neutrino) {
    return leptons.at(lepton, neutrino);
  }

  @Override
  public Real neutralBosons() {
    return zeta.squared();
  }

  @Override
  public Real chargedBosons() {
    return zeta.squared();
  }

  /** 2(3 tr Δq² + tr Δℓ²) + ζ², as V is unitary. */
  @Override
  public Real neutralWidth() {
    Real fermions = squaredTrace(quarks).times(3).plus(squaredTrace(leptons));
    return fermions.times(2).plus(zeta.squared());
  }

  @Override
  public Real chargedWidth() {
    return neutralWidth();
  }

  /** tr M² = Σ_i M_ii² + 2 Σ_{i<j} |M_ij|² of a hermitian M. */
  private static Real squaredTrace(FlavourMatrix matrix) {
    Real sum = matrix.diagonal(1).squared();
    for (int i = 2; i <= Generation.COUNT; i++) {
      sum = sum.plus(matrix.diagonal(i).squared());
      for (int j = 1; j < i; j++) {
        sum = sum.plus(matrix.at(j, i).squaredModulus().times(2));
      }
    }
    return sum;
  }
}
