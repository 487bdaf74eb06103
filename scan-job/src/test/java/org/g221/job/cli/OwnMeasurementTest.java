package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn of measurements in a scan with a result of one's own. */
class OwnMeasurementTest {

  private static final String DATA =
      """
      format-version: 1
      name: with-my-rdstar
      extends: current
      references:
        "LHCb:2026": { citation: "LHCb, private communication" }
      measurements:
        "R(D*)@LHCb:2026":
          observable: "R(D*)"
          value: 0.268
          statistical: 0.006
          systematic: 0.007
          reference: "LHCb:2026"
          reliability: unverified
      """;

  private static final String SCAN =
      """
      format-version: 1
      scan-id: own
      dataset: %s
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-22: -0.0002, delta-q-33: 0.95 }
      axes:
        - { parameter: mass-wprime-gev, values: [700, 1000, 2000] }
        - { parameter: delta-q-23, min: -0.01, max: 0.001, nodes: 12 }
        - { parameter: delta-l-22, values: [0, 0.05, 0.1] }
        - { parameter: delta-l-33, min: 0, max: 1, nodes: 11 }
      keep: none
      profiles:
        - { x: "R(D*)", y: "R(D)", x-range: [0.24, 0.32], y-range: [0.28, 0.4], bins: [10, 10] }
        - { x: "R(D*)", x-range: [0.24, 0.32], bins: 10 }
        - { x: "R(D*)_mu", y: "BR(tau->3mu)", x-range: [0.2, 0.4], y-range: [0, 6e-8], bins: [9, 9] }
      exclude: ["R(D)@HFLAV:2025"]
      """;

  @TempDir static Path folder;

  private static JsonNode regions;

  @BeforeAll
  static void scan() throws IOException {
    Files.writeString(folder.resolve("rdstar.yaml"), DATA);
    CommandRun run = FinishedSample.scan(SCAN.formatted("rdstar.yaml"), folder);
    assertThat(run.status()).as(run.err()).isZero();
    regions = Json.parse(Files.readString(folder.resolve("result/regions/regions.geojson")));
  }

  private static List<JsonNode> drawn(String observable) {
    List<JsonNode> drawn = new ArrayList<>();
    for (JsonNode entry : regions.get("measurements")) {
      if (entry.get("observable").asText().equals(observable)) {
        drawn.add(entry);
      }
    }
    return drawn;
  }

  private static String figure(String name) throws IOException {
    return Files.readString(folder.resolve("result/figures/" + name + ".svg"))
        .replaceAll("</?tspan[^>]*>", "");
  }

  /**
   * 0.288 ± 0.012 of HFLAV and 0.268 ± √(0.006² + 0.007²) weigh 0.371 to 0.629; the common error of
   * 0.005 of the Standard Model is added at the end.
   */
  @Test
  void ownMeasurementIsDrawnWithTheAverageThatCounts() {
    List<JsonNode> drawn = drawn("R(D*)");
    assertThat(drawn).hasSize(3);
    assertThat(drawn).allSatisfy(one -> assertThat(one.get("in-chi-square").asBoolean()).isTrue());
    assertThat(drawn.get(0).get("drawn-as").asText()).isEqualTo("band");
    assertThat(drawn.get(0).get("value").asDouble()).isCloseTo(0.2754, within(5e-5));
    assertThat(drawn.get(0).get("sigma").asDouble()).isCloseTo(0.0089, within(5e-5));
    assertThat(drawn.get(2).get("measurements").get(0).asText()).isEqualTo("R(D*)@LHCb:2026");
    assertThat(drawn.get(2).get("drawn-as").asText()).isEqualTo("error-bar");
    assertThat(drawn.get(2).get("value").asDouble()).isEqualTo(0.268);
  }

  @Test
  void figuresAndReportShowWhatTheListSays() throws IOException {
    String report =
        Files.readString(folder.resolve("result/report.html")).replaceAll("</?tspan[^>]*>", "");
    for (String page : List.of(figure("r_d_star_x_r_d"), figure("r_d_star"), report)) {
      assertThat(page)
          .contains("R(D*) = 0.2754 ± 0.0089 (1σ, 2σ), 2 combined")
          .contains("R(D*) = 0.288 ± 0.013, HFLAV 2025")
          .contains("R(D*) = 0.268 ± 0.010, LHCb 2026");
    }
  }

  @Test
  void excludedMeasurementIsMarked() throws IOException {
    JsonNode only = drawn("R(D)").get(0);
    assertThat(only.get("in-chi-square").asBoolean()).isFalse();
    assertThat(only.get("why-not").asText()).isEqualTo("excluded by the scan");
    assertThat(only.get("drawn-as").asText()).isEqualTo("outline");
    assertThat(figure("r_d_star_x_r_d")).contains("(1σ, not in χ²), HFLAV 2025");
  }

  @Test
  void limitAndMeasurementsThatDoNotCountAreDrawnInOnePlane() throws IOException {
    JsonNode limit = drawn("BR(tau->3mu)").get(0);
    assertThat(limit.get("drawn-as").asText()).isEqualTo("line");
    assertThat(limit.get("limit").asDouble()).isEqualTo(1.9e-8);
    assertThat(limit.get("confidence-level").asDouble()).isEqualTo(0.9);
    assertThat(limit.has("sigma")).isFalse();
    assertThat(drawn("R(D*)_mu"))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.get("drawn-as").asText()).isEqualTo("outline"));
    assertThat(figure("r_d_star_mu_x_br_tau_3mu"))
        .contains("ℬ(τ→3μ) &lt; 1.9×10⁻⁸ (90\u00a0%), BelleII 2024")
        .contains("(1σ, not in χ²), LHCb 2023");
  }

  @Test
  void regionsOfOtherLevelsKeepTheList() throws IOException {
    Path file = folder.resolve("result/regions/regions.geojson");
    String before = Files.readString(file);
    CommandRun run = CommandRun.of("regions", folder.resolve("result").toString(), "--cl", "0.9");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Json.parse(Files.readString(file)).get("measurements"))
        .isEqualTo(Json.parse(before).get("measurements"));
    Files.writeString(file, before);
  }
}
