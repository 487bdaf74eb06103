package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.g221.job.LocalSpark;
import org.g221.job.ResultFolder;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two scans side by side; χ² with other data against {@code evaluate}. */
@ExtendWith(LocalSpark.class)
class CompareCommandTest {

  /** One measurement is new, one has another value, one is gone. */
  private static final String DATA =
      """
      format-version: 1
      name: mine
      extends: "2016"
      references:
        "Mine:2026": { citation: "in <b>preparation</b>" }
      remove: ["DeltaM_s@HFAG:2015"]
      measurements:
        "R(D*)@Mine:2026":
          observable: "R(D*)"
          value: 0.31
          uncertainty: 0.02
          reference: "Mine:2026"
          reliability: verified
        "BR(W->tau)@LEP2:2013":
          override: true
          observable: "BR(W->tau)"
          value: 0.1099
          uncertainty: 0.0021
          reference: "Mine:2026"
          reliability: verified
      """;

  private static final String SMALL = SampleScan.with("nodes: 40", "nodes: 6");

  @TempDir private static Path results;

  @TempDir private Path folder;

  @BeforeAll
  static void scan() throws IOException {
    ResultFolder.write(SMALL, result("plain"));
    Path data = Files.writeString(results.resolve("mine.yaml"), DATA);
    ResultFolder.write(
        SampleScan.with(SMALL, "\"2016\"", "\"" + data + "\"")
            .replace("scan-id: sample", "scan-id: other")
            .replace("nodes: 6", "nodes: 7")
            .replace("zeta: 0.0", "zeta: 0.1")
            .replace("bins: [20, 15]", "bins: [10, 15]"),
        result("other"));
    ResultFolder.write(
        SMALL.substring(0, SMALL.indexOf("  - { x: mass-wprime-gev, y:"))
            + "profile-limit: 8\nconfidence-levels: [0.6827]\n",
        result("lines"));
    ResultFolder.write(SampleScan.ALL_EXCLUDED, result("nowhere"));
  }

  private static Path result(String name) {
    return results.resolve(name);
  }

