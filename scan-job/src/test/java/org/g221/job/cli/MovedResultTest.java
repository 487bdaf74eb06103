package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result taken to a place where the data set of the scan is not, or is elsewhere. */
class MovedResultTest {

  private static final String DATA =
      """
      format-version: 1
      name: mine
      extends: "2016"
      references:
        "Mine:2026": { citation: "in preparation" }
      measurements:
        "R(D*)@Mine:2026":
          observable: "R(D*)"
          value: 0.31
          uncertainty: 0.02
          reference: "Mine:2026"
          reliability: verified
      """;

  private static final String SCAN =
      SampleScan.with("\"2016\"", "data.yaml")
          + """
          exclude: ["R(D*)@HFAG:2016", "R(D)@HFAG:2016"]
          include: ["R(D*)_mu@LHCb:2015"]
          standard-model: { DeltaM_s: "FNAL-MILC:2016" }
          """;

  @TempDir private static Path folder;
  private static Path result;
  private static Path data;
  private static String left;

  @BeforeAll
  static void scanAndTakeElsewhere() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("data.yaml"), DATA);
    CommandRun run = FinishedSample.scan(SCAN, home);
    assertThat(run.status()).as(run.err()).isZero();
    left = home.resolve("data.yaml").toString();
    result = Files.move(home.resolve("result"), folder.resolve("result"));
    data = Files.move(home.resolve("data.yaml"), folder.resolve("moved.yaml"));
  }

  private static CommandRun run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static String done(String command, String... more) {
    CommandRun run = run(command, more);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static String text(String file) throws IOException {
    return Files.readString(result.resolve(file));
  }

  @Test
  void regionsNeedTheFolderAloneAndKeepTheMeasurements() throws IOException {
    String before = text("regions/regions.geojson");
    assertThat(before).contains("R(D*)@Mine:2026");
    String out = done("regions", result.toString());
    assertThat(text("regions/regions.geojson")).isEqualTo(before);
    assertThat(out.lines().filter(line -> line.startsWith("warning: ")))
        .containsExactly(
            "warning: data set '"
                + left
                + "' cannot be read: measurements in the file stay what they were, and whether the"
                + " grid shapes the regions is not known; --dataset names the data set");
    String with = done("regions", result.toString(), "--dataset", data.toString());
    assertThat(with).doesNotContain("cannot be read");
    assertThat(text("regions/regions.geojson")).isEqualTo(before);
    assertThat(done("verify", result.toString())).endsWith(" are as they were written\n");
  }

  @Test
  void chainNeedsTheFolderAlone() throws IOException {
    String root = folder.resolve("chain").toString();
    done("export", result.toString(), "--format", "getdist", "--out", root);
    assertThat(Files.readString(Path.of(root + ".paramnames"))).contains("r_d_star*");
    assertThat(Files.readAllLines(Path.of(root + ".txt"))).hasSizeGreaterThan(100);
  }

  @Test
  void whatNeedsTheDataSaysWhichAreMissingAndHowToNameThem() {
    for (String[] arguments :
        new String[][] {
          {"report", result.toString()}, {"export", result.toString(), "--format", "wcxf"}
        }) {
      CommandRun run = CommandRun.of(arguments);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.errorLines())
          .containsExactly(
              result
                  + "/run.yaml: configuration.dataset is '"
                  + left
                  + "', which is not there; --dataset names another");
    }
    CommandRun run = run("evaluate", "--point", result.resolve("best-fit.yaml").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            result
                + "/best-fit.yaml: dataset-path is '"
                + left
                + "', which is not there; --dataset names another");
  }

  @Test
  void namedDataAreUsed() throws IOException {
    List<String> before = text("report.html").lines().toList();
    done("report", result.toString(), "--dataset", data.toString());
    assertThat(text("report.html").lines().map(line -> line.replace(data.toString(), left)))
        .isEqualTo(before);
    String wcxf =
        done("export", result.toString(), "--format", "wcxf", "--dataset", data.toString());
    assertThat(wcxf).contains("\"eft\" : \"SMEFT\"");
    String point = result.resolve("best-fit.yaml").toString();
    assertThat(done("evaluate", "--point", point, "--dataset", data.toString()))
        .contains("of data set mine");
  }

  @Test
  void mistakeInTheNameOfTheDataIsOneOfTheCommandLine() {
    CommandRun run = run("report", result.toString(), "--dataset", "2061");
    assertThat(run.status()).isEqualTo(2);
    assertThat(Stream.of(run.err().split("\n")))
        .contains("command line: --dataset is '2061', which is unknown; nearest is '2016'");
  }
}
