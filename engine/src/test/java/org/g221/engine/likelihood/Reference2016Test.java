package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.g221.engine.ReferenceFile;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.ParameterRules;
import org.g221.engine.parameter.Texture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Predictions and χ² of data set 2016 against fit-2016.json, which scripts/reference/fit_2016.py
 * writes with formulas and a reader of its own.
 */
class Reference2016Test {

  private static final JsonNode REFERENCE = ReferenceFile.read("fit-2016.json");
  private static final Dataset DATASET = BundledData.dataset2016();

  private static final Likelihood STANDARD = Likelihood.of(DATASET);

  private record Key(Likelihood likelihood, Texture texture) {}

  /** Compiling the formulas takes longer than evaluating them. */
  private static final Map<Key, PointEvaluator> EVALUATORS = new HashMap<>();

  /** Relative; both sides are double precision, with χ² up to 5e4 from residuals of 100 σ. */
  private static final double RELATIVE = 1e-9;

  /** What remains of zero where one side computes it by subtraction. */
  private static final double ROUNDING = 1e-15;

  private static ParameterPoint point(JsonNode parameters) {
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    parameters
        .fields()
        .forEachRemaining(
            field ->
                values.put(
                    Parameter.named(field.getKey()).orElseThrow(), field.getValue().doubleValue()));
    return new ParameterPoint(ParameterRules.textureOf(values.keySet()), values);
  }

  private static PointEvaluator evaluator(ParameterPoint point, Likelihood likelihood) {
    return EVALUATORS.computeIfAbsent(
        new Key(likelihood, point.texture()), key -> PointEvaluator.suitedTo(point, likelihood));
  }

  private static Evaluation evaluate(ParameterPoint point, Likelihood likelihood) {
    Evaluation evaluation = evaluator(point, likelihood).evaluate(point);
    assertThat(evaluation.exclusion()).isEmpty();
    return evaluation;
  }

  private static void assertAgrees(String name, double ours, double theirs) {
    assertThat(ours).as(name).isCloseTo(theirs, within(RELATIVE * Math.abs(theirs) + ROUNDING));
  }

  private static double value(Evaluation evaluation, String observable) {
    return evaluation.predictions().stream()
        .filter(known -> known.observable().equals(observable))
        .findFirst()
        .orElseThrow()
        .value();
  }

  static Stream<Arguments> points() {
    assertThat(REFERENCE.get("points")).hasSizeGreaterThanOrEqualTo(8);
    return StreamSupport.stream(REFERENCE.get("points").spliterator(), false)
        .map(entry -> Arguments.of(entry.get("name").textValue(), entry));
  }

