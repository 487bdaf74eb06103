package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.TheoryInputs;
import org.junit.jupiter.api.Test;

class NeutrinoPairsTest {

  private static final String MODE = "BR(B+->Knunu)";

  /**
   * C_L shifts by +N(Δℓ − ζ) as C10 does, N with α at M_Z: so the amplitude of each pair is δ_ab +
   * (127.951/133)·C10(Δ_ab)/C_L with C_L = −1.462/0.23121.
   */
  @Property(tries = 50, seed = "20160411")
  void ratioIsTheSumOfSquaredAmplitudesOverAllPairs(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.02, max = 0.02) double quark23,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    PredictionsAt at =
        new FreePoint(zeta)
            .quarks(0, 0.5, quark23, phase)
            .leptons(delta22, 0.6, 0.2, 0)
            .predictions();
    TheoryInputs inputs = BundledData.dataset2016().inputs();
    Complex unit =
        new FreePoint(0)
            .quarks(0, 0.5, quark23, phase)
            .leptons(1, 0, 0, 0)
            .predictions()
            .complex("C10_mu")
            .multiply(127.951 / inputs.alphaInverse() / (-1.462 / 0.23121));
    double[][] delta = {{0, 0, 0}, {0, delta22, 0.2}, {0, 0.2, 0.6}};
    double sum = 0;
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        int same = a == b ? 1 : 0;
        sum += Math.pow(unit.multiply(delta[a][b] - zeta * same).add(same).abs(), 2);
      }
    }
    assertThat(at.ratio(MODE)).isCloseTo(sum / 3, within(1e-12 * sum));
  }

  /**
   * κΔq_23/λ_t = 0.01 real, Δℓ_33 = 1: w = π·127.951·0.01/(−6.3233) = −0.6357, so that the ratio is
   * 1 + (2w + w²)/3 = 0.7109.
   */
  @Test
  void tauNeutrinosThatInterfereDestructivelyLowerTheRateByAThird() {
    TheoryInputs inputs = BundledData.dataset2016().inputs();
    Complex lambda =
        new Complex(inputs.ckm().re(3, 3), inputs.ckm().im(3, 3))
            .multiply(new Complex(inputs.ckm().re(3, 2), -inputs.ckm().im(3, 2)));
    double kappa = Math.pow(inputs.wMassGev() * FreePoint.G2_OVER_G1 / FreePoint.MASS_GEV, 2);
    double modulus = 0.01 * lambda.abs() / kappa;
    PredictionsAt at =
        new FreePoint(0)
            .quarks(0, 0, modulus, lambda.getArgument())
            .leptons(0, 1, 0, 0)
            .predictions();
    assertThat(at.ratio(MODE)).isCloseTo(0.7109, within(1e-4));
  }

  /** No interference with neutrinos of two flavours. */
  @Property(tries = 50, seed = "20160412")
  void flavourViolatingPairsOnlyAdd(
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 0.2) double delta23,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    PredictionsAt at =
        new FreePoint(0).quarks(0, 0.5, 0.01, phase).leptons(0, 0, delta23, 0).predictions();
    assertThat(at.ratio(MODE)).isGreaterThanOrEqualTo(1);
  }

  @Test
  void allModesScaleAlike() {
    PredictionsAt at =
        new FreePoint(0.3).quarks(0, 0.5, 0.01, 1).leptons(0.2, 0.7, 0.1, 0).predictions();
    for (String mode : new String[] {"BR(B0->Knunu)", "BR(B+->K*nunu)", "BR(B0->K*nunu)"}) {
      assertThat(at.ratio(mode)).isEqualTo(at.ratio(MODE));
    }
    assertThat(at.ratio(MODE)).isNotEqualTo(1);
  }
}
