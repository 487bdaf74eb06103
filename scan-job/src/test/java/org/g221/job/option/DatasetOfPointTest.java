package org.g221.job.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.g221.job.SampleScan;
import org.g221.job.cli.CommandRun;
import org.g221.job.cli.FinishedSample;
import org.g221.job.cli.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data set of a point whose file names one, as the best-fit.yaml of a scan does. */
class DatasetOfPointTest {

  private static final String POINT =
      "format-version: 1\nparameters: { g2-over-g1: 2, mass-wprime-gev: 1500, zeta: 0.2, delta-l-33: 0.5 }\n";
  private static final Path OWN_DATA = Path.of("..", "docs", "examples", "my-data.yaml");

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("point.yaml"), POINT + text);
  }

  private static CommandRun run(String command, Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--point", file.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static String dataset(CommandRun run) {
    assertThat(run.errorLines()).isEmpty();
    assertThat(run.status()).isZero();
    return Json.parse(run.out()).get("dataset").asText();
  }

  @Test
  void evaluateTakesTheOneThatTheFileNamesAndSaysSo() throws IOException {
    Path file = file("dataset: current\n");
    assertThat(dataset(run("evaluate", file, "--format", "json"))).isEqualTo("current");
    assertThat(run("evaluate", file).out().replaceAll("\\s+", " "))
        .contains(" of data set current, named in " + file + ", running: electroweak ");
  }

  @Test
  void commandLineWins() throws IOException {
    Path file = file("dataset: current\n");
    assertThat(dataset(run("evaluate", file, "--dataset", "2016", "--format", "json")))
        .isEqualTo("2016");
    assertThat(run("evaluate", file, "--dataset", "2016").out())
        .contains(" of data set 2016, running: none\n");
    Path unknown = file("dataset: nobody-has-it\n");
    assertThat(dataset(run("evaluate", unknown, "--dataset", "2016", "--format", "json")))
        .isEqualTo("2016");
  }

  @Test
  void fileThatNamesNoneHasTheDefault() throws IOException {
    assertThat(dataset(run("evaluate", file(""), "--format", "json"))).isEqualTo("2016");
    assertThat(run("evaluate", file("")).out()).contains(" of data set 2016, running: none\n");
  }

  /** M_W of the two data sets differs, and with it what the commands print. */
  @Test
  void exportAndModelTakeItToo() throws IOException {
    for (String command : List.of("export", "model")) {
      String[] format = {"--format", command.equals("export") ? "wcxf" : "json"};
      String current = run(command, file("dataset: current\n"), format).out();
      String of2016 = run(command, file("dataset: \"2016\"\n"), format).out();
      assertThat(current).as(command).isNotEmpty().isNotEqualTo(of2016);
      assertThat(run(command, file(""), format).out()).as(command).isEqualTo(of2016);
    }
  }

  @Test
  void pathBeatsTheNameAndIsRelativeToTheFile() throws IOException {
    String path = folder.toRealPath().relativize(OWN_DATA.toRealPath()).toString();
    Path file = file("dataset: my-data\ndataset-path: " + path + "\n");
    assertThat(dataset(run("evaluate", file, "--format", "json"))).isEqualTo("my-data");
  }

  @Test
  void unknownOneIsAMistakeOfTheFile() throws IOException {
    Path file = file("dataset: curent\n");
    CommandRun run = run("evaluate", file);
    assertThat(run.errorLines())
        .containsExactly(
            file
                + ": dataset is 'curent', which is unknown; nearest is 'current'; --dataset names"
                + " another");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void mistakesOfPointAndDataSetAreReportedTogether() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("point.yaml"),
            "format-version: 1\ndataset: curent\nparameters: { g2-over-g1: x, zeta: 0.2 }\n");
    CommandRun run = run("evaluate", file);
    assertThat(run.errorLines())
        .containsExactly(
            file + ": parameters.g2-over-g1 is x but must be a finite number",
            file + ": parameters.mass-wprime-gev is missing",
            file
                + ": dataset is 'curent', which is unknown; nearest is 'current'; --dataset names"
                + " another");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void otherContentThanWhenTheFileWasWrittenIsWarnedOf() throws IOException {
    Path file = file("dataset: current\ndataset-sha256: 12ab\n");
    CommandRun run = run("evaluate", file);
    assertThat(run.status()).isZero();
    assertThat(run.errorLines())
        .containsExactly(
            "warning: "
                + file
                + ": dataset-sha256 differs from that of data set current today, which is used");
  }

  /** A scan writes where a data set of the user's is, as its name alone would not be found. */
  @Test
  void bestFitOfAScanWithOwnDataIsEvaluatedWithThem() throws IOException {
    String scan =
        SampleScan.with("\"2016\"", OWN_DATA.toRealPath().toString())
            .replace("nodes: 40", "nodes: 2")
            .replace("[0.24, 0.32]", "[0.22, 0.36]");
    CommandRun finished = FinishedSample.scan(scan, folder);
    assertThat(finished.status()).as(finished.err()).isZero();
    CommandRun run = run("evaluate", folder.resolve("result/best-fit.yaml"), "--format", "json");
    assertThat(dataset(run)).isEqualTo("my-data");
    assertThat(finished.out())
        .contains(
            String.format(
                java.util.Locale.ROOT,
                "best fit: chi-square %.3f for",
                Json.parse(run.out()).get("chi-square").asDouble()));
  }
}
