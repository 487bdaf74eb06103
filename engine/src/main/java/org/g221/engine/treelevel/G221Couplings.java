package org.g221.engine.treelevel;

import java.util.Optional;
import org.g221.engine.coupling.Couplings;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.HeavyVectors;
import org.g221.engine.coupling.TripletExchange;
import org.g221.engine.coupling.TripletVectors;
import org.g221.engine.parameter.TheoryInputs;

/**
 * All couplings of a model point at the mass of its heavy vectors.
 *
 * @param point the model quantities
 * @param inputs measured quantities held fixed
 * @param charged charged currents
 * @param leptonic charged currents among leptons
 * @param z couplings of the Z boson
 * @param neutral flavour-changing neutral currents with leptons
 * @param mixing flavour-changing neutral currents of quarks alone
 */
public record G221Couplings(
    ModelPoint point,
    TheoryInputs inputs,
    G221ChargedCurrents charged,
    G221LeptonicDecays leptonic,
    G221ZCouplings z,
    G221NeutralCurrents neutral,
    G221MesonMixing mixing)
    implements Couplings {

  /** The couplings of a model point. */
  public static G221Couplings of(ModelPoint point, TheoryInputs inputs) {
    FlavourMatrix ckm = FlavourMatrix.of(inputs.ckm(), point.kappa().graph());
    G221ChargedCurrents charged = new G221ChargedCurrents(point, ckm);
    G221LeptonicDecays leptonic = new G221LeptonicDecays(point, charged);
    return new G221Couplings(
        point,
        inputs,
        charged,
        leptonic,
        new G221ZCouplings(point, ckm, leptonic, inputs),
        new G221NeutralCurrents(point, ckm, inputs),
        new G221MesonMixing(point, ckm));
  }

  @Override
  public G221Couplings standardModel() {
    return of(point.withoutNewPhysics(), inputs);
  }

  @Override
  public Optional<HeavyVectors> heavyVectors() {
    return Optional.of(heavyVectors(point, inputs));
  }

  /** The heavy vectors couple with ĝ = gr. */
  static TripletVectors heavyVectors(ModelPoint point, TheoryInputs inputs) {
    return new TripletVectors(
        point.massGev(),
        point.g2OverG1().times(inputs.weakCoupling()).squared(),
        point.zeta(),
        point.deltaL(),
        point.deltaQ(),
        FlavourMatrix.of(inputs.ckm(), point.kappa().graph()));
  }

  @Override
  public Optional<TripletExchange> triplet() {
    return Optional.of(
        new TripletExchange(point.kappa(), point.zeta(), point.deltaL(), point.deltaQ()));
  }
}
