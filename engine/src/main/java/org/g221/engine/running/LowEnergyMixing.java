package org.g221.engine.running;

import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Meson mixing: κ(Q_ij² + …) at M_Z, where products of elements of Q, {T,Q}, [K,Q] and T are added,
 * run by QCD from there.
 */
final class LowEnergyMixing implements MesonMixing {

  private static final String DOWN = "mixing-down";
  private static final String UP = "mixing-up";

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

  /** All elements over that of T. */
  @Override
  public MixingCoefficient down(int i, int j, double scaleGev) {
    Complex inverse = structures.top().at(i, j).inverse();
    Complex quarks = structures.quarks().at(i, j).times(inverse);
    Complex withTop = structures.withTop().at(i, j).times(inverse);
    Complex turned = turned().at(i, j).times(inverse);
    Complex once =
        quarks
            .times(down("Q.Q").plus(1))
            .plus(withTop.times(down("Q.{T,Q}")))
            .plus(turned.times(down("Q.[K,Q]")))
            .plus(down("Q.T"));
    Complex twice =
        withTop
            .times(down("{T,Q}.T"))
            .plus(turned.times(turned).times(down("[K,Q].[K,Q]")))
            .plus(down("T.T"));
    return finished(quarks.times(once).plus(twice), scaleGev);
  }

  private Real down(String product) {
    return factors.of(DOWN, product);
  }

  /** T has no element of light up quarks. */
  @Override
  public MixingCoefficient up(int i, int j, double scaleGev) {
    FlavourMatrix ckm = structures.ckm();
    Complex phase = MesonMixing.phaseOfUpQuarks(ckm, i, j);
    Complex quarks = structures.upQuarks().at(i, j).times(phase);
    Complex turned = ckm.times(turned()).times(ckm.adjoint()).at(i, j).times(phase);
    Complex once =
        quarks.times(factors.of(UP, "Q.Q").plus(1)).plus(turned.times(factors.of(UP, "Q.[K,Q]")));
    return finished(quarks.times(once), scaleGev);
  }

  private MixingCoefficient finished(Complex structure, double scaleGev) {
    return new MixingCoefficient(structure, vertices.kappa()).times(strong.etaFromZ(scaleGev));
  }

  private FlavourMatrix turned() {
    return structures.turned(structures.quarks());
  }
}
