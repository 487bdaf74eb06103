package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.g221.engine.ReferenceFile;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Predictions and χ² of data set current against current.json, which
 * scripts/reference/fits/fit_current.py writes with formulas and a reader of its own.
 */
class ReferenceCurrentTest {

  private static final JsonNode REFERENCE = ReferenceFile.read("current.json");
  private static final JsonNode MEMBERS = REFERENCE.get("with-members");
  private static final Dataset DATASET = BundledData.current();
  private static final Likelihood STANDARD = Likelihood.of(DATASET);
  private static final Likelihood WITH_MEMBERS =
      Likelihood.of(DATASET, texts(MEMBERS.get("include")), texts(MEMBERS.get("exclude")));

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(entry -> texts.add(entry.textValue()));
    return texts;
  }

  static Stream<Arguments> points() {
    return ReferenceComparison.points(REFERENCE);
  }

  @Test
  void numberOfObservationsAgrees() {
    assertThat(STANDARD.observationCount())
        .isEqualTo(REFERENCE.get("observation-count").intValue());
    assertThat(WITH_MEMBERS.observationCount())
        .isEqualTo(MEMBERS.get("observation-count").intValue());
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void chiSquareWithTheMembersOfTheAverageAgrees(String name, JsonNode entry) {
    ReferenceComparison.assertAgrees(
        name,
        ReferenceComparison.evaluate(entry, WITH_MEMBERS).chiSquare(),
        MEMBERS.get("chi-square").get(name).doubleValue());
  }

  static Stream<Arguments> bestFits() {
    List<Arguments> fits = new ArrayList<>();
    REFERENCE
        .get("fits")
        .fields()
        .forEachRemaining(
            fit -> fits.add(Arguments.of(fit.getKey(), fit.getValue().get("best-fit"))));
    assertThat(fits).hasSize(2);
    return fits.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bestFits")
  void chiSquareOfTheBestFitAgrees(String name, JsonNode fit) {
    ReferenceComparison.assertBestFitAgrees(fit, STANDARD);
  }
}
