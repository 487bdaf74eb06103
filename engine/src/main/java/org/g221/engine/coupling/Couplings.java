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
 * @param z couplings of the Z boson
 * @param neutral flavour-changing neutral currents
 */
public record Couplings(
    ModelPoint point,
    TheoryInputs inputs,
    ChargedCurrents charged,
    LeptonicDecays leptonic,
    ZCouplings z,
    NeutralCurrents neutral) {

  /** The couplings of a model point. */
  public static Couplings of(ModelPoint point, TheoryInputs inputs) {
    FlavourMatrix ckm = FlavourMatrix.of(inputs.ckm(), point.kappa().graph());
    ChargedCurrents charged = new ChargedCurrents(point, ckm);
    LeptonicDecays leptonic = new LeptonicDecays(point, charged);
    return new Couplings(
        point,
        inputs,
        charged,
        leptonic,
        new ZCouplings(point, ckm, leptonic, inputs),
        new NeutralCurrents(point, ckm, inputs));
  }

  /** δ_G, the shift of the Fermi constant as measured in muon decay. */
  public Real fermiShift() {
    return leptonic.fermiShift();
  }

  /** The same couplings without new physics: constants, from the same formulas. */
  public Couplings standardModel() {
    return of(point.withoutNewPhysics(), inputs);
  }
}
