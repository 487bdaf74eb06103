package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.g221.job.SampleScan;
import org.g221.job.result.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** A scan that asks for an optional rule of the model. */
class OptionalRuleScanTest {

  private static final String WITHOUT =
      """
      format-version: 1
      scan-id: heavy-fermions
      dataset: "2016"
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
      axes:
        - { parameter: mass-wprime-gev, values: [650, 700, 800, 1000, 1500, 2000, 3000] }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 21 }
        - { parameter: delta-l-33, min: 0, max: 1, nodes: 21 }
      profiles:
        - { x: delta-q-23 }
        - { x: vector-like-mass-max-gev, x-range: [1000, 6000], bins: 10 }
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 20] }
      """;

  private static final String WITH = WITHOUT + "vector-like-mass-min-gev: 1300\n";

  @TempDir private Path folder;

  private Path scan(String name, String text, String... options) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    CommandRun run = FinishedSample.scan(text, place, options);
    assertThat(run.status()).as(run.err()).isZero();
    return place.resolve("result");
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new ObjectMapper().valueToTree(new Yaml().<Object>load(Files.readString(file)));
  }

  /** At r = 3 vectors of 757 GeV allow for 1300 GeV: v√(πs/κ) = √(4π) M/g2. */
  @Test
  void nodesWithoutSuchFermionsAreExcludedAndCounted() throws IOException {
    Path skipping = scan("skipping", WITH);
    JsonNode run = yaml(skipping.resolve("run.yaml"));
    assertThat(run.get("excluded-nodes").asInt()).isEqualTo(2 * 21 * 21);
    assertThat(
            run.get("excluded-by-reason")
                .get(
                    "vector-like fermions of 1300 GeV would need Yukawa couplings above"
                        + " sqrt(4 pi)")
                .asInt())
        .isEqualTo(2 * 21 * 21);
    assertThat(run.get("configuration").get("vector-like-mass-min-gev").asDouble()).isEqualTo(1300);
    JsonNode best = yaml(skipping.resolve("best-fit.yaml"));
    assertThat(best.get("parameters").get("mass-wprime-gev").asDouble()).isEqualTo(800);
    assertThat(best.get("derived").get("vector-like-mass-max-gev").asDouble())
        .isBetween(1300.0, 1400.0);
    assertThat(best.get("standard-model-chi-square").asDouble()).isPositive();
    assertThat(skipping.resolve("report.html"))
        .content()
        .contains("vector-like-mass-min-gev: 1300", "vector-like-mass-max-gev");

    Path everyNode = scan("every-node", WITH, "--no-skip");
    for (String name : new String[] {"best-fit.yaml", "profiles/profiles.parquet"}) {
      assertThat(everyNode.resolve(name)).hasSameBinaryContentAs(skipping.resolve(name));
    }
  }

  @Test
  void configurationInTheResultIsReadAgain() throws IOException {
    Path result = scan("once", WITH);
    CommandRun again = CommandRun.of("regions", result.toString());
    assertThat(again.status()).as(again.err()).isZero();
  }

  @Test
  void ruleIsPartOfTheIdentityOfAScan() {
    assertThat(Provenance.identity(SampleScan.plan(WITH)))
        .isNotEqualTo(Provenance.identity(SampleScan.plan(WITHOUT)));
  }

  /** No κ leaves room for them, but the Standard Model does not care. */
  @Test
  void standardModelIsEvaluatedWhateverIsAskedFor() {
    String text = WITHOUT + "vector-like-mass-min-gev: 1e6\n";
    assertThat(SampleScan.plan(text).evaluateStandardModel().chiSquare())
        .isEqualTo(SampleScan.plan(WITHOUT).evaluateStandardModel().chiSquare());
  }
}