  @Test
  void numberOfObservationsAgrees() {
    assertThat(STANDARD.observationCount())
        .isEqualTo(REFERENCE.get("observation-count").intValue())
        .isEqualTo(46);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void everyPredictionAgrees(String name, JsonNode entry) {
    Evaluation evaluation = evaluate(point(entry.get("parameters")), STANDARD);
    assertThat(entry.get("texture").textValue()).isEqualTo(evaluation.point().texture().key());
    assertAgrees("kappa", evaluation.derived().get("kappa"), entry.get("kappa").doubleValue());
    assertThat(entry.get("predictions")).hasSameSizeAs(evaluation.predictions());
    for (PredictedValue prediction : evaluation.predictions()) {
      String observable = prediction.observable();
      double theirs = entry.get("predictions").get(observable).doubleValue();
      assertAgrees(observable, prediction.value(), theirs);
      JsonNode imaginary = entry.get("imaginary-parts").get(observable);
      assertThat(prediction.imaginary().isPresent()).isEqualTo(imaginary != null);
      if (imaginary != null) {
        assertAgrees(observable, prediction.imaginary().getAsDouble(), imaginary.doubleValue());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void chiSquareAgrees(String name, JsonNode entry) {
    Evaluation evaluation = evaluate(point(entry.get("parameters")), STANDARD);
    assertAgrees("chi-square", evaluation.chiSquare(), entry.get("chi-square").doubleValue());
  }

  /** The groups of correlated measurements, and what each contributes. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void everyContributionAgrees(String name, JsonNode entry) {
    ParameterPoint point = point(entry.get("parameters"));
    FormulaGraph graph = new FormulaGraph();
    ModelFormulas formulas =
        new ModelFormulas(
            STANDARD,
            point.texture(),
            Parameter.ZETA,
            parameter -> graph.constant(point.value(parameter)));
    JsonNode blocks = entry.get("blocks");
    assertThat(blocks).hasSameSizeAs(STANDARD.constraints());
    for (int i = 0; i < blocks.size(); i++) {
      Constraint constraint = STANDARD.constraints().get(i);
      List<String> members = new ArrayList<>();
      blocks.get(i).get("measurements").forEach(member -> members.add(member.textValue()));
      assertThat(constraint.measurements().stream().map(Measurement::name))
          .containsExactlyElementsOf(members);
      assertAgrees(
          members.toString(),
          formulas.contribution(constraint).constantValue(),
          blocks.get(i).get("chi-square").doubleValue());
    }
  }

  static Stream<Arguments> bestFits() {
    Likelihood lattice = Likelihood.of(DATASET.withStandardModel("DeltaM_s", "FNAL-MILC:2016"));
    Likelihood withRatio = Likelihood.of(DATASET, List.of("R_K[1,6]@LHCb:2014"), List.of());
    List<Arguments> fits = new ArrayList<>();
    addFits("fits", STANDARD, fits);
    addFits("fits-with-DeltaM_s-FNAL-MILC:2016", lattice, fits);
    addFits("fits-with-R_K[1,6]@LHCb:2014", withRatio, fits);
    assertThat(fits).hasSizeGreaterThanOrEqualTo(6);
    return fits.stream();
  }

  private static void addFits(String group, Likelihood likelihood, List<Arguments> fits) {
    REFERENCE
        .get(group)
        .fields()
        .forEachRemaining(
            fit ->
                fits.add(
                    Arguments.of(
                        group + ", " + fit.getKey(), likelihood, fit.getValue().get("best-fit"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bestFits")
  void chiSquareOfTheBestFitAgrees(String name, Likelihood likelihood, JsonNode fit) {
    Evaluation evaluation = evaluate(point(fit.get("parameters")), likelihood);
    assertAgrees("chi-square", evaluation.chiSquare(), fit.get("chi-square").doubleValue());
    assertAgrees("R(D*)", value(evaluation, "R(D*)"), fit.get("R(D*)").doubleValue());
    assertAgrees("R_K[1,6]", value(evaluation, "R_K[1,6]"), fit.get("R_K[1,6]").doubleValue());
  }

  /**
   * Steps of 1e-3 of the entries. The fits hold r and ζ, push κ to its limit and keep Δ real, so
   * that a phase may do better by a little.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("bestFits")
  void noNeighbourOfTheBestFitInsideTheRangesIsBetter(
      String name, Likelihood likelihood, JsonNode fit) {
    ParameterPoint best = point(fit.get("parameters"));
    PointEvaluator evaluator = evaluator(best, likelihood);
    double chiSquare = evaluator.evaluate(best).chiSquare();
    int inside = 0;
    List<Parameter> fitted =
        best.texture().parameters().stream()
            .filter(entry -> !entry.key().endsWith("phase"))
            .toList();
    for (Parameter parameter : fitted) {
      for (double step : new double[] {-1e-3, 1e-3}) {
        Evaluation neighbour =
            evaluator.evaluate(best.with(parameter, best.value(parameter) + step));
        if (neighbour.exclusion().isEmpty()) {
          inside++;
          assertThat(neighbour.chiSquare()).as("%s", parameter).isGreaterThan(chiSquare - 1e-4);
        }
      }
    }
    assertThat(inside).isGreaterThanOrEqualTo(4);
  }
}
