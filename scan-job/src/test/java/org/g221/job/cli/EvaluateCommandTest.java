package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;

class EvaluateCommandTest {

  private static final Path POINTS = SampleScan.confFolder().resolve("points");
  private static final String JOINT = POINTS.resolve("joint-explanation.yaml").toString();

  /** {@code evaluate} with NAME=VALUE words and what else is given. */
  private static CommandRun evaluate(String values, String... more) {
    List<String> arguments = new ArrayList<>(List.of("evaluate"));
    for (String value : values.split(" ")) {
      arguments.add("--set");
      arguments.add(value);
    }
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static JsonNode json(CommandRun run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return Json.parse(run.out());
  }

  private static JsonNode joint(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("evaluate", "--point", JOINT, "--format", "json"));
    arguments.addAll(List.of(more));
    return json(CommandRun.of(arguments.toArray(String[]::new)));
  }

  private static final String HEAVY = "g2-over-g1=3 mass-wprime-gev=1500";

  @Test
  void jsonHasTheFieldsOfTheInterface() {
    JsonNode point = joint();
    assertThat(Json.names(point))
        .contains(
            "dataset",
            "parameters",
            "derived",
            "chi-square",
            "observation-count",
            "status",
            "predictions",
            "pulls",
            "blocks");
    assertThat(point.get("dataset").isTextual()).isTrue();
    assertThat(point.get("dataset").asText()).isEqualTo("2016");
    assertThat(point.get("status").asText()).isEqualTo("ok");
    assertThat(point.get("parameters").get("g2-over-g1").isNumber()).isTrue();
    assertThat(point.get("observation-count").isInt()).isTrue();
    assertThat(Json.names(point.get("derived"))).contains("kappa", "g1", "g2", "ghat");
    assertThat(point.get("predictions"))
        .allSatisfy(
            entry ->
                assertThat(Json.names(entry))
                    .contains("observable", "value", "standard-model", "ratio"));
    assertThat(point.get("pulls"))
        .allSatisfy(
            entry ->
                assertThat(Json.names(entry))
                    .startsWith("measurement", "observable", "measured", "sigma", "pull"));
    assertThat(point.get("blocks"))
        .allSatisfy(entry -> assertThat(Json.names(entry)).contains("name", "chi-square"));
  }

  @Test
  void numbersOfThePointAgreeWithEachOther() {
    JsonNode point = joint();
    double blocks = 0;
    int observations = 0;
    for (JsonNode block : point.get("blocks")) {
      blocks += block.get("chi-square").asDouble();
      observations += block.get("observation-count").asInt();
    }
    assertThat(point.get("chi-square").asDouble()).isCloseTo(blocks, within(1e-9));
    assertThat(point.get("observation-count").asInt())
        .isEqualTo(observations)
        .isEqualTo(point.get("pulls").size());
    for (JsonNode pull : point.get("pulls")) {
      JsonNode prediction =
          Json.entry(point.get("predictions"), "observable", pull.get("observable").asText());
      double distance = pull.get("measured").asDouble() - prediction.get("value").asDouble();
      assertThat(pull.get("pull").asDouble() * pull.get("sigma").asDouble())
          .as(pull.toString())
          .isCloseTo(distance, within(1e-12 * Math.abs(pull.get("measured").asDouble()) + 1e-20));
    }
  }

  @Test
  void ratioIsNullWhereTheStandardModelIsZeroAndComplexValuesHaveTwoParts() {
    JsonNode predictions = joint().get("predictions");
    JsonNode rate = Json.entry(predictions, "observable", "R(D*)");
    assertThat(rate.get("ratio").asDouble() * rate.get("standard-model").asDouble())
        .isCloseTo(rate.get("value").asDouble(), within(1e-15));
    JsonNode coefficient = Json.entry(predictions, "observable", "C9_mu");
    assertThat(coefficient.get("ratio").isNull()).isTrue();
    assertThat(coefficient.get("imaginary").isNumber()).isTrue();
    assertThat(rate.has("imaginary")).isFalse();
  }

  @Test
  void standardModelHasRatiosOne() {
    JsonNode point =
        json(
            CommandRun.of(
                "evaluate",
                "--point",
                POINTS.resolve("standard-model.yaml").toString(),
                "--format",
                "json"));
    assertThat(point.get("predictions"))
        .filteredOn(entry -> !entry.get("ratio").isNull())
        .hasSizeGreaterThan(30)
        .allSatisfy(entry -> assertThat(entry.get("ratio").asDouble()).isEqualTo(1, within(1e-14)));
  }

  @Test
  void pullsOfLimitsSayThatTheyAre() {
    JsonNode pulls = joint().get("pulls");
    JsonNode limit = Json.entry(pulls, "measurement", "BR(Z->taumu)@DELPHI:1996");
    assertThat(limit.get("limit").asDouble()).isEqualTo(1.2e-5);
    assertThat(limit.get("confidence-level").asDouble()).isEqualTo(0.95);
    assertThat(limit.get("measured").asDouble()).isZero();
    assertThat(Json.names(Json.entry(pulls, "measurement", "R(D*)@HFAG:2016")))
        .containsExactly("measurement", "observable", "measured", "sigma", "pull");
  }

