package org.g221.engine.coupling;

import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * sin²θ derived from α, G_F and M_Z: the shift of G_F in muon decay shifts s² = sin²θ_eff by δs² =
 * s²c²/(c²−s²)·δ_G.
 *
 * @param leptonic decays of leptons, with the shift δ_G of the Fermi constant
 * @param standardModel s²
 */
public record MixingAngle(LeptonicDecays leptonic, double standardModel) {

  public MixingAngle(LeptonicDecays leptonic, TheoryInputs inputs) {
    this(leptonic, inputs.sin2ThetaEff());
  }

  /** s² + δs². */
  public Real sin2() {
    return shift().plus(standardModel);
  }

  /** δs². */
  public Real shift() {
    double cos2 = 1 - standardModel;
    return leptonic.fermiShift().times(standardModel * cos2 / (cos2 - standardModel));
  }

  /** M_W/M_W(SM) = √((c² − δs²)/c²). */
  public Real wMassRatio() {
    double cos2 = 1 - standardModel;
    Real shift = shift();
    return shift.graph().constant(cos2).minus(shift).over(cos2).squareRoot();
  }
}
