package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.CkmMatrix;
import org.junit.jupiter.api.Test;

class CkmUnitarityTest {

  private static final String ROW = "CKM-row-1";
  private static final double KAPPA = Math.pow(80.364 * 3 / 1500, 2);

  /** Muons that couple less make muon decay slower, so that β decays seem too fast: (1 − κζΔ)⁻². */
  @Property(tries = 50, seed = "20160414")
  void rowIsRelativeToTheFermiConstantOfMuonDecay(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double delta22) {
    PredictionsAt at = new FreePoint(zeta).leptons(delta22, 0, 0, 0).predictions();
    double expected = Math.pow(1 - KAPPA * zeta * delta22, -2);
    assertThat(at.value(ROW)).isCloseTo(expected, within(1e-12));
  }

  /** −2κζ Σ_j |V_uj|² Re q_uj, which with Δq_22 alone is −2κζ|V_us|²Δq_22. */
  @Test
  void strangeQuarksThatCoupleLessLowerTheRowByTheirShare() {
    CkmMatrix ckm = BundledData.dataset2016().inputs().ckm();
    double share = Math.pow(ckm.re(1, 2), 2);
    PredictionsAt at = new FreePoint(0.5).quarks(0.4, 0, 0, 0).predictions();
    double shift = KAPPA * 0.5 * 0.4;
    assertThat(at.value(ROW)).isCloseTo(1 - 2 * shift * share, within(2 * shift * shift * share));
  }

  /** Without gauge mixing neither electrons nor muon decay know of the heavy vectors. */
  @Test
  void rowStaysUnitaryWithoutGaugeMixing() {
    PredictionsAt at =
        new FreePoint(0).quarks(0.3, 0.8, 0.05, 0.7).leptons(0.4, 0.9, 0.2, 0.3).predictions();
    assertThat(at.value(ROW)).isCloseTo(1, within(1e-15));
  }
}
