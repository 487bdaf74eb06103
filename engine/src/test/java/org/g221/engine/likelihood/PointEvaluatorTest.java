package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class PointEvaluatorTest {

  private static final Likelihood LIKELIHOOD = Likelihood.of(BundledData.dataset2016());

  private static final ParameterPoint POINT =
      new ParameterPoint(
          G221Texture.ENTRIES,
          Map.of(
              G221Parameter.G2_OVER_G1, 3.0,
              G221Parameter.MASS_WPRIME_GEV, 1500.0,
              G221Parameter.ZETA, 0.2,
              G221Parameter.DELTA_Q_33, 0.7,
              G221Parameter.DELTA_Q_23, -0.01,
              G221Parameter.DELTA_L_22, 0.1,
              G221Parameter.DELTA_L_33, 0.4));

  private final PointEvaluator evaluator =
      new PointEvaluator(
          G221Model.INSTANCE, LIKELIHOOD, G221Texture.ENTRIES, List.of(G221Parameter.ZETA));

  @Test
  void blocksAddUpToChiSquare() {
    Evaluation evaluation = evaluator.evaluate(POINT);
    assertThat(evaluation.blocks().stream().mapToDouble(Block::chiSquare).sum())
        .isCloseTo(evaluation.chiSquare(), within(1e-9));
    assertThat(evaluation.blocks().stream().mapToInt(Block::observationCount).sum())
        .isEqualTo(evaluation.observationCount())
        .isEqualTo(46);
    assertThat(evaluation.pulls()).hasSize(46);
  }

  /** R(D*) is measured above the Standard Model, and a limit lies below any prediction. */
  @Test
  void pullIsPositiveWhereTheMeasurementLiesAboveThePrediction() {
    Evaluation evaluation = evaluator.evaluate(POINT);
    assertThat(pull(evaluation, "R(D*)@HFAG:2016").pull()).isPositive();
    assertThat(pull(evaluation, "C9_mu@b-to-s-mu-mu:2016").pull()).isNegative();
    for (Pull pull : evaluation.pulls()) {
      double predicted =
          evaluation.predictions().stream()
              .filter(known -> known.observable().equals(pull.observable()))
              .findFirst()
              .orElseThrow()
              .value();
      assertThat(pull.pull() * pull.sigma())
          .as(pull.measurement())
          .isCloseTo(
              pull.measured() - predicted, within(1e-12 * Math.abs(pull.measured()) + 1e-20));
    }
  }

  @Test
  void squareOfAnUncorrelatedPullIsItsContribution() {
    Evaluation evaluation = evaluator.evaluate(POINT);
    Pull pull = pull(evaluation, "DeltaM_s@HFAG:2015");
    assertThat(evaluation.blocks())
        .filteredOn(block -> block.name().equals("mixing"))
        .singleElement()
        .satisfies(
            block ->
                assertThat(block.chiSquare()).isCloseTo(pull.pull() * pull.pull(), within(1e-10)));
  }

  /** The limits on τ → 3μ and Z → τμ; σ = L/z with z = 1.645 at 90 % and 1.960 at 95 %. */
  @Test
  void pullsOfLimitsSayThatTheyAre() {
    Evaluation evaluation = evaluator.evaluate(POINT);
    assertThat(evaluation.pulls())
        .filteredOn(pull -> pull.limit().isPresent())
        .extracting(Pull::measurement)
        .containsExactlyInAnyOrder("BR(tau->3mu)@Belle:2010", "BR(Z->taumu)@DELPHI:1996");
    Pull pull = pull(evaluation, "BR(Z->taumu)@DELPHI:1996");
    assertThat(pull.limit()).contains(new UpperLimit(1.2e-5, 0.95));
    assertThat(pull.measured()).isZero();
    assertThat(pull.sigma()).isCloseTo(1.2e-5 / 1.959963984540054, within(1e-17));
  }

  private static Pull pull(Evaluation evaluation, String measurement) {
    return evaluation.pulls().stream()
        .filter(known -> known.measurement().equals(measurement))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ratioIsPredictionOverStandardModel() {
    evaluator
        .evaluate(POINT)
        .predictions()
        .forEach(
            known -> {
              if (known.ratio().isPresent()) {
                assertThat(known.ratio().getAsDouble() * known.standardModel())
                    .as(known.observable())
                    .isCloseTo(known.value(), within(1e-14 * Math.abs(known.value())));
              } else {
                assertThat(known.standardModel()).as(known.observable()).isZero();
              }
            });
  }

  /** κ = (M_W r/M)² = (80.364·3/1500)² and its companions. */
  @Test
  void derivedQuantitiesAreThoseOfThePoint() {
    Map<String, Double> derived = evaluator.evaluate(POINT).derived();
    assertThat(derived.get("kappa")).isCloseTo(Math.pow(80.364 * 3 / 1500, 2), within(1e-15));
    assertThat(derived.get("g2") / derived.get("g1")).isCloseTo(3, within(1e-14));
    assertThat(derived.get("zeta")).isEqualTo(0.2);
    assertThat(derived.get("mass-zprime-gev")).isEqualTo(1500);
    // ζ = (tan²β − 1/r²)/(1 + tan²β), eq. (14)
    double tan2 = Math.pow(derived.get("tan-beta"), 2);
    assertThat((tan2 - 1 / 9.0) / (1 + tan2)).isCloseTo(0.2, within(1e-14));
  }

  @Test
  void tanBetaIsInfiniteAtTheUpperEndOfZeta() {
    Evaluation evaluation = evaluator.evaluate(POINT.with(G221Parameter.ZETA, 1));
    assertThat(evaluation.derived().get("tan-beta")).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void tanBetaInPlaceOfZetaGivesTheSamePoint() {
    Evaluation zeta = evaluator.evaluate(POINT);
    ParameterPoint angle =
        new ParameterPoint(
            G221Texture.ENTRIES,
            Map.of(
                G221Parameter.G2_OVER_G1, 3.0,
                G221Parameter.MASS_WPRIME_GEV, 1500.0,
                G221Parameter.TAN_BETA, zeta.derived().get("tan-beta"),
                G221Parameter.DELTA_Q_33, 0.7,
                G221Parameter.DELTA_Q_23, -0.01,
                G221Parameter.DELTA_L_22, 0.1,
                G221Parameter.DELTA_L_33, 0.4));
    Evaluation same =
        PointEvaluator.suitedTo(G221Model.INSTANCE, angle, LIKELIHOOD).evaluate(angle);
    assertThat(same.chiSquare()).isCloseTo(zeta.chiSquare(), within(1e-9));
    assertThat(same.derived().get("tan-beta"))
        .isCloseTo(zeta.derived().get("tan-beta"), within(1e-14));
  }

  /** Δ = 1 − d dᵀ by hand for quarks d = (0.6, 0.2) and leptons d = (0.9, 0.8). */
  @Test
  void vectorLikeMixingIsTheSameAsItsEntries() {
    Map<Parameter, Double> common =
        Map.of(
            G221Parameter.G2_OVER_G1, 1.0,
            G221Parameter.MASS_WPRIME_GEV, 3000.0,
            G221Parameter.ZETA, 0.1);
    ParameterPoint mixing = new ParameterPoint(G221Texture.VECTOR_LIKE_MIXING, common);
    mixing = mixing.with(G221Parameter.D_S, 0.6).with(G221Parameter.D_B, 0.2);
    mixing = mixing.with(G221Parameter.D_MU, 0.9).with(G221Parameter.D_TAU, 0.8);
    ParameterPoint entries = new ParameterPoint(G221Texture.ENTRIES, common);
    entries = entries.with(G221Parameter.DELTA_Q_22, 0.64).with(G221Parameter.DELTA_Q_33, 0.96);
    entries = entries.with(G221Parameter.DELTA_Q_23, -0.12).with(G221Parameter.DELTA_L_22, 0.19);
    entries = entries.with(G221Parameter.DELTA_L_33, 0.36).with(G221Parameter.DELTA_L_23, -0.72);
    double expected = evaluator.evaluate(entries).chiSquare();
    assertThat(
            PointEvaluator.suitedTo(G221Model.INSTANCE, mixing, LIKELIHOOD)
                .evaluate(mixing)
                .chiSquare())
        .isCloseTo(expected, within(1e-10 * expected));
  }

  @Test
  void pointOutsideItsRangeIsExcludedWithTheReason() {
    Evaluation evaluation = evaluator.evaluate(POINT.with(G221Parameter.ZETA, 1.1));
    assertThat(evaluation.exclusion()).hasValue("zeta must lie between -1/r^2 and 1");
    assertThat(evaluation.chiSquare()).isNaN();
    assertThat(evaluation.predictions()).isEmpty();
    assertThat(evaluation.pulls()).isEmpty();
    assertThat(evaluation.blocks()).isEmpty();
    assertThat(evaluation.derived()).containsKey("kappa");
  }

  @Test
  void firstBrokenRuleIsTheReason() {
    Evaluation evaluation =
        evaluator.evaluate(
            POINT.with(G221Parameter.G2_OVER_G1, 9).with(G221Parameter.DELTA_Q_33, 3));
    assertThat(evaluation.exclusion())
        .hasValue("g2-over-g1 must be positive with g1 and g2 below sqrt(4 pi)");
  }

  @Test
  void predictionThatIsNotFiniteExcludesThePoint() {
    Evaluation evaluation =
        PointEvaluator.suitedTo(G221Model.INSTANCE, POINT, Likelihood.of(BundledData.overflowing()))
            .evaluate(POINT);
    assertThat(evaluation.exclusion()).hasValue("a prediction is not finite");
  }

  @Test
  void pointAtWhichTheExpansionDoesNotHoldIsExcluded() {
    for (double mass : new double[] {1e-200, 0.7, 300}) {
      Evaluation evaluation = evaluator.evaluate(POINT.with(G221Parameter.MASS_WPRIME_GEV, mass));
      assertThat(evaluation.exclusion())
          .hasValue("kappa is above 0.5, where the expansion in kappa does not hold");
    }
  }

  @Test
  void evaluationsDoNotDependOnThoseBefore() {
    double fresh = evaluator.evaluate(POINT).chiSquare();
    evaluator.evaluate(POINT.with(G221Parameter.DELTA_L_23, 0.3).with(G221Parameter.ZETA, 5));
    assertThat(evaluator.evaluate(POINT).chiSquare()).isEqualTo(fresh);
  }

  @Test
  void pointOfAnotherTextureIsRejected() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    new ParameterPoint(G221Texture.VECTOR_LIKE_MIXING, POINT.values())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pointThatLacksAParameterIsRejected() {
    assertThatThrownBy(
            () ->
                evaluator.evaluate(
                    new ParameterPoint(G221Texture.ENTRIES, Map.of(G221Parameter.ZETA, 0.0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A missing tan β must not pass for tan β = 0. */
  @Test
  void pointThatGivesZetaToAnEvaluatorOfTanBetaIsRejected() {
    PointEvaluator angles =
        new PointEvaluator(
            G221Model.INSTANCE, LIKELIHOOD, G221Texture.ENTRIES, List.of(G221Parameter.TAN_BETA));
    assertThatThrownBy(() -> angles.evaluate(POINT)).isInstanceOf(IllegalArgumentException.class);
  }
}
