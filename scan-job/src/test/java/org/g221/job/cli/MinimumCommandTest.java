package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FinishedSample.class)
class MinimumCommandTest {

  private static final String FIGURE =
      SampleScan.confFolder().resolve("scans/figure-2-zeta-0.yaml").toString();

  @TempDir Path folder;

  private static JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of("minimum"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return Json.parse(run.out());
  }

  // A prototype of this method, whose ranges were a little wider, found 61.62430 where the Standard
  // Model's R_tau left out the mass of the tau, which is 0.66736 less.
  @Test
  void leastChiSquareOfFigure2IsEnclosed() {
    JsonNode found = json(FIGURE);
    double lower = found.get("chi-square-lower-bound").asDouble();
    double upper = found.get("chi-square").asDouble();
    assertThat(found.get("status").asText()).isEqualTo("enclosed");
    assertThat(upper - lower).isCloseTo(1e-3, within(1e-9));
    assertThat(lower).isGreaterThan(62.2906);
    assertThat(upper).isLessThan(62.33);
    assertThat(found.get("ends").get("mass-wprime-gev").asText()).isEqualTo("lower");
    assertThat(found.get("ends").get("delta-l-33").asText()).isEqualTo("none");
  }

  @Test
  void evaluateGivesTheUpperEndAtThePoint() {
    JsonNode found = json(FIGURE, "--budget", "50");
    List<String> arguments = new ArrayList<>(List.of("evaluate", "--format", "json"));
    arguments.addAll(List.of("--dataset", "2016", "--include", "R_K[1,6]@LHCb:2014"));
    found
        .get("parameters")
        .fields()
        .forEachRemaining(
            entry -> arguments.addAll(List.of("--set", entry.getKey() + "=" + entry.getValue())));
    CommandRun evaluated = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(evaluated.status()).as(evaluated.err()).isZero();
    assertThat(Json.parse(evaluated.out()).get("chi-square").asDouble())
        .isEqualTo(found.get("chi-square").asDouble());
  }

  @Test
  void tableSaysWhatIsProvedAndWhichEndsAreActive() {
    CommandRun run = CommandRun.of("minimum", FIGURE, "--tolerance", "0.01");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("least chi-square between 62.2", "observations of data set 2016")
        .containsPattern("mass-wprime-gev +697\\S* +697 to 2500 +at the lower end")
        .contains("beyond it chi-square may be lower");
  }

  @Test
  void budgetThatEndsIsSaid() {
    CommandRun run = CommandRun.of("minimum", FIGURE, "--budget", "20");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("The budget of 20 boxes ended", "--budget");
    JsonNode found = json(FIGURE, "--budget", "20");
    assertThat(found.get("status").asText()).isEqualTo("budget-ended");
    assertThat(found.get("boxes").asLong()).isLessThanOrEqualTo(20);
    assertThat(found.get("chi-square-lower-bound").asDouble()).isLessThan(62.2917);
  }

  @Test
  void rangesWithoutAnyPointAreProvedEmpty() throws IOException {
    Path scan = folder.resolve("empty.yaml");
    Files.writeString(
        scan,
        """
        format-version: 1
        scan-id: empty
        dataset: "2016"
        fixed: { zeta: 0, g2-over-g1: 3, mass-wprime-gev: 1000, delta-q-22: 0.9, delta-q-33: 0.9 }
        axes:
          - { parameter: delta-q-23, min: 0.2, max: 0.4, nodes: 5 }
        keep: none
        """);
    JsonNode found = json(scan.toString());
    assertThat(found.get("status").asText()).isEqualTo("empty");
    assertThat(found.get("chi-square").isNull()).isTrue();
    CommandRun run = CommandRun.of("minimum", scan.toString());
    assertThat(run.out()).contains("Nothing within these ranges meets all range rules");
  }

  @Test
  void bestNodeOfAFinishedScanIsBesideTheLeastChiSquare() throws IOException {
    String folder = FinishedSample.result().toString();
    JsonNode found = json(folder, "--tolerance", "0.1", "--budget", "2000");
    double node = found.get("best-node").get("chi-square").asDouble();
    assertThat(FinishedSample.text("run.yaml"))
        .contains("\nchi-square-min: " + node + "\n")
        .contains("\nbest-fit-grid-index: " + found.get("best-node").get("grid-index") + "\n");
    assertThat(found.get("chi-square-lower-bound").asDouble()).isLessThan(node);
    assertThat(found.get("chi-square").asDouble()).isLessThan(node);
    CommandRun run = CommandRun.of("minimum", folder, "--tolerance", "0.1", "--budget", "2000");
    assertThat(run.out())
        .containsPattern("^best node \\S+; least chi-square between \\S+ and \\S+ within the same");
  }

  @Test
  void aFolderHasToHoldAResultAndAScanFileNamesItsData() {
    CommandRun nothing = CommandRun.of("minimum", folder.toString(), "--budget", "0");
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err())
        .contains("--budget is 0 but", folder + ": is not the result of a scan");
    CommandRun data = CommandRun.of("minimum", FIGURE, "--dataset", "current");
    assertThat(data.status()).isEqualTo(2);
    assertThat(data.err()).contains("--dataset is for the folder of a finished scan");
  }

  @Test
  void optionsThatCannotBeUsedAreAllReported() {
    CommandRun run = CommandRun.of("minimum", FIGURE, "--tolerance", "0", "--budget", "0");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("--tolerance is 0.0 but must be positive")
        .contains("--budget is 0 but must be at least 1");
  }
}
