package org.g221.engine.coupling;

import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Everything that observables know of a model: amplitudes at low energy, for any flavours.
 *
 * <p>A model states its amplitudes; rates and other sums follow from them, unless the model knows a
 * shorter way to the same number.
 */
public interface Couplings {

  /** Measured quantities that stay fixed. */
  TheoryInputs inputs();

  /** Charged currents, with and without quarks. */
  ChargedCurrents charged();

  /** Charged currents among leptons. */
  LeptonicDecays leptonic();

  /** Couplings of the Z boson. */
  ZCouplings z();

  /** Neutral currents that change flavour, with leptons. */
  NeutralCurrents neutral();

  /** Neutral currents of quarks alone that change flavour twice. */
  MesonMixing mixing();

  /** The same couplings without new physics: constants, from the same formulas. */
  Couplings standardModel();

  /** δ_G, the shift of the Fermi constant as measured in muon decay. */
  default Real fermiShift() {
    return leptonic().fermiShift();
  }
}
