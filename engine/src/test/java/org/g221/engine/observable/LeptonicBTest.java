package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LeptonicBTest {

  private static final String RATE = "BR(B+->tau+nu)";
  private static final double KAPPA = Math.pow(80.364 * 3 / 1500, 2);

  /** Muons that couple less make muon decay slower, so that the true G_F is larger: (1 − κΔ)⁻². */
  @Property(tries = 50, seed = "20160413")
  void rateIsRelativeToTheFermiConstantOfMuonDecay(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double delta22) {
    PredictionsAt at = new FreePoint(1).leptons(delta22, 0, 0, 0).predictions();
    double expected = Math.pow(1 - KAPPA * delta22, -2);
    assertThat(at.ratio(RATE)).isCloseTo(expected, within(1e-12));
  }

  /** Without Δq_23, q_ub is Δq_33 and the amplitude 1 + κΔq_33Δℓ_33. */
  @Test
  void bottomAndTauCouplingsRaiseTheRate() {
    PredictionsAt at = new FreePoint(0).quarks(0, 0.8, 0, 0).leptons(0, 0.9, 0, 0).predictions();
    assertThat(at.ratio(RATE)).isCloseTo(Math.pow(1 + KAPPA * 0.8 * 0.9, 2), within(1e-12));
    assertThat(at.ratio("R(D)")).isCloseTo(at.ratio(RATE), within(1e-12));
  }
}
