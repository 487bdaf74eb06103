package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * Couplings of the Z boson in units of g/cosθ, and the mass of the W boson for the same α, G_F and
 * M_Z. Generations count from 1.
 */
public interface ZCouplings {

  /** g_L of the pair f_i f̄_j; (T3 − Qs²)δ_ij in the Standard Model. */
  Complex left(Fermion fermion, int i, int j);

  /** g_R of the pair f_i f̄_j; −Qs²δ_ij in the Standard Model. */
  Complex right(Fermion fermion, int i, int j);

  /** M_W over its value in the Standard Model. */
  Real wMassRatio();

  /** g_L² + g_R² of a flavour-diagonal pair; widths are proportional to it. */
  default Real strength(Fermion fermion, int generation) {
    return squared(left(fermion, generation, generation))
        .plus(squared(right(fermion, generation, generation)));
  }

  /** Σ |g_L|² over all pairs of neutrinos, which experiments cannot tell apart. */
  default Real invisibleStrength() {
    Real sum = left(Fermion.NEUTRINO, 1, 1).squaredModulus();
    for (int pair = 1; pair < 9; pair++) {
      sum = sum.plus(left(Fermion.NEUTRINO, pair / 3 + 1, pair % 3 + 1).squaredModulus());
    }
    return sum;
  }

  /** A_f = (g_L² − g_R²)/(g_L² + g_R²). */
  default Real asymmetry(Fermion fermion, int generation) {
    return squared(left(fermion, generation, generation))
        .minus(squared(right(fermion, generation, generation)))
        .times(strength(fermion, generation).reciprocal());
  }

  /** The square of a flavour-diagonal coupling, which is real as currents are hermitian. */
  private static Real squared(Complex coupling) {
    return coupling.re().squared();
  }
}
