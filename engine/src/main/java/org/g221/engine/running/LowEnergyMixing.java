package org.g221.engine.running;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/** Meson mixing: κ(1 + r)(Q + …)_ij² at M_Z, run by QCD from there. */
final class LowEnergyMixing implements MesonMixing {

  private static final String NAME = "mixing";

  private final LowEnergyVertices vertices;
  private final FlavourStructures structures;
  private final RunningFactors factors;
  private final StrongCoupling strong;

  LowEnergyMixing(LowEnergyVertices vertices, TheoryInputs inputs) {
    this.vertices = vertices;
    this.structures = vertices.structures();
    this.factors = vertices.factors();
    this.strong = new StrongCoupling(inputs);
  }

  @Override
  public MixingCoefficient down(int i, int j, double scaleGev) {
    Complex inverse = structures.top().at(i, j).inverse();
    Complex coupling =
        structures
            .quarks()
            .plus(structures.withTop().times(factors.of(NAME, "{T,Q}")))
            .plus(turned().times(factors.of(NAME, "[K,Q]")))
            .at(i, j)
            .times(inverse);
    Complex exchange =
        structures
            .quarks()
            .times(factors.of(NAME, "Q.T"))
            .plus(structures.withTop().times(factors.of(NAME, "{T,Q}.T")))
            .at(i, j)
            .times(inverse);
    return finished(coupling.times(coupling).times(scale()).plus(exchange), scaleGev);
  }

  /** T has no element of light up quarks. */
  @Override
  public MixingCoefficient up(int i, int j, double scaleGev) {
    FlavourMatrix ckm = structures.ckm();
    Complex turned =
        ckm.times(turned()).times(ckm.adjoint()).at(i, j).times(factors.of(NAME, "[K,Q]"));
    Complex strange = ckm.at(i, 2).times(ckm.at(j, 2).conjugate());
    Complex coupling =
        structures
            .upQuarks()
            .at(i, j)
            .plus(turned)
            .times(strange.conjugate().over(strange.squaredModulus().squareRoot()));
    return finished(coupling.times(coupling).times(scale()), scaleGev);
  }

  private MixingCoefficient finished(Complex structure, double scaleGev) {
    return new MixingCoefficient(structure, vertices.kappa()).times(strong.etaFromZ(scaleGev));
  }

  private Real scale() {
    return factors.of(NAME, "Q.Q").plus(1);
  }

  private FlavourMatrix turned() {
    return structures.turned(structures.quarks());
  }
}
