package org.g221.engine.treelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.ExactModel.INPUTS;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class LeptonicDecaysTest {

  private static G221Couplings couplings(
      double zeta, double delta22, double delta33, double delta23, double phase) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 2.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, 1000.0);
    values.put(G221Parameter.ZETA, zeta);
    values.put(G221Parameter.DELTA_L_22, delta22);
    values.put(G221Parameter.DELTA_L_33, delta33);
    values.put(G221Parameter.DELTA_L_23, delta23);
    values.put(G221Parameter.DELTA_L_23_PHASE, phase);
    return ConstantPoint.couplings(values, INPUTS);
  }

  /** Eq. (A2) and exchange of a Z, summed with complex numbers, written a second time. */
  private static double rate(G221Couplings couplings, int b, int a) {
    double kappa = couplings.point().kappa().constantValue();
    double zeta = couplings.point().zeta().constantValue();
    Complex[][] delta = new Complex[4][4];
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        delta[i][j] = ConstantPoint.number(couplings.point().deltaL().at(i, j));
      }
    }
    double sum = 0;
    for (int c = 1; c <= 3; c++) {
      for (int d = 1; d <= 3; d++) {
        int ad = a == d ? 1 : 0;
        int cb = c == b ? 1 : 0;
        int cd = c == d ? 1 : 0;
        Complex braces =
            delta[a][d]
                .multiply(delta[c][b])
                .multiply(2)
                .subtract(delta[a][b].multiply(delta[c][d]))
                .subtract(delta[c][b].multiply(2 * zeta * ad))
                .subtract(delta[a][d].multiply(2 * zeta * cb))
                .add(delta[a][b].multiply(zeta * cd));
        double modulus = braces.multiply(kappa / 2).add(ad * cb).abs();
        sum += modulus * modulus;
      }
    }
    return sum;
  }

  @Property(seed = "20160412")
  void ratesAreThoseOfTheFormulaOfThePaper(
      @ForAll @Scale(6) @DoubleRange(min = -0.25, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.25, max = 1) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.25, max = 1) double delta33,
      @ForAll @Scale(6) @DoubleRange(min = -0.4, max = 0.4) double delta23,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    G221Couplings couplings = couplings(zeta, delta22, delta33, delta23, phase);
    for (int[] decay : new int[][] {{2, 1}, {3, 1}, {3, 2}}) {
      assertThat(couplings.leptonic().rate(decay[0], decay[1]).constantValue())
          .as("%d -> %d", decay[0], decay[1])
          .isCloseTo(rate(couplings, decay[0], decay[1]), within(1e-14));
    }
  }

  @Property(seed = "20160412")
  void ratesDoNotDependOnThePhaseOfTheMixing(
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    G221Couplings real = couplings(0.4, 0.3, 0.5, 0.2, 0);
    G221Couplings complex = couplings(0.4, 0.3, 0.5, 0.2, phase);
    for (int[] decay : new int[][] {{2, 1}, {3, 1}, {3, 2}}) {
      assertThat(complex.leptonic().rate(decay[0], decay[1]).constantValue())
          .isCloseTo(real.leptonic().rate(decay[0], decay[1]).constantValue(), within(1e-14));
    }
  }

  /** Muon decay knows Δℓ through ζ alone, as the electron does not take part. */
  @Property(seed = "20160412")
  void muonDecayIsThatOfTheStandardModelWithoutGaugeMixing(
      @ForAll @Scale(6) @DoubleRange(min = -0.25, max = 1) double delta22) {
    G221Couplings couplings = couplings(0, delta22, 0.4, 0.2, 0.3);
    assertThat(couplings.leptonic().rate(2, 1).constantValue()).isEqualTo(1);
    assertThat(couplings.fermiShift().constantValue()).isZero();
    assertThat(couplings.leptonic().rate(3, 1).constantValue()).isEqualTo(1);
  }

  /**
   * τ → μ with diagonal Δℓ and ζ = 0: amplitude 1 + κΔ_22Δ_33 and, for a = d, b = c, nothing else.
   */
  @Test
  void tauDecayIntoMuonsFeelsTheProductOfBothCouplings() {
    G221Couplings couplings = couplings(0, 0.2, 0.9, 0, 0);
    double kappa = couplings.point().kappa().constantValue();
    assertThat(couplings.leptonic().rate(3, 2).constantValue())
        .isCloseTo(Math.pow(1 + kappa * 0.2 * 0.9, 2), within(1e-15));
  }
}
