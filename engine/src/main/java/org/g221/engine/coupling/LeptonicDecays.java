package org.g221.engine.coupling;

import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/** Decays ℓ_b → ℓ_a ν_d ν̄_c, relative to the Standard Model. Generations count from 1. */
public interface LeptonicDecays {

  /**
   * The amplitude of ℓ_b → ℓ_a ν_d ν̄_c relative to that of ℓ_b → ℓ_a ν_a ν̄_b; δ_ad δ_cb in the
   * Standard Model.
   */
  Complex amplitude(int a, int b, int c, int d);

  /** G(b→a) = Σ_cd |amplitude|²; {@code from} is b and {@code to} is a. */
  default Real rate(int from, int to) {
    Real sum = amplitude(to, from, 1, 1).squaredModulus();
    for (int pair = 1; pair < 9; pair++) {
      sum = sum.plus(amplitude(to, from, pair / 3 + 1, pair % 3 + 1).squaredModulus());
    }
    return sum;
  }

  /** 1 + δ_G = √G(μ→e), the Fermi constant as measured in muon decay over G_F. */
  default Real fermiRatio() {
    return rate(2, 1).squareRoot();
  }

  /** δ_G, the shift of the Fermi constant as measured in muon decay. */
  default Real fermiShift() {
    return fermiRatio().minus(1);
  }

  /** 1/(1 + δ_G) = √G(μ→e)/G(μ→e), written with the divisor that ratios of decays use. */
  default Real inverseFermiRatio() {
    return fermiRatio().times(rate(2, 1).reciprocal());
  }
}
