package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two searches of data set current. */
class SearchesTest {

  private static final double QUANTILE_95 = 1.959963984540054;
  private static final String CMS = "sigma(Z'->tautau)@CMS:2022";
  private static final String ATLAS = "sigma(Z'->tautau)@ATLAS:2020";
  private static final Likelihood CURRENT =
      Likelihood.of(BundledData.current().withRunning(Running.NONE));

  private static Evaluation evaluate(double massGev, double zeta, Likelihood likelihood) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 1.2);
    values.put(G221Parameter.MASS_WPRIME_GEV, massGev);
    values.put(G221Parameter.ZETA, zeta);
    values.put(G221Parameter.DELTA_Q_33, 0.9);
    values.put(G221Parameter.DELTA_L_33, 0.5);
    ParameterPoint point =
        new ParameterPoint(
            new ParameterRules(G221Model.INSTANCE).textureOf(values.keySet()), values);
    return PointEvaluator.suitedTo(G221Model.INSTANCE, point, likelihood).evaluate(point);
  }

  private static Evaluation evaluate(double massGev) {
    return evaluate(massGev, 0, CURRENT);
  }

  private static Pull pull(Evaluation evaluation, String measurement) {
    return evaluation.pulls().stream()
        .filter(known -> known.measurement().equals(measurement))
        .findFirst()
        .orElseThrow();
  }

  private static double predicted(Evaluation evaluation) {
    return evaluation.predictions().stream()
        .filter(known -> known.observable().equals("sigma(Z'->tautau)"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static double cost(Evaluation evaluation) {
    return evaluation.blocks().stream()
        .filter(block -> block.name().equals("direct-searches"))
        .findFirst()
        .orElseThrow()
        .chiSquare();
  }

  /** Limits at 700 GeV as published, between 900 and 1000 GeV on a straight line of logarithms. */
  @ParameterizedTest
  @CsvSource({"700, 6.579, 2.45", "948.683298050514, 2.676448, 1.217149"})
  void searchCostsTheSquareOfPredictionOverLimit(double mass, double cms, double atlas) {
    Evaluation evaluation = evaluate(mass);
    assertThat(pull(evaluation, CMS).limit().orElseThrow().limit())
        .isCloseTo(cms, withPercentage(1e-4));
    assertThat(pull(evaluation, ATLAS).limit().orElseThrow().limit())
        .isCloseTo(atlas, withPercentage(1e-4));
    double expected = QUANTILE_95 * predicted(evaluation);
    assertThat(pull(evaluation, CMS).pull()).isCloseTo(-expected / cms, withPercentage(1e-4));
    assertThat(cost(evaluation))
        .isPositive()
        .isCloseTo(
            Math.pow(expected / cms, 2) + Math.pow(expected / atlas, 2), withPercentage(1e-3));
    assertThat(evaluation.cautions()).noneMatch(text -> text.contains("limits for"));
  }

  @Test
  void searchOutsideItsMassesCostsNothingAndSaysSo() {
    Evaluation evaluation = evaluate(3000);
    Pull atlas = pull(evaluation, ATLAS);
    assertThat(atlas.isKnown()).isFalse();
    assertThat(atlas.pull()).isZero();
    assertThat(atlas.limit()).isEmpty();
    assertThat(evaluation.warnings())
        .contains(
            ATLAS + " has limits for 200 to 2250 GeV, none for 3000 GeV, where it costs nothing")
        .noneMatch(text -> text.startsWith(CMS));
    assertThat(cost(evaluation))
        .isCloseTo(Math.pow(pull(evaluation, CMS).pull(), 2), within(1e-15));
    Evaluation heavier = evaluate(3600);
    assertThat(cost(heavier)).isZero();
    assertThat(heavier.warnings()).anyMatch(text -> text.startsWith(CMS));
  }

  @Test
  void dataOf2016CountNoSearch() {
    Likelihood paper = Likelihood.of(BundledData.dataset2016());
    assertThat(SearchMasses.of(paper)).isEmpty();
    assertThat(evaluate(3000, 0, paper).warnings()).isEmpty();
    assertThat(predicted(evaluate(700, 0, paper))).isPositive();
  }

  @Test
  void searchesAreDrawnNowhere() {
    assertThat(DrawnMeasurements.of(CURRENT, "sigma(Z'->tautau)")).isEmpty();
    Likelihood without = Likelihood.of(CURRENT.dataset(), List.of(), List.of(CMS, ATLAS));
    assertThat(DrawnMeasurements.of(without, "sigma(Z'->tautau)")).isEmpty();
    assertThat(without.observationCount()).isEqualTo(CURRENT.observationCount() - 2);
  }

  /** Γ/M = ĝ²(3·0.81 + 0.25)/(48π) with ĝ = 0.65 r. */
  @Test
  void broadVectorsAreWarnedOf() {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 5.2);
    values.put(G221Parameter.MASS_WPRIME_GEV, 3000.0);
    values.put(G221Parameter.ZETA, 0.0);
    values.put(G221Parameter.DELTA_Q_33, 0.9);
    values.put(G221Parameter.DELTA_L_33, 0.5);
    ParameterPoint point =
        new ParameterPoint(
            new ParameterRules(G221Model.INSTANCE).textureOf(values.keySet()), values);
    Evaluation evaluation =
        PointEvaluator.suitedTo(G221Model.INSTANCE, point, CURRENT).evaluate(point);
    double ghat = 5.2 * CURRENT.dataset().inputs().weakCoupling();
    assertThat(evaluation.derived().get("width-over-mass"))
        .isCloseTo(ghat * ghat * (3 * 0.81 + 0.25) / (48 * Math.PI), withPercentage(1e-10));
    assertThat(evaluation.warnings())
        .contains(
            "the width of the heavy vectors is 20 % of their mass, more than 15 %, so that cross"
                + " sections in narrow width are rough");
    assertThat(evaluate(1000).warnings()).noneMatch(text -> text.contains("width"));
  }

  @Test
  void lightVectorLikeFermionsAreWarnedOf() {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 3.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, 700.0);
    values.put(G221Parameter.ZETA, 0.0);
    ParameterPoint point =
        new ParameterPoint(
            new ParameterRules(G221Model.INSTANCE).textureOf(values.keySet()), values);
    assertThat(
            PointEvaluator.suitedTo(G221Model.INSTANCE, point, CURRENT).evaluate(point).warnings())
        .contains(
            "a vector-like fermion of at most 1202 GeV is needed, and searches for pairs of"
                + " vector-like quarks exclude masses up to 1300 to 1600 GeV");
  }
}
