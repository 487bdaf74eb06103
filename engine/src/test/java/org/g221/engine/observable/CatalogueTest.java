package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_23_PHASE;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_22;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_23;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  private static final Catalogue CATALOGUE = BundledData.dataset2016().catalogue();

  /** The names that users may rely on. */
  private static final List<String> PROMISED =
      List.of(
          "Gamma(tau->e)/Gamma(mu->e)",
          "Gamma(tau->mu)/Gamma(mu->e)",
          "Gamma(tau->mu)/Gamma(tau->e)",
          "Gamma(pi->e)/Gamma(pi->mu)",
          "Gamma(K->e)/Gamma(K->mu)",
          "Gamma(tau->pi)/Gamma(pi->mu)",
          "Gamma(tau->K)/Gamma(K->mu)",
          "Gamma(K->pi mu)/Gamma(K->pi e)",
          "Gamma(D->K mu)/Gamma(D->K e)",
          "Gamma(Ds->tau)/Gamma(Ds->mu)",
          "Gamma(B->D mu)/Gamma(B->D e)",
          "Gamma(B->D* mu)/Gamma(B->D* e)",
          "R(D)",
          "R(D*)",
          "R(D)_mu",
          "R(D*)_mu",
          "R(Xc)",
          "CKM-row-1",
          "R(J/psi)",
          "R(Lambda_c)",
          "R(X_e/mu)",
          "R_phi[1.1,6]",
          "GammaZ",
          "sigma_had",
          "R_e",
          "R_mu",
          "R_tau",
          "A_e",
          "A_mu",
          "A_tau",
          "AFB_e",
          "AFB_mu",
          "AFB_tau",
          "R_b",
          "R_c",
          "R_uc",
          "A_b",
          "A_c",
          "A_s",
          "AFB_b",
          "AFB_c",
          "m_W",
          "GammaW",
          "BR(W->e)",
          "BR(W->mu)",
          "BR(W->tau)",
          "Gamma(W->mu)/Gamma(W->e)",
          "Gamma(W->tau)/Gamma(W->e)",
          "Gamma(W->tau)/Gamma(W->mu)",
          "C9_mu",
          "C10_mu",
          "C9_e",
          "C10_e",
          "R_K[1,6]",
          "R_K[1.1,6]",
          "R_K[0.1,1.1]",
          "R_K*[1.1,6]",
          "R_K*[0.1,1.1]",
          "R_K*[0.045,1.1]",
          "BR(Bs->mumu)",
          "BR(B+->tau+nu)",
          "BR(B+->Knunu)",
          "BR(B0->Knunu)",
          "BR(B+->K*nunu)",
          "BR(B0->K*nunu)",
          "DeltaM_s",
          "phi_s",
          "x12_D",
          "x12Im_D",
          "BR(tau->3mu)",
          "BR(tau->muee)",
          "BR(Z->taumu)",
          "BR(B+->Ktaumu)",
          "BR(B+->Ktau+mu-)",
          "BR(B0->K*tau+mu-)",
          "BR(Bs->taumu)",
          "sigma(Z'->tautau)",
          "sigma(Z'->mumu)",
          "sigma(Z'->tt)",
          "sigma(W'->taunu)");

  @Test
  void everyPromisedObservableIsInTheCatalogue() {
    assertThat(CATALOGUE.names()).containsAll(PROMISED);
  }

  @Test
  void columnNamesAreUnique() {
    assertThat(CATALOGUE.observables().stream().map(Observable::column)).doesNotHaveDuplicates();
    assertThat(CATALOGUE.observables().stream().map(Observable::column))
        .allMatch(column -> column.matches("[a-z0-9]+(_[a-z0-9]+)*"))
        .doesNotContainAnyElementsOf(
            java.util.Arrays.stream(G221Parameter.values()).map(Parameter::column).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "R(D*), r_d_star",
    "'R_K[1,6]', r_k_1_6",
    "'R_K*[1.1,6]', r_k_star_1_1_6",
    "R(D*)_mu, r_d_star_mu",
    "Gamma(B->D* mu)/Gamma(B->D* e), gamma_b_d_star_mu_gamma_b_d_star_e",
    "BR(tau->3mu), br_tau_3mu",
    "m_W, m_w",
    "BR(B+->tau+nu), br_b_tau_nu",
    "BR(B0->K*nunu), br_b0_k_star_nunu",
    "x12Im_D, x12im_d",
    "DeltaM_s, deltam_s"
  })
  void columnIsLettersAndDigitsOfTheName(String name, String column) {
    assertThat(CATALOGUE.get(name).column()).isEqualTo(column);
  }

  @Test
  void unknownObservableIsRejectedByName() {
    assertThat(CATALOGUE.find("R(D+)")).isEmpty();
    assertThatThrownBy(() -> CATALOGUE.get("R(D+)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no observable 'R(D+)'");
  }

  @Test
  void symbolsAreUnique() {
    List<String> symbols =
        CATALOGUE.observables().stream().map(known -> known.quantity().symbol()).toList();
    assertThat(symbols).doesNotHaveDuplicates().allMatch(symbol -> !symbol.isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "R(D*), R(D^{*})",
    "'R_K[1,6]', 'R_K[1,6]'",
    "'R_K*[0.045,1.1]', 'R_{K^{*}}[0.045,1.1]'",
    "BR(Bs->mumu), \\mathcal{B}(B_s\\to\\mu\\mu)",
    "BR(B+->K*nunu), \\mathcal{B}(B^+\\to K^{*+}\\nu\\bar{\\nu})",
    "AFB_tau, 'A_\\mathrm{FB}^{0,\\tau}'"
  })
  void symbolIsThatOfPapers(String name, String symbol) {
    assertThat(CATALOGUE.get(name).quantity().symbol()).isEqualTo(symbol);
  }

  @Test
  void eachObservableSaysWhatItIsHowItIsComputedAndFromWhere() {
    for (Observable observable : CATALOGUE.observables()) {
      assertThat(observable.meaning()).as(observable.name()).isNotBlank();
      assertThat(observable.formula()).as(observable.name()).isNotBlank();
      assertThat(observable.source()).as(observable.name()).contains("arXiv:");
      assertThat(observable.family().title()).isNotBlank();
      assertThat(observable).hasToString(observable.name());
    }
  }

  /** With Δq = Δℓ = 0 nothing couples to the heavy vectors, whatever κ and ζ are. */
  @Property(seed = "20160412", tries = 50)
  void withoutFlavourCouplingsEveryPredictionIsExactlyThatOfTheStandardModel(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(3) @DoubleRange(min = 300, max = 20000) double mass) {
    Map<Parameter, Double> values = PredictionsAt.values(zeta);
    values.put(MASS_WPRIME_GEV, mass);
    PredictionsAt predictions = PredictionsAt.point(values);
    for (Observable observable : CATALOGUE.observables()) {
      double sm = BundledData.dataset2016().standardModel(observable.name()).value();
      Prediction prediction = predictions.prediction(observable.name());
      assertThat(prediction.value().constantValue()).as(observable.name()).isEqualTo(sm);
      prediction.ratio().ifPresent(r -> assertThat(r.constantValue()).isEqualTo(1));
      prediction.imaginary().ifPresent(im -> assertThat(im.constantValue()).isZero());
    }
  }

  private static Map<Parameter, Double> generic(double mass) {
    Map<Parameter, Double> values = PredictionsAt.values(0.4);
    values.put(MASS_WPRIME_GEV, mass);
    values.put(DELTA_Q_22, 0.3);
    values.put(DELTA_Q_33, 0.6);
    values.put(DELTA_Q_23, 0.02);
    values.put(DELTA_L_22, 0.2);
    values.put(DELTA_L_33, 0.7);
    values.put(DELTA_L_23, 0.1);
    return values;
  }

  /**
   * Every shift is of first order in κ ∝ 1/M² or higher (the rates of forbidden decays are of
   * second): from 10⁵ to 10⁶ GeV it falls by at least 100, but for terms of higher order and the
   * running of Bs mixing, whose logarithm moves by less than 10 %. Nothing as heavy is produced.
   */
  @Test
  void newPhysicsDecouplesWithTheSquareOfTheMass() {
    PredictionsAt near = PredictionsAt.point(generic(1e5));
    PredictionsAt far = PredictionsAt.point(generic(1e6));
    for (Observable observable : CATALOGUE.observables()) {
      double sm = BundledData.dataset2016().standardModel(observable.name()).value();
      double nearShift = Math.abs(near.value(observable.name()) - sm);
      double farShift = Math.abs(far.value(observable.name()) - sm);
      if (observable.family() == Family.DIRECT_SEARCHES) {
        assertThat(nearShift).as(observable.name()).isZero();
        continue;
      }
      assertThat(nearShift).as(observable.name()).isPositive();
      assertThat(farShift)
          .as(observable.name())
          .isLessThan(nearShift / 100 * 1.1 + 1e-15 * Math.abs(sm));
    }
  }

  /**
   * Rates are sums over what the leptons turn into, so that |Δℓ_23| is all that counts. (The phase
   * of Δq_23 does count: it interferes with the CKM matrix.)
   */
  @Property(seed = "20160412", tries = 50)
  void noPredictionDependsOnThePhaseOfTheLeptonMixing(
      @ForAll @Scale(6) @DoubleRange(min = -3.14, max = 3.14) double phase) {
    PredictionsAt real = PredictionsAt.point(generic(1500));
    Map<Parameter, Double> turned = generic(1500);
    turned.put(DELTA_L_23_PHASE, phase);
    PredictionsAt complex = PredictionsAt.point(turned);
    for (String name : CATALOGUE.names()) {
      double expected = real.value(name);
      assertThat(complex.value(name))
          .as(name)
          .isCloseTo(expected, within(1e-13 * Math.abs(expected)));
    }
  }
}
