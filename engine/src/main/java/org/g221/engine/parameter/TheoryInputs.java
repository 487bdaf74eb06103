package org.g221.engine.parameter;

import java.io.Serializable;

/**
 * Measured quantities that predictions need and that a scan does not vary.
 *
 * @param fermiConstant G_F in GeV⁻²
 * @param zMassGev mass of the Z boson
 * @param zWidthGev total width of the Z boson in the Standard Model
 * @param wMassGev mass of the W boson in the Standard Model
 * @param sin2ThetaEff effective leptonic mixing angle sin²θ
 * @param alphaInverse 1/α at the scale of the bottom quark
 * @param alphaS strong coupling at the mass of the Z boson
 * @param topMassGev mass of the top quark, where six flavours become active
 * @param bottomMassGev mass of the bottom quark, where B-meson mixing is evaluated
 * @param ckm quark mixing matrix
 * @param c10StandardModel Wilson coefficient C10 of b → sℓℓ in the Standard Model
 * @param bsMixingLoop loop factor √2 G_F M_W² η̂_B S0/(16π²) of Bs mixing
 * @param brTauToENuNu branching ratio of τ → eνν̄
 */
public record TheoryInputs(
    double fermiConstant,
    double zMassGev,
    double zWidthGev,
    double wMassGev,
    double sin2ThetaEff,
    double alphaInverse,
    double alphaS,
    double topMassGev,
    double bottomMassGev,
    CkmMatrix ckm,
    double c10StandardModel,
    double bsMixingLoop,
    double brTauToENuNu)
    implements Serializable {

  /** v = (√2 G_F)^(−1/2), about 246 GeV. */
  public double vacuumValueGev() {
    return 1 / Math.sqrt(Math.sqrt(2) * fermiConstant);
  }

  /** The SU(2)_L coupling g = 2 M_W/v. */
  public double weakCoupling() {
    return 2 * wMassGev / vacuumValueGev();
  }
}
