package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * Heavy vectors Z' and W' of equal mass as colliders see them: couplings to left-handed fermions of
 * any flavours. Generations count from 1.
 *
 * <p>L = (g/2) c_ij f̄_iγ_L f_j Z' + (g/√2) c_ij ū_iγ_L d_j W'⁺ + h.c. of the latter, and the same
 * for neutrinos and charged leptons. In units of g²M/(96π) the widths are N_c|c_ij|² for Z' → f_i
 * f̄_j and 2N_c|c_ij|² for W' → u_i d̄_j; masses of fermions are neglected.
 */
public interface HeavyVectors {

  /** The mass M. */
  Real massGev();

  /** g², what all squared couplings have in common. */
  Real squaredStrength();

  /** c_ij of Z'. */
  Complex neutral(Fermion fermion, int i, int j);

  /** c_ij of W' with quarks. */
  Complex chargedQuarks(int up, int down);

  /** c_ab of W' with leptons; {@code neutrino} is b. */
  Complex chargedLeptons(int lepton, int neutrino);

  /** What W and Higgs bosons add to the width of Z', in units of g²M/(96π). */
  Real neutralBosons();

  /** What W, Z and Higgs bosons add to the width of W', in units of g²M/(96π). */
  Real chargedBosons();

  /** The width of Z' in units of g²M/(96π): all fermions of the Standard Model, and bosons. */
  default Real neutralWidth() {
    Real sum = neutralBosons();
    for (Fermion fermion : Fermion.values()) {
      for (int i = 1; i <= Generation.COUNT; i++) {
        for (int j = 1; j <= Generation.COUNT; j++) {
          sum = sum.plus(neutral(fermion, i, j).squaredModulus().times(fermion.colours()));
        }
      }
    }
    return sum;
  }

  /** The width of W' in units of g²M/(96π). */
  default Real chargedWidth() {
    Real sum = chargedBosons();
    for (int i = 1; i <= Generation.COUNT; i++) {
      for (int j = 1; j <= Generation.COUNT; j++) {
        Real quarks = chargedQuarks(i, j).squaredModulus().times(Fermion.UP_QUARK.colours());
        sum = sum.plus(quarks.plus(chargedLeptons(i, j).squaredModulus()).times(2));
      }
    }
    return sum;
  }

  /** Γ/M of Z'. */
  default Real widthOverMass() {
    return neutralWidth().times(squaredStrength()).over(96 * Math.PI);
  }
}
