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
import org.g221.engine.parameter.Parameter;
import org.junit.jupiter.api.Test;

class SemileptonicTest {

  private static Map<Parameter, Double> generic(double zeta, double deltaMu, double deltaTau) {
    Map<Parameter, Double> values = PredictionsAt.values(zeta);
    values.put(DELTA_Q_22, 0.2);
    values.put(DELTA_Q_33, 0.8);
    values.put(DELTA_Q_23, -0.03);
    values.put(DELTA_L_22, deltaMu);
    values.put(DELTA_L_33, deltaTau);
    values.put(DELTA_L_23, 0.05);
    return values;
  }

  /** Only left-handed currents: form factors do not matter, and all final hadrons scale alike. */
  @Property(seed = "20160412", tries = 50)
  void allHadronsScaleAlike(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaTau) {
    PredictionsAt at = PredictionsAt.point(generic(zeta, 0.1, deltaTau));
    assertThat(at.ratio("R(D)")).isEqualTo(at.ratio("R(D*)")).isEqualTo(at.ratio("R(Xc)"));
    assertThat(at.ratio("R(J/psi)"))
        .isEqualTo(at.ratio("R(Lambda_c)"))
        .isEqualTo(at.ratio("R(D*)_mu"));
    assertThat(at.ratio("Gamma(B->D mu)/Gamma(B->D e)"))
        .isEqualTo(at.ratio("Gamma(B->D* mu)/Gamma(B->D* e)"))
        .isCloseTo(1 / at.ratio("R(X_e/mu)"), within(1e-15));
  }

  /** 2τ/(e+μ) and τ/μ and μ/e: R(D*) = R(D*)_mu · 2x/(1+x) with x = Γ(μ)/Γ(e). */
  @Property(seed = "20160412", tries = 50)
  void ratiosOfThreeLeptonsAreConsistent(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaMu) {
    PredictionsAt at = PredictionsAt.point(generic(zeta, deltaMu, 0.6));
    double x = at.ratio("Gamma(B->D* mu)/Gamma(B->D* e)");
    assertThat(at.ratio("R(D*)")).isCloseTo(at.ratio("R(D*)_mu") * 2 * x / (1 + x), within(1e-14));
  }

  @Property(seed = "20160412", tries = 50)
  void exchangeOfMuonAndTauInvertsTheirRatio(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaMu,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaTau) {
    double direct = PredictionsAt.point(generic(0.4, deltaMu, deltaTau)).ratio("R(D*)_mu");
    double exchanged = PredictionsAt.point(generic(0.4, deltaTau, deltaMu)).ratio("R(D*)_mu");
    assertThat(direct * exchanged).isCloseTo(1, within(1e-14));
  }

  @Test
  void leptonsThatDoNotCoupleLeaveTheRatiosAsTheyAre() {
    Map<Parameter, Double> values = generic(0.7, 0, 0);
    values.put(DELTA_L_23, 0.0);
    PredictionsAt at = PredictionsAt.point(values);
    assertThat(at.ratio("R(D)")).isEqualTo(1);
    assertThat(at.ratio("R(D*)_mu")).isEqualTo(1);
    assertThat(at.ratio("Gamma(B->D mu)/Gamma(B->D e)")).isEqualTo(1);
  }

  /** κ = (80.364·3/1000)² = 0.05812; with Δq_33 = Δℓ_33 = 1 and ζ = 0 it is (1 + κ)². */
  @Test
  void bottomAndTauOfThirdFamilyEnhanceTheTauMode() {
    Map<Parameter, Double> values = PredictionsAt.values(0);
    values.put(DELTA_Q_33, 1.0);
    values.put(DELTA_L_33, 1.0);
    PredictionsAt at = PredictionsAt.point(values);
    assertThat(at.ratio("R(D*)")).isCloseTo(Math.pow(1.058125, 2), within(2e-6));
  }
}
