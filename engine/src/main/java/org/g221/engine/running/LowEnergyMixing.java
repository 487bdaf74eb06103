package org.g221.engine.running;

import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.MesonMixing;
import org.g221.engine.coupling.MixingCoefficient;
import org.g221.engine.formula.Complex;
import org.g221.engine.parameter.TheoryInputs;

/**
 * Meson mixing: κ(Q_ij² + …) at M_Z, where products of elements of Q, [K,Q] and T are added, run by
 * QCD from there.
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

  /** Over T_sb². */
  @Override
  public MixingCoefficient down(int i, int j, double scaleGev) {
    if (i != Generation.STRANGE || j != Generation.BOTTOM) {
      throw new IllegalArgumentException("of down quarks, only s and b mix with running");
    }
    Complex quarks = structures.quarkElement().times(structures.topElement().inverse());
    Complex once = quarks.times(factors.of(DOWN, "Q*Q").plus(1)).plus(factors.of(DOWN, "Q*T"));
    return finished(quarks.times(once).plus(factors.of(DOWN, "T*T")), scaleGev);
  }

  @Override
  public MixingCoefficient up(int i, int j, double scaleGev) {
    Complex phase = MesonMixing.phaseOfUpQuarks(structures.ckm(), i, j);
    Complex quarks = structures.upElement(i, j, phase);
    Complex turned = structures.turnedUpElement(i, j, phase);
    Complex once =
        quarks.times(factors.of(UP, "Q*Q").plus(1)).plus(turned.times(factors.of(UP, "Q*[K,Q]")));
    return finished(quarks.times(once), scaleGev);
  }

  private MixingCoefficient finished(Complex structure, double scaleGev) {
    return new MixingCoefficient(structure, vertices.kappa()).times(strong.etaFromZ(scaleGev));
  }
}