  @Test
  void tableSaysWhatJsonSays() {
    CommandRun run = CommandRun.of("evaluate", "--point", JOINT);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    double chiSquare = joint().get("chi-square").asDouble();
    assertThat(run.out())
        .contains("chi-square %.4f for 46 observations of data set 2016".formatted(chiSquare))
        .containsPattern("(?m)^delta-q-23 +-0\\.0044  modulus of the strange-bottom entry")
        .containsPattern("(?m)^kappa +0\\.118623  derived$")
        .containsPattern("(?m)^lepton-flavour-violation +2 +0\\.005 +[0-9]")
        .containsPattern("(?m)^R\\(D\\*\\) .* 0\\.252 .* 0\\.316 ± 0\\.0\\d+ +\\+\\d\\.\\d\\d$")
        .containsPattern("(?m)^BR\\(Z->taumu\\) .* < 1\\.2e-05 \\(95 %\\) +[-+]\\d\\.\\d\\d$");
    assertThat(run.outputLines().stream().filter(line -> line.startsWith("zeta "))).hasSize(1);
  }

  @Test
  void argumentsAreAsGoodAsAFile() {
    CommandRun run =
        evaluate(
            "g2-over-g1=3.0 mass-wprime-gev=700 zeta=0 delta-q-22=-0.11 delta-q-33=.99"
                + " delta-q-23=-4.4e-3 delta-l-22=0.086 delta-l-33=0.43 delta-l-23=1E-2",
            "--format",
            "json");
    assertThat(json(run)).isEqualTo(joint());
  }

  @Test
  void textureFollowsFromTheNames() {
    JsonNode entries = json(evaluate(HEAVY + " zeta=0 delta-q-23=0.01", "--format", "json"));
    JsonNode mixing = json(evaluate(HEAVY + " zeta=0 d-b=0.3", "--format", "json"));
    assertThat(entries.get("texture").asText()).isEqualTo("entries");
    assertThat(mixing.get("texture").asText()).isEqualTo("vector-like-mixing");
    assertThat(mixing.get("chi-square")).isNotEqualTo(entries.get("chi-square"));
  }

  @Test
  void entriesThatAreNotGivenAreZero() {
    JsonNode few = json(evaluate(HEAVY + " zeta=0.1 delta-l-33=0.2", "--format", "json"));
    JsonNode all =
        json(
            evaluate(
                HEAVY
                    + " zeta=0.1 delta-l-33=0.2 delta-l-22=0 delta-l-23=0 delta-l-23-phase=0"
                    + " delta-q-22=0 delta-q-33=0 delta-q-23=0 delta-q-23-phase=0",
                "--format",
                "json"));
    assertThat(few.get("chi-square")).isEqualTo(all.get("chi-square"));
    assertThat(few.get("predictions")).isEqualTo(all.get("predictions"));
  }

  /** ζ = (tan²β − 1/r²)/(1 + tan²β), eq. (14). */
  @Test
  void tanBetaStandsForZeta() {
    JsonNode angle = json(evaluate(HEAVY + " tan-beta=1", "--format", "json"));
    double zeta = (1 - 1 / 9.0) / 2;
    assertThat(angle.get("derived").get("zeta").asDouble()).isCloseTo(zeta, within(1e-15));
    JsonNode mixing = json(evaluate(HEAVY + " zeta=" + zeta, "--format", "json"));
    assertThat(angle.get("chi-square").asDouble())
        .isCloseTo(mixing.get("chi-square").asDouble(), within(1e-9));
  }

  @Test
  void whatIsInfiniteIsNullInJson() {
    JsonNode point = json(evaluate(HEAVY + " zeta=1", "--format", "json"));
    assertThat(point.get("derived").get("tan-beta").isNull()).isTrue();
    assertThat(evaluate(HEAVY + " zeta=1").out()).containsPattern("(?m)^tan-beta +∞  derived$");
  }

  @Test
  void excludedPointIsNoMistake() {
    JsonNode point = json(evaluate(HEAVY + " zeta=2", "--format", "json"));
    assertThat(point.get("status").asText()).isEqualTo("excluded");
    assertThat(point.get("reason").asText()).isEqualTo("zeta must lie between -1/r^2 and 1");
    assertThat(point.get("chi-square").isNull()).isTrue();
    assertThat(point.get("predictions")).isEmpty();
    assertThat(point.get("pulls")).isEmpty();
    assertThat(point.get("derived").get("kappa").isNumber()).isTrue();

    CommandRun table = evaluate(HEAVY + " zeta=2");
    assertThat(table.status()).isZero();
    assertThat(table.out())
        .contains("The point is excluded: zeta must lie between -1/r^2 and 1.")
        .doesNotContain("chi-square");
  }

  @Test
  void dataSetMayBeGivenAsAFolder() {
    String folder = SampleScan.confFolder().resolve("datasets/2016").toString();
    assertThat(joint("--dataset", folder).get("chi-square")).isEqualTo(joint().get("chi-square"));
  }

  @Test
  void measurementsCanBeCountedOrLeftOut() {
    assertThat(joint("--exclude", "R(D*)@HFAG:2016").get("observation-count").asInt())
        .isEqualTo(45);
    JsonNode more =
        joint("--include", "R_K[1,6]@LHCb:2014", "--include", "BR(tau->muee)@Belle:2010");
    assertThat(more.get("observation-count").asInt()).isEqualTo(48);
    assertThat(Json.texts(more.get("pulls"), "measurement"))
        .contains("R_K[1,6]@LHCb:2014", "BR(tau->muee)@Belle:2010");
    assertThat(more.get("chi-square").asDouble())
        .isGreaterThan(joint().get("chi-square").asDouble());
  }

  @Test
  void alternativeStandardModelValueIsUsed() {
    JsonNode usual = Json.entry(joint().get("predictions"), "observable", "DeltaM_s");
    JsonNode other =
        Json.entry(
            joint("--standard-model", "DeltaM_s=FNAL-MILC:2016").get("predictions"),
            "observable",
            "DeltaM_s");
    assertThat(other.get("standard-model")).isNotEqualTo(usual.get("standard-model"));
    assertThat(other.get("ratio").asDouble())
        .isCloseTo(usual.get("ratio").asDouble(), within(1e-14));
  }
}
