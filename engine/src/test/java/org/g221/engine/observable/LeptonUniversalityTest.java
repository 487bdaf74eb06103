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

class LeptonUniversalityTest {

  private static Map<Parameter, Double> leptons(double zeta, double deltaMu, double deltaTau) {
    Map<Parameter, Double> values = PredictionsAt.values(zeta);
    values.put(DELTA_L_22, deltaMu);
    values.put(DELTA_L_33, deltaTau);
    values.put(DELTA_L_23, 0.05);
    return values;
  }

  @Property(seed = "20160412", tries = 50)
  void leptonicRatiosCloseTheTriangle(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaMu,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaTau) {
    PredictionsAt at = PredictionsAt.point(leptons(zeta, deltaMu, deltaTau));
    assertThat(at.ratio("Gamma(tau->mu)/Gamma(mu->e)"))
        .isCloseTo(
            at.ratio("Gamma(tau->mu)/Gamma(tau->e)") * at.ratio("Gamma(tau->e)/Gamma(mu->e)"),
            within(1e-14));
  }

  /** q = 0 for all mesons if Δq = 0: what remains are the W couplings of the leptons. */
  @Property(seed = "20160412", tries = 50)
  void allMesonsAgreeWhereQuarksDoNotCouple(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaMu) {
    PredictionsAt at = PredictionsAt.point(leptons(zeta, deltaMu, 0.6));
    double electronOverMuon = at.ratio("Gamma(pi->e)/Gamma(pi->mu)");
    assertThat(at.ratio("Gamma(K->e)/Gamma(K->mu)")).isEqualTo(electronOverMuon);
    assertThat(at.ratio("Gamma(K->pi mu)/Gamma(K->pi e)") * electronOverMuon)
        .isCloseTo(1, within(1e-14));
    assertThat(at.ratio("Gamma(D->K mu)/Gamma(D->K e)"))
        .isEqualTo(at.ratio("Gamma(K->pi mu)/Gamma(K->pi e)"))
        .isCloseTo(at.ratio("Gamma(B->D mu)/Gamma(B->D e)"), within(1e-15));
    assertThat(at.ratio("Gamma(tau->pi)/Gamma(pi->mu)"))
        .isEqualTo(at.ratio("Gamma(tau->K)/Gamma(K->mu)"))
        .isEqualTo(at.ratio("Gamma(Ds->tau)/Gamma(Ds->mu)"))
        .isCloseTo(at.ratio("R(D*)_mu"), within(1e-15));
  }

  @Test
  void kaonsInAndOutOfPionsHaveInverseRatios() {
    Map<Parameter, Double> values = leptons(0.3, 0.4, 0.7);
    values.put(DELTA_Q_22, 0.6);
    values.put(DELTA_Q_23, 0.02);
    PredictionsAt at = PredictionsAt.point(values);
    assertThat(at.ratio("Gamma(K->e)/Gamma(K->mu)") * at.ratio("Gamma(K->pi mu)/Gamma(K->pi e)"))
        .isCloseTo(1, within(1e-14));
    assertThat(at.ratio("Gamma(K->e)/Gamma(K->mu)"))
        .isNotEqualTo(at.ratio("Gamma(pi->e)/Gamma(pi->mu)"));
  }

  /** (VΔq)_ud = 0: without gauge mixing pions know nothing of the heavy vectors. */
  @Property(seed = "20160412", tries = 50)
  void withoutGaugeMixingPionsAndElectronModesAreThoseOfTheStandardModel(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaMu,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double deltaB) {
    Map<Parameter, Double> values = leptons(0, deltaMu, 0.6);
    values.put(DELTA_Q_33, deltaB);
    PredictionsAt at = PredictionsAt.point(values);
    assertThat(at.ratio("Gamma(pi->e)/Gamma(pi->mu)")).isEqualTo(1);
    assertThat(at.ratio("Gamma(tau->pi)/Gamma(pi->mu)")).isEqualTo(1);
    assertThat(at.ratio("Gamma(tau->e)/Gamma(mu->e)")).isEqualTo(1);
  }

  /** Δℓ_33 with ζ > 0 weakens the W coupling of the tau by κζΔ, squared in the rate. */
  @Test
  void tauCouplingIsReducedByGaugeMixing() {
    Map<Parameter, Double> values = leptons(0.5, 0, 0.8);
    values.put(DELTA_L_23, 0.0);
    PredictionsAt at = PredictionsAt.point(values);
    double kappa = at.couplings().point().kappa().constantValue();
    assertThat(at.ratio("Gamma(tau->pi)/Gamma(pi->mu)"))
        .isCloseTo(Math.pow(1 - 0.5 * 0.8 * kappa, 2), within(1e-15));
    assertThat(at.ratio("Gamma(tau->e)/Gamma(mu->e)"))
        .isCloseTo(Math.pow(1 - 0.5 * 0.8 * kappa, 2), within(1e-15));
  }
}
