package org.g221.engine.running;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.LeptonicDecays;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;

/**
 * Decays ℓ_b → ℓ_a ν_d ν̄_c of different charged leptons: δ_ad δ_cb + κ{r_1 Δ_ad Δ_cb − r_2 Δ_ab
 * Δ_cd − δ_ad w_cb − δ_cb w_ad + ½δ_cd w_ab} with Δ = Δℓ, where running changes r_1 = 1, r_2 = ½
 * and w = ζΔℓ of the tree level. QED does not run them. The exchange of Z, δ_cd, is of second order
 * in κ: there z, which differs from w by up to a tenth of what running changes, is taken for w.
 */
final class LowEnergyLeptonic implements LeptonicDecays {

  private static final String NAME = "leptonic";

  private final Real kappa;
  private final FlavourMatrix leptons;
  private final FlavourMatrix mixing;
  private final Real direct;
  private final Real crossed;
  private final Complex standard;

  LowEnergyLeptonic(LowEnergyVertices vertices) {
    RunningFactors factors = vertices.factors();
    FlavourStructures structures = vertices.structures();
    this.kappa = vertices.kappa();
    this.leptons = structures.leptons();
    this.mixing = vertices.leptonsAtLowEnergy().times(kappa);
    this.direct = factors.of(NAME, "L_ad*L_cb").plus(1);
    this.crossed = factors.of(NAME, "L_ab*L_cd").minus(0.5);
    this.standard = Complex.of(vertices.decays().times(kappa).plus(1));
  }

  /**
   * The amplitude.
   *
   * @throws IllegalArgumentException if the charged leptons are of the same kind
   */
  @Override
  public Complex amplitude(int a, int b, int c, int d) {
    if (a == b) {
      throw new IllegalArgumentException("no decay of a lepton into itself");
    }
    Complex contact = contact(a, b, c, d);
    if (c == d) {
      Complex half = mixing.at(a, b).times(kappa.graph().constant(0.5));
      return a == d || c == b ? contact.minus(half) : contact.plus(half);
    }
    if (a == d && c == b) {
      return contact.plus(standard.minus(mixing.at(c, b)).minus(mixing.at(a, d)));
    }
    return a == d
        ? contact.minus(mixing.at(c, b))
        : c == b ? contact.minus(mixing.at(a, d)) : contact;
  }

  /** κ{r_1 Δ_ad Δ_cb − r_2 Δ_ab Δ_cd}; equal products are not added to each other. */
  private Complex contact(int a, int b, int c, int d) {
    Complex straight = leptons.at(a, d).times(leptons.at(c, b));
    Complex other = leptons.at(a, b).times(leptons.at(c, d));
    return straight.equals(other)
        ? straight.times(direct.plus(crossed).times(kappa))
        : straight.times(direct.times(kappa)).plus(other.times(crossed.times(kappa)));
  }
}
