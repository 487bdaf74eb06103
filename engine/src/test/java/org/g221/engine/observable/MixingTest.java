package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

class MixingTest {

  private static Map<Parameter, Double> values(double delta23) {
    Map<Parameter, Double> values = PredictionsAt.values(0);
    values.put(DELTA_Q_23, delta23);
    return values;
  }

  private static double phaseOfLambdaT() {
    TheoryInputs inputs = BundledData.dataset2016().inputs();
    Complex vtb = new Complex(inputs.ckm().re(3, 3), inputs.ckm().im(3, 3));
    Complex vts = new Complex(inputs.ckm().re(3, 2), inputs.ckm().im(3, 2));
    return vtb.multiply(vts.conjugate()).getArgument();
  }

  @Property(seed = "20160412", tries = 50)
  void massDifferenceIsIndependentOfGaugeMixingAndLeptons(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double delta) {
    PredictionsAt plain = PredictionsAt.point(values(-0.01));
    Map<Parameter, Double> other = values(-0.01);
    other.put(G221Parameter.ZETA, zeta);
    other.put(DELTA_L_22, delta);
    other.put(DELTA_L_33, delta);
    other.put(DELTA_Q_33, delta);
    assertThat(PredictionsAt.point(other).value("DeltaM_s")).isEqualTo(plain.value("DeltaM_s"));
    assertThat(PredictionsAt.point(other).value("phi_s")).isEqualTo(plain.value("phi_s"));
  }

  /** The amplitude is quadratic in Δq_23. */
  @Property(seed = "20160412", tries = 50)
  void signOfTheCouplingDoesNotCount(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.1) double delta23) {
    assertThat(PredictionsAt.point(values(-delta23)).value("DeltaM_s"))
        .isEqualTo(PredictionsAt.point(values(delta23)).value("DeltaM_s"));
  }

  /** In phase with λ_t both contributions add, at right angles they subtract; no phase then. */
  @Test
  void couplingInPhaseWithTheStandardModelIncreasesTheMassDifference() {
    Map<Parameter, Double> values = values(0.01);
    values.put(DELTA_Q_23_PHASE, phaseOfLambdaT());
    PredictionsAt along = PredictionsAt.point(values);
    values.put(DELTA_Q_23_PHASE, phaseOfLambdaT() + Math.PI / 2);
    PredictionsAt across = PredictionsAt.point(values);
    assertThat(along.ratio("DeltaM_s")).isGreaterThan(1);
    assertThat(across.ratio("DeltaM_s") + along.ratio("DeltaM_s")).isCloseTo(2, within(1e-12));
    double sm = BundledData.dataset2016().standardModel("phi_s").value();
    assertThat(along.value("phi_s")).isCloseTo(sm, within(1e-14));
    assertThat(across.value("phi_s")).isCloseTo(sm, within(1e-14));
  }

  /** |1 + x|e^{iφ} = 1 + x e^{2iθ} with θ the phase of Δq_23/λ_t. */
  @Property(seed = "20160412", tries = 50)
  void massDifferenceAndPhaseAreModulusAndPhaseOfOneAmplitude(
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    Map<Parameter, Double> values = values(0.01);
    values.put(DELTA_Q_23_PHASE, phaseOfLambdaT());
    double x = PredictionsAt.point(values).ratio("DeltaM_s") - 1;
    values.put(DELTA_Q_23_PHASE, phaseOfLambdaT() + phase);
    PredictionsAt at = PredictionsAt.point(values);
    Complex amplitude = new Complex(1 + x * Math.cos(2 * phase), x * Math.sin(2 * phase));
    assertThat(at.ratio("DeltaM_s")).isCloseTo(amplitude.abs(), within(1e-12));
    double sm = BundledData.dataset2016().standardModel("phi_s").value();
    assertThat(at.value("phi_s") - sm).isCloseTo(amplitude.getArgument(), within(1e-12));
  }

  /**
   * By hand at κ = 0.058125, Δq_23 = 0.01: |λ_t| = 0.0403, so that (κ/4)(Δ/λ_t)² = 8.95e-4; over
   * R_loop it is 0.683, times η = 0.78 it is 0.53.
   */
  @Test
  void tenPerMilleCouplingAtOneTeraElectronvoltMovesTheMassDifferenceByHalf() {
    Map<Parameter, Double> values = values(0.01);
    values.put(DELTA_Q_23_PHASE, phaseOfLambdaT());
    assertThat(PredictionsAt.point(values).ratio("DeltaM_s")).isCloseTo(1.53, within(0.02));
  }
}
