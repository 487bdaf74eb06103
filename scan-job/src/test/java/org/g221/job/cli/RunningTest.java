package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.parameter.Running;
import org.g221.job.SampleScan;
import org.g221.job.result.Provenance;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key {@code running} of points, scans and data sets, and what is refused. */
class RunningTest {

  private static final String POINT = "../conf/points/joint-explanation.yaml";

  @TempDir Path folder;

  private static CommandRun evaluate(String... options) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--point", POINT));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.status()).as(run.errorLines().toString()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  /** flavio and wilson: 62.3 at tree level, 91.4 with running. */
  @Test
  void chiSquareWithAndWithoutRunningStandSideBySide() throws IOException {
    JsonNode tree = json(evaluate("--format", "json"));
    assertThat(tree.get("running").textValue()).isEqualTo("none");
    assertThat(tree.get("chi-square").doubleValue()).isCloseTo(62.3, within(0.1));
    JsonNode both = tree.get("chi-square-by-running");
    assertThat(both.get("none")).isEqualTo(tree.get("chi-square"));
    assertThat(both.get("electroweak").doubleValue()).isCloseTo(91.4, within(0.8));
    JsonNode run = json(evaluate("--running", "electroweak", "--format", "json"));
    assertThat(run.get("running").textValue()).isEqualTo("electroweak");
    assertThat(run.get("chi-square")).isEqualTo(both.get("electroweak"));
    assertThat(run.get("chi-square-by-running")).isEqualTo(both);
    assertThat(evaluate("--running", "electroweak").out())
        .contains("running: electroweak")
        .containsPattern("none +62\\.3");
  }

  @Test
  void contributionsWithAndWithoutRunningAddUpToBoth() throws IOException {
    JsonNode point = json(evaluate("--format", "json"));
    for (String running : Running.names()) {
      double sum = 0;
      for (JsonNode block : point.get("blocks")) {
        sum += block.get("chi-square-by-running").get(running).doubleValue();
      }
      assertThat(sum)
          .isCloseTo(point.get("chi-square-by-running").get(running).doubleValue(), within(1e-9));
    }
    JsonNode z = Json.entry(point.get("blocks"), "name", "lep-z-lineshape");
    JsonNode both = z.get("chi-square-by-running");
    assertThat(both.get("none")).isEqualTo(z.get("chi-square"));
    assertThat(both.get("electroweak").doubleValue() - both.get("none").doubleValue())
        .isGreaterThan(5);
    assertThat(evaluate().out())
        .containsPattern("block +observations +chi-square +running: electroweak")
        .containsPattern(
            String.format(
                Locale.ROOT,
                "lep-z-lineshape +8 +%.3f +%.3f",
                both.get("none").doubleValue(),
                both.get("electroweak").doubleValue()));
  }

  @Test
  void dataSetStatesTheRunningUnlessPointOrCommandLineDo() throws IOException {
    JsonNode current = json(evaluate("--dataset", "current", "--format", "json"));
    assertThat(current.get("running").textValue()).isEqualTo("electroweak");
    Path point =
        Files.writeString(
            folder.resolve("point.yaml"),
            Files.readString(Path.of(POINT)).replace("parameters:", "running: none\nparameters:"));
    CommandRun own =
        CommandRun.of(
            "evaluate", "--point", point.toString(), "--dataset", "current", "--format", "json");
    assertThat(json(own).get("running").textValue()).isEqualTo("none");
    CommandRun asked =
        CommandRun.of(
            "evaluate",
            "--point",
            point.toString(),
            "--running",
            "electroweak",
            "--format",
            "json");
    assertThat(json(asked).get("running").textValue()).isEqualTo("electroweak");
  }

  @Test
  void unknownRunningIsRefusedWithTheNearestName() {
    CommandRun run = evaluate("--running", "electrowaek");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --running is 'electrowaek', which is unknown; nearest is 'electroweak'");
  }

  @Test
  void massOutsideTheRangeOfRunningIsSaidWithTheRange() throws IOException {
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--set",
            "g2-over-g1=1",
            "--set",
            "mass-wprime-gev=25000",
            "--set",
            "zeta=0",
            "--running",
            "electroweak",
            "--format",
            "json");
    JsonNode result = json(run);
    assertThat(result.get("status").textValue()).isEqualTo("excluded");
    assertThat(result.get("reason").textValue())
        .startsWith("electroweak running is known for masses of 300 to 20000 GeV");
  }

  private static GridPlan plan(String line) {
    return SampleScan.plan(SampleScan.with("texture: entries", line + "\ntexture: entries"));
  }

  @Test
  void runningIsPartOfTheIdentityOfAScan() {
    GridPlan tree = SampleScan.plan(SampleScan.TEXT);
    GridPlan run = plan("running: electroweak");
    assertThat(tree.dataset().running()).isEqualTo(Running.NONE);
    assertThat(run.dataset().running()).isEqualTo(Running.ELECTROWEAK);
    assertThat(Provenance.identity(run).facts()).containsEntry("running", "electroweak");
    assertThat(Provenance.identity(run)).isNotEqualTo(Provenance.identity(tree));
    assertThat(Provenance.identity(plan("running: none"))).isEqualTo(Provenance.identity(tree));
    assertThat(Provenance.parquetMetadata(run)).containsEntry("g221.running", "electroweak");
  }

  @Test
  void unknownRunningOfAScanIsAnError() {
    Diagnostics diagnostics = new Diagnostics();
    SampleScan.read(
        SampleScan.with("texture: entries", "running: non\ntexture: entries"), diagnostics);
    assertThat(diagnostics.errors().toString())
        .contains("running is 'non', which is unknown; nearest is 'none'");
  }

  @Test
  void dataSetFarFromWhatRunningIsComputedForIsRefusedWithTheKey() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            format-version: 1
            name: own
            extends: current
            inputs:
              alpha-s-mz: { value: 0.2, source: made up, reliability: unverified, override: true }
            """);
    CommandRun run = evaluate("--dataset", own.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --running is electroweak, which needs the input alpha-s-mz of data set own"
                + " between 0.113 and 0.124, but it is 0.2; running: none needs none of that");
    assertThat(evaluate("--dataset", own.toString(), "--running", "none").status()).isZero();
  }
}
