package org.g221.engine.coupling;

import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * All couplings of a model point that observables are made of.
 *
 * @param point the model quantities themselves
 * @param inputs measured quantities that stay fixed
 * @param charged semileptonic charged currents
 * @param leptonic charged currents among leptons
 * @param fermiShift δ_G, the shift of the Fermi constant as measured in muon decay
 * @param z couplings of the Z boson
 * @param neutral flavour-changing neutral currents
 */
public record Couplings(
    ModelPoint point,
    TheoryInputs inputs,
    ChargedCurrents charged,
    LeptonicDecays leptonic,
    Real fermiShift,
    ZCouplings z,
    NeutralCurrents neutral) {

  /** The couplings of a model point. */
  public static Couplings of(ModelPoint point, TheoryInputs inputs) {
    FlavourMatrix ckm = FlavourMatrix.of(inputs.ckm(), point.kappa().graph());
    LeptonicDecays leptonic = new LeptonicDecays(point);
    Real fermiShift = leptonic.fermiShift();
    return new Couplings(
        point,
        inputs,
        new ChargedCurrents(point, ckm),
        leptonic,
        fermiShift,
        new ZCouplings(point, ckm, fermiShift, inputs),
        new NeutralCurrents(point, ckm, inputs));
  }

  /** The same couplings without new physics: constants, from the same formulas. */
  public Couplings standardModel() {
    return of(point.withoutNewPhysics(), inputs);
  }
}
