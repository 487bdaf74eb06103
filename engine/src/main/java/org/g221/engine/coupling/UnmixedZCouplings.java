package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * Couplings of a Z boson that does not mix with heavy ones: new physics acts on them through sin²θ
 * alone, and flavour is conserved.
 */
public record UnmixedZCouplings(MixingAngle angle) implements ZCouplings {

  @Override
  public Complex left(Fermion fermion, int i, int j) {
    return diagonal(right(fermion).plus(fermion.isospin()), i, j);
  }

  @Override
  public Complex right(Fermion fermion, int i, int j) {
    return diagonal(right(fermion), i, j);
  }

  /** g_R of a flavour-diagonal pair, the same in all generations. */
  private Real right(Fermion fermion) {
    return angle.sin2().times(-fermion.charge());
  }

  private static Complex diagonal(Real value, int i, int j) {
    return Complex.of(i == j ? value : value.graph().zero());
  }

  @Override
  public Real wMassRatio() {
    return angle.wMassRatio();
  }
}