  private static CommandRun run(String first, String second, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("compare", result(first).toString(), result(second).toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static JsonNode json(String first, String second, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--format", "json"));
    arguments.addAll(List.of(more));
    CommandRun run = run(first, second, arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return Json.parse(run.out());
  }

  private static void assertRefused(CommandRun run, String... messages) {
    assertThat(run.errorLines()).containsExactly(messages);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void scanDoesNotDifferFromItself() {
    JsonNode comparison = json("plain", "plain");
    assertThat(comparison.get("other-data").booleanValue()).isFalse();
    assertThat(comparison.get("configuration")).isEmpty();
    for (JsonNode differences : comparison.get("data")) {
      assertThat(differences).isEmpty();
    }
    assertThat(comparison.get("notes")).isEmpty();
    assertThat(comparison.get("a").has("blocks-with-other-data")).isFalse();
    assertThat(comparison.get("profiles")).hasSize(4);
    for (JsonNode profile : comparison.get("profiles")) {
      assertThat(profile.get("a")).isEqualTo(profile.get("b"));
    }
  }

  @Test
  void configurationsDifferInWhatTheirFilesSay() {
    JsonNode differences = json("plain", "other").get("configuration");
    assertThat(Json.texts(differences, "name"))
        .containsExactly(
            "dataset", "parameter zeta", "parameter mass-wprime-gev", "profile R(D*) x R_K[1,6]");
    JsonNode mass = Json.entry(differences, "name", "parameter mass-wprime-gev");
    assertThat(mass.get("a").asText()).isEqualTo("700.0 to 3000.0, 6 nodes, log");
    assertThat(mass.get("b").asText()).isEqualTo("700.0 to 3000.0, 7 nodes, log");
    JsonNode zeta = Json.entry(differences, "name", "parameter zeta");
    assertThat(zeta.get("b").asText()).isEqualTo("fixed at 0.1");
  }

  @Test
  void measurementsThatAreNewGoneOrChangedAreListed() {
    JsonNode data = json("plain", "other").get("data");
    assertThat(Json.texts(data.get("measurements"), "name"))
        .containsExactlyInAnyOrder("DeltaM_s@HFAG:2015", "BR(W->tau)@LEP2:2013", "R(D*)@Mine:2026");
    JsonNode gone = Json.entry(data.get("measurements"), "name", "DeltaM_s@HFAG:2015");
    assertThat(gone.get("b").asText()).isEqualTo("not there");
    JsonNode added = Json.entry(data.get("measurements"), "name", "R(D*)@Mine:2026");
    assertThat(added.get("a").asText()).isEqualTo("not there");
    assertThat(added.get("b").asText()).isEqualTo("0.31 ± 0.02");
    JsonNode changed = Json.entry(data.get("measurements"), "name", "BR(W->tau)@LEP2:2013");
    assertThat(changed.get("b").asText()).isEqualTo("0.1099 ± 0.0021");
    assertThat(data.get("standard-model")).isEmpty();
    assertThat(data.get("inputs")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"plain,a,mine.yaml", "other,b,2016"})
  void bestFitWithOtherDataIsThatOfEvaluate(String name, String side, String dataset) {
    JsonNode comparison = json("plain", "other").get(side);
    String data = dataset.equals("2016") ? dataset : results.resolve(dataset).toString();
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--point",
            result(name).resolve("best-fit.yaml").toString(),
            "--dataset",
            data,
            "--format",
            "json");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode evaluation = Json.parse(run.out());
    assertThat(comparison.get("chi-square-with-other-data"))
        .isEqualTo(evaluation.get("chi-square"));
    // The comparison is with the running of the scan alone.
    evaluation.get("blocks").forEach(block -> ((ObjectNode) block).remove("chi-square-by-running"));
    assertThat(comparison.get("blocks-with-other-data")).isEqualTo(evaluation.get("blocks"));
    double sum = 0;
    for (JsonNode block : comparison.get("blocks")) {
      sum += block.get("chi-square").doubleValue();
    }
    assertThat(sum).isCloseTo(comparison.get("chi-square-min").doubleValue(), offset(1e-9));
  }

  @Test
  void scansOfOtherDataSaySo() {
    CommandRun run = run("plain", "other");
    assertThat(run.status()).isZero();
    assertThat(run.outputLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "- The scans use other data: A data set 2016, running: none; B data set mine, running:"
                + " none.",
            "χ² by measurements: Each best fit with the data of its own scan, and with those of the"
                + " other",
            "Measurements: 1 count in A alone, 1 in B alone, 1 with other numbers");
  }

  @Test
  void scansWithoutACommonPlaneSaySo() {
    assertThat(json("plain", "lines").get("notes").toString())
        .contains(
            "The scans have no plane in common: A has 'mass-wprime-gev x delta-l-33', 'R(D*) x"
                + " R_K[1,6]'; B has none.");
    assertThat(Json.texts(json("plain", "lines").get("profiles"), "profile"))
        .containsExactly("delta-q-23", "kappa");
  }

  @Test
  void scanWithoutABestFitSaysSo() {
    JsonNode comparison = json("plain", "nowhere");
    assertThat(comparison.get("notes").toString())
        .contains("B has no best fit, as all of its nodes are excluded.");
    assertThat(comparison.get("b").get("chi-square-min").isNull()).isTrue();
  }

  /**
   * 0.98 needs Δχ² of 5.41 in one quantity, 0.9999 of 15.1; the narrower of the two scans ends at
   * 8.
   */
  @Test
  void levelsAreThoseThatBothHaveResolved() {
    assertThat(json("plain", "lines", "--cl", "0.98").get("profiles").get(0).get("a")).hasSize(1);
    assertRefused(
        run("plain", "lines", "--cl", "0.9999"),
        "command line: --cl is 0.9999, which needs profiles up to delta chi-square 15.14 in one"
            + " quantity, but those of the scan end at its profile-limit, 8; at most 0.9953 can be"
            + " shown");
  }

  @Test
  void pageShowsBothAndRunsNothing() throws IOException {
    Path page = folder.resolve("compare.html");
    CommandRun run = run("plain", "other", "--out", page.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.outputLines()).endsWith("written to " + page);
    String text = Files.readString(page);
    assertThat(text)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .contains("A: sample, data set 2016, running: none")
        .contains("B: other, data set mine, running: none")
        .contains("The two scans use other data.")
        .doesNotContain("<script");
    assertRefused(
        run("plain", "other", "--out", page.toString()),
        page + ": exists already; choose another with --out, or give --overwrite");
    assertThat(run("plain", "other", "--out", page.toString(), "--overwrite").status()).isZero();
    assertThat(Files.readString(page)).isEqualTo(text);
  }

  @Test
  void pageIsNoneOfTheFilesOfAScan() {
    String report = result("other").resolve("report.html").toString();
    assertRefused(
        run("plain", "other", "--out", report, "--overwrite"),
        "command line: --out is report.html of the scan itself; choose another");
    assertRefused(
        run("plain", "other", "--out", "page.txt"),
        "command line: --out is 'page.txt' but must end in .html");
  }

  /** What does not depend on data is shown all the same. */
  @Test
  void dataThatCannotBeReadAreSaidToBeMissing() throws IOException {
    Path data = results.resolve("mine.yaml");
    Path elsewhere = Files.move(data, folder.resolve("moved.yaml"));
    try {
      JsonNode comparison = json("plain", "other");
      assertThat(comparison.get("notes").toString())
          .contains("The data set of B, '" + data + "', cannot be read")
          .contains("--dataset-b names the data set");
      assertThat(comparison.has("data")).isFalse();
      assertThat(comparison.get("other-data").booleanValue()).isTrue();
      assertThat(comparison.get("b").has("blocks")).isFalse();
      assertThat(comparison.get("profiles")).hasSize(4);
      JsonNode found = json("plain", "other", "--dataset-b", elsewhere.toString());
      assertThat(found.get("b").has("blocks")).isTrue();
    } finally {
      Files.move(elsewhere, data);
    }
  }

  @Test
  void folderThatHoldsNoResultIsRefused() {
    CommandRun run = run("plain", "missing");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(result("missing").toString(), "is not the result of a scan");
  }
}
