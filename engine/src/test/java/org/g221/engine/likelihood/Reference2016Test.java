package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.g221.engine.ReferenceFile;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Predictions and χ² of data set 2016 against fit-2016.json, which
 * scripts/reference/fits/fit_2016.py writes with formulas and a reader of its own.
 */
class Reference2016Test {

  private static final JsonNode REFERENCE = ReferenceFile.read("fit-2016.json");
  private static final Dataset DATASET = BundledData.dataset2016();

  private static final Likelihood STANDARD = Likelihood.of(DATASET);

  static Stream<Arguments> points() {
    return ReferenceComparison.points(REFERENCE);
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
    ReferenceComparison.assertPredictionsAgree(entry, STANDARD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void chiSquareAgrees(String name, JsonNode entry) {
    ReferenceComparison.assertChiSquareAgrees(entry, STANDARD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void everyContributionAgrees(String name, JsonNode entry) {
    ReferenceComparison.assertContributionsAgree(entry, STANDARD);
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
    ReferenceComparison.assertBestFitAgrees(fit, likelihood);
  }

  /**
   * Steps of 1e-3 of the entries. The fits hold r and ζ, push κ to its limit and keep Δ real, so
   * that a phase may do better by a little.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("bestFits")
  void noNeighbourOfTheBestFitInsideTheRangesIsBetter(
      String name, Likelihood likelihood, JsonNode fit) {
    ParameterPoint best = ReferenceComparison.point(fit.get("parameters"));
    PointEvaluator evaluator = ReferenceComparison.evaluator(best, likelihood);
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
