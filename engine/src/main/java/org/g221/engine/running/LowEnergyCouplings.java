package org.g221.engine.running;

import java.util.Optional;
import org.g221.engine.coupling.ChargedCurrents;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.HeavyVectors;
import org.g221.engine.coupling.LeptonicDecays;
import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.NeutralCurrents;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * The couplings of heavy particles at tree level, which conserved currents keep at low energy; QCD
 * runs the operators of meson mixing ({@link MixingRunning}).
 *
 * @param heavy the couplings at the heavy mass
 * @param massGev that mass
 */
public record LowEnergyCouplings(Couplings heavy, Real massGev) implements Couplings {

  @Override
  public TheoryInputs inputs() {
    return heavy.inputs();
  }

  @Override
  public ChargedCurrents charged() {
    return heavy.charged();
  }

  @Override
  public LeptonicDecays leptonic() {
    return heavy.leptonic();
  }

  @Override
  public ZCouplings z() {
    return heavy.z();
  }

  @Override
  public NeutralCurrents neutral() {
    return heavy.neutral();
  }

  @Override
  public MesonMixing mixing() {
    return new MixingRunning(heavy.mixing(), massGev, heavy.inputs());
  }

  /** Colliders produce them on their mass shell, where nothing has run yet. */
  @Override
  public Optional<HeavyVectors> heavyVectors() {
    return heavy.heavyVectors();
  }

  @Override
  public Couplings standardModel() {
    return new LowEnergyCouplings(heavy.standardModel(), massGev);
  }
}
