package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class ZPoleTest {

  private static Map<Parameter, Double> generic(double zeta, double deltaMu, double deltaB) {
    Map<Parameter, Double> values = PredictionsAt.values(zeta);
    values.put(DELTA_Q_22, 0.2);
    values.put(DELTA_Q_33, deltaB);
    values.put(DELTA_Q_23, -0.03);
    values.put(DELTA_L_22, deltaMu);
    values.put(DELTA_L_33, 0.7);
    values.put(DELTA_L_23, 0.05);
    return values;
  }

  /** No Z coupling and no muon decay without gauge mixing, so every pole observable stays. */
  @Property(seed = "20160412", tries = 50)
  void withoutGaugeMixingBothPolesAreExactlyThoseOfTheStandardModel(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaMu,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaB) {
    PredictionsAt at = PredictionsAt.point(generic(0, deltaMu, deltaB));
    for (Observable observable : BundledData.dataset2016().catalogue().observables()) {
      if (observable.family() == Family.Z_POLE || observable.family() == Family.W_POLE) {
        assertThat(at.ratio(observable.name())).as(observable.name()).isEqualTo(1);
      }
    }
  }

  /** AFB = ¾ A_e A_f, σ_had ∝ Γ_e Γ_had/Γ_Z², R_ℓ = Γ_had/Γ_ℓ. */
  @Property(seed = "20160412", tries = 50)
  void ratiosAreThoseOfTheirDefinitions(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaMu,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaB) {
    PredictionsAt at = PredictionsAt.point(generic(zeta, deltaMu, deltaB));
    for (String fermion : new String[] {"e", "mu", "tau", "b", "c"}) {
      assertThat(at.ratio("AFB_" + fermion))
          .as(fermion)
          .isCloseTo(at.ratio("A_e") * at.ratio("A_" + fermion), within(1e-13));
    }
    // σ_had Γ_Z² = Γ_e Γ_had and R_e = Γ_had/Γ_e, so that their product is Γ_had².
    double squared = at.ratio("sigma_had") * Math.pow(at.ratio("GammaZ"), 2) * at.ratio("R_e");
    assertThat(Math.sqrt(squared)).isCloseTo(hadronicWidth(at), within(1e-13));
  }

  /** Γ_had over its Standard Model value, from the couplings. */
  private static double hadronicWidth(PredictionsAt at) {
    ZCouplings z = at.couplings().z();
    ZCouplings sm = at.couplings().standardModel().z();
    double strength = 0;
    double smStrength = 0;
    for (int generation = 1; generation <= 3; generation++) {
      strength += z.strength(Fermion.DOWN_QUARK, generation).constantValue();
      smStrength += sm.strength(Fermion.DOWN_QUARK, generation).constantValue();
      if (generation < 3) {
        strength += z.strength(Fermion.UP_QUARK, generation).constantValue();
        smStrength += sm.strength(Fermion.UP_QUARK, generation).constantValue();
      }
    }
    return strength / smStrength / (1 + at.couplings().fermiShift().constantValue());
  }

  /**
   * g_L(b) = −½ + s²/3 + κζΔ/2 is negative: gauge mixing makes it smaller, and R_b falls. By hand:
   * δΓ_b/Γ_b = 2 g_L δg_L/(g_L² + g_R²), δR_b/R_b = (1 − R_b) δΓ_b/Γ_b with R_b = 0.22 at tree
   * level.
   */
  @Test
  void bottomCouplingLowersItsShareOfTheHadronicWidth() {
    Map<Parameter, Double> values = PredictionsAt.values(0.1);
    values.put(DELTA_Q_33, 0.5);
    PredictionsAt at = PredictionsAt.point(values);
    double kappa = at.couplings().point().kappa().constantValue();
    double s2 = BundledData.dataset2016().inputs().sin2ThetaEff();
    double left = -0.5 + s2 / 3;
    double right = s2 / 3;
    double width = 2 * left * (0.5 * kappa * 0.1 * 0.5) / (left * left + right * right);
    // The up quarks change by |V_cb|² κζΔ only; second order in κζΔ is 1e-5.
    assertThat(at.ratio("R_b") - 1).isCloseTo(0.78 * width, within(3e-5)).isNegative();
    assertThat(at.ratio("A_s")).isEqualTo(1);
    assertThat(at.ratio("A_e")).isEqualTo(1);
  }

  @Test
  void electronCouplingOnlyFollowsTheMixingAngle() {
    Map<Parameter, Double> values = PredictionsAt.values(0.1);
    values.put(DELTA_L_33, 0.5);
    PredictionsAt tau = PredictionsAt.point(values);
    assertThat(tau.ratio("A_e")).isEqualTo(1);
    assertThat(tau.ratio("A_mu")).isEqualTo(1);
    assertThat(tau.ratio("A_tau")).isLessThan(1);
    values.remove(DELTA_L_33);
    values.put(DELTA_L_22, 0.5);
    // A weaker muon decay is a larger G_F for the Z boson: sin²θ falls and A_e rises.
    assertThat(PredictionsAt.point(values).ratio("A_e")).isGreaterThan(1);
  }
}
