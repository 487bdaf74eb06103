package org.g221.engine.coupling;

import java.util.Optional;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * A model as observables see it: low-energy amplitudes for any flavours.
 *
 * <p>A model states its amplitudes; rates and other sums follow from them, unless the model has a
 * shorter expression for them.
 */
public interface Couplings {

  /** Measured quantities held fixed. */
  TheoryInputs inputs();

  /** Charged currents, with and without quarks. */
  ChargedCurrents charged();

  /** Charged currents among leptons. */
  LeptonicDecays leptonic();

  /** Couplings of the Z boson. */
  ZCouplings z();

  /** Flavour-changing neutral currents with leptons. */
  NeutralCurrents neutral();

  /** Neutral currents of quarks alone that change flavour by two units. */
  MesonMixing mixing();

  /** The same couplings without new physics: constants from the same formulas. */
  Couplings standardModel();

  /** δ_G, the shift of the Fermi constant as measured in muon decay. */
  default Real fermiShift() {
    return leptonic().fermiShift();
  }

  /**
   * What the widths of the Z boson are multiplied by besides squared couplings: 1/(1 + δ_G), as
   * they are proportional to the Fermi constant.
   */
  default Real zWidthFactor() {
    return leptonic().inverseFermiRatio();
  }

  /** The heavy vectors that colliders may produce, for models that have such. */
  default Optional<HeavyVectors> heavyVectors() {
    return Optional.empty();
  }

  /** The heavy triplet that these couplings come from, for models that have nothing else. */
  default Optional<TripletExchange> triplet() {
    return Optional.empty();
  }
}
