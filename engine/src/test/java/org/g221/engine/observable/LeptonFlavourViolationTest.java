package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;
import org.junit.jupiter.api.Test;

class LeptonFlavourViolationTest {

  private static final TheoryInputs INPUTS = BundledData.dataset2016().inputs();

  private static PredictionsAt point(double zeta, double delta22, double delta23) {
    Map<Parameter, Double> values = PredictionsAt.values(zeta);
    values.put(DELTA_L_22, delta22);
    values.put(DELTA_L_33, 0.5);
    values.put(DELTA_L_23, delta23);
    return PredictionsAt.point(values);
  }

  private static double kappa(PredictionsAt at) {
    return at.couplings().point().kappa().constantValue();
  }

  @Property(seed = "20160412", tries = 50)
  void diagonalCouplingsKeepLeptonFlavour(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double delta22) {
    PredictionsAt at = point(zeta, delta22, 0);
    assertThat(at.value("BR(tau->3mu)")).isZero();
    assertThat(at.value("BR(tau->muee)")).isZero();
    assertThat(at.value("BR(Z->taumu)")).isZero();
  }

  /** Without gauge mixing: 2|κΔ_23Δ_22/2|² of τ → eνν, no electrons and no Z boson. */
  @Property(seed = "20160412", tries = 50)
  void withoutGaugeMixingTheTauDecaysIntoMuonsOnly(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.1) double delta23) {
    PredictionsAt at = point(0, delta22, delta23);
    double amplitude = kappa(at) / 2 * delta22 * delta23;
    assertThat(at.value("BR(tau->3mu)"))
        .isCloseTo(INPUTS.brTauToENuNu() * 2 * amplitude * amplitude, within(1e-18));
    assertThat(at.value("BR(tau->muee)")).isZero();
    assertThat(at.value("BR(Z->taumu)")).isZero();
  }

  /** Where muons couple as little as electrons, the two differ by identical particles only. */
  @Test
  void muonPairsCountTwiceInTheLeftHandedAmplitude() {
    PredictionsAt at = point(0.5, 0, 0.1);
    double s2 = INPUTS.sin2ThetaEff();
    double left = Math.pow(kappa(at) / 2 * 0.1 * 0.5 * (2 * s2 - 1), 2);
    double right = Math.pow(kappa(at) * 0.5 * s2 * 0.1, 2);
    assertThat(at.value("BR(tau->3mu)"))
        .isCloseTo(INPUTS.brTauToENuNu() * (2 * left + right), within(1e-18));
    assertThat(at.value("BR(tau->muee)"))
        .isCloseTo(INPUTS.brTauToENuNu() * (left + right), within(1e-18));
  }

  /**
   * Γ(Z→νν̄) of one flavour is √2 G_F M_Z³/(24π)·... = 4·¼ of √2 G_F M_Z³/(6π)·½²; hence
   * Γ(τμ)/Γ(νν̄) = 2|κζΔ_23/2|²/(½)². With Γ(νν̄) = 0.1659 GeV at tree level and Γ_Z = 2.495 GeV.
   */
  @Test
  void zDecayIsRelatedToThatIntoNeutrinos() {
    PredictionsAt at = point(0.5, 0.2, 0.1);
    double coupling = kappa(at) * 0.5 * 0.1 / 2;
    double expected = 0.1659 / 2.495 * 2 * coupling * coupling / 0.25;
    assertThat(at.value("BR(Z->taumu)")).isCloseTo(expected, within(2e-4 * expected));
  }

  @Test
  void forbiddenDecaysHaveNoRatioToTheStandardModel() {
    assertThat(point(0.5, 0.2, 0.1).prediction("BR(tau->3mu)").ratio()).isEmpty();
  }
}
