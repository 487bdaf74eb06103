package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.g221.job.FlakyFileSystem;
import org.g221.job.FlakyFileSystem.Operation;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Scans where there is a result already: what is replaced, what is left, and what is refused. */
@ExtendWith(FinishedSample.class)
class RepeatedScanTest {

  @TempDir private Path folder;
  private Path result;

  @BeforeEach
  void copy() throws IOException {
    result = FinishedSample.copyTo(folder.resolve("result"));
  }

  @AfterEach
  void recover() {
    FlakyFileSystem.recover();
  }

  private CommandRun scan(String... more) throws IOException {
    return FinishedSample.scan(SampleScan.TEXT, folder, more);
  }

  private Set<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  private void assertUntouched() throws IOException {
    assertThat(FinishedSample.content(result))
        .isEqualTo(FinishedSample.content(FinishedSample.result()));
    assertThat(siblings()).containsExactly("result", "scan.yaml");
  }

  /** The files of the sample; those that tell how long a scan took differ. */
  private void assertScannedAgain() throws IOException {
    Map<String, String> expected = FinishedSample.content(FinishedSample.result());
    Map<String, String> again = FinishedSample.content(result);
    assertThat(again.keySet()).isEqualTo(expected.keySet());
    for (String file : expected.keySet()) {
      if (!file.equals("run.yaml") && !file.equals("report.html")) {
        assertThat(again.get(file).equals(expected.get(file))).as(file).isTrue();
      }
    }
    assertThat(again.get("run.yaml")).isNotEqualTo(expected.get("run.yaml"));
    assertThat(CommandRun.of("verify", result.toString()).err()).isEmpty();
    assertThat(siblings()).containsExactly("result", "scan.yaml");
  }

  @Test
  void resumingACompleteScanEndsWellAndSaysSo() throws IOException {
    Path left = Files.createDirectories(folder.resolve(".result.incomplete/state/chunks"));
    Files.writeString(left.resolve("chunk-00000"), "left");
    // The order of the loops changes no result.
    for (String[] more :
        new String[][] {{}, {"--axis-order", "delta-l-33,delta-q-23,mass-wprime-gev"}}) {
      List<String> arguments = new ArrayList<>(List.of(more));
      arguments.add("--resume");
      CommandRun run = scan(arguments.toArray(String[]::new));
      assertThat(run.err()).isEqualTo(result + ": is complete; there is nothing to resume\n");
      assertThat(run.status()).isZero();
      assertThat(run.out()).isEmpty();
      assertUntouched();
    }
  }

  @Test
  void resumingACompleteScanOfAnotherVersionWarns() throws IOException {
    FinishedSample.changeRun(
        result,
        text ->
            text.replaceFirst("code-version: .*", "code-version: 0.0.9")
                .replaceFirst("code-sha256: .*\n", ""));
    CommandRun run = scan("--resume");
    assertThat(run.status()).isZero();
    assertThat(run.errorLines()).hasSize(2);
    assertThat(run.errorLines().get(0))
        .startsWith("warning: " + result + ": code-version is ")
        .endsWith(
            " but was 0.0.9 when the scan began; to scan again with this one, give --overwrite");
    assertThat(run.errorLines().get(1)).endsWith(": is complete; there is nothing to resume");
  }

  @Test
  void resumingACompleteScanOfOtherInputIsRefused() throws IOException {
    CommandRun other =
        FinishedSample.scan(SampleScan.with("nodes: 21", "nodes: 22"), folder, "--resume");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.errorLines())
        .containsExactly(
            result + ": axes[1].nodes is 22 but was 21 when the scan began",
            result
                + ": is the complete result of another scan; undo this, choose another with --out,"
                + " or start anew with --overwrite");
    assertUntouched();
    FinishedSample.changeRun(
        result, text -> text.replaceFirst("(name: '2016'\n  sha256: )[0-9a-f]+", "$1another"));
    CommandRun data = scan("--resume");
    assertThat(data.status()).isEqualTo(2);
    assertThat(data.errorLines().get(0))
        .startsWith(result + ": dataset-sha256 is ")
        .endsWith(" but was another when the scan began");
  }

  @Test
  void resumingAResultThatLacksFilesNamesThem() throws IOException {
    Files.delete(result.resolve("report.html"));
    CommandRun page = scan("--resume");
    assertThat(page.status()).isZero();
    assertThat(page.errorLines().get(0))
        .isEqualTo(
            "warning: " + result + "/report.html: is missing; make it with: g221 report " + result);
    Path profiles = result.resolve("profiles/profiles.parquet");
    Files.write(profiles, new byte[] {1, 2, 3});
    CommandRun numbers = scan("--resume");
    assertThat(numbers.status()).isEqualTo(2);
    assertThat(numbers.errorLines())
        .containsExactly(
            profiles + ": is missing or has another length than in run.yaml",
            result
                + ": is no longer complete; restore it from a copy, or scan again with --overwrite");
  }

  @Test
  void resultWithFilesOfOthersIsNotOverwritten() throws IOException {
    Files.writeString(result.resolve("notes.txt"), "what I think");
    Files.createDirectories(result.resolve("figures/talk"));
    Files.writeString(result.resolve("figures/talk/slide.svg"), "mine");
    Files.writeString(result.resolve("points/mine.parquet"), "mine");
    // Left by processes that were killed.
    Files.writeString(result.resolve("figures/.kappa.svg.incomplete"), "<svg");
    Files.writeString(result.resolve("points/.part-00000.parquet.attempt-1"), "PAR1");
    Map<String, String> before = FinishedSample.content(result);
    CommandRun run = scan("--overwrite");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            result + "/figures/talk/slide.svg: was not written by g221",
            result + "/notes.txt: was not written by g221",
            result + "/points/mine.parquet: was not written by g221",
            result
                + ": is not overwritten, as that would remove these files; move them away, or"
                + " choose another with --out");
    assertThat(FinishedSample.content(result)).isEqualTo(before);
  }

  @Test
  void runFileOfAnotherProgramMakesNoResult() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("run.yaml"), "command: train\nepochs: 90\n");
    Files.writeString(other.resolve("weights.bin"), "days of work");
    Path scan = Files.writeString(folder.resolve("scan.yaml"), SampleScan.TEXT);
    for (String mode : List.of("--overwrite", "--resume")) {
      CommandRun run = CommandRun.of("scan", scan.toString(), "--out", other.toString(), mode);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).startsWith(other + ": exists and is not the result of a scan");
    }
    assertThat(other.resolve("weights.bin")).hasContent("days of work");
    assertThat(siblings()).containsExactly("other", "result", "scan.yaml");
  }

  /** As g221 advises for it, also where rows are damaged. */
  @Test
  void damagedResultWithExportsIsOverwritten() throws IOException {
    CommandRun export = CommandRun.of("export", result.toString(), "--format", "getdist");
    assertThat(export.status()).as(export.err()).isZero();
    Files.write(result.resolve("profiles/profiles.parquet"), new byte[] {1, 2, 3});
    Files.delete(result.resolve("best-fit.yaml"));
    CommandRun run = scan("--overwrite");
    assertThat(run.status()).as(run.err()).isZero();
    assertScannedAgain();
  }

  @Test
  void resultOfAnEarlierVersionIsOverwritten() throws IOException {
    FinishedSample.forgetDigests(result);
    CommandRun run = scan("--overwrite");
    assertThat(run.status()).as(run.err()).isZero();
    assertScannedAgain();
  }

  @Test
  void resultWithADamagedRunFileIsNotOverwritten() throws IOException {
    Path run = result.resolve("run.yaml");
    Files.writeString(run, Files.readString(run).replace("nodes: 14280", "nodes: 14281"));
    Map<String, String> before = FinishedSample.content(result);
    CommandRun overwritten = scan("--overwrite");
    assertThat(overwritten.status()).isEqualTo(2);
    assertThat(overwritten.err())
        .startsWith(result + ": is not overwritten, as its run.yaml is not what was written");
    assertThat(FinishedSample.content(result)).isEqualTo(before);
  }

  @Test
  void scanWhosePicturesCannotBeDrawnIsPublished() throws IOException {
    Path scan = Files.writeString(folder.resolve("scan.yaml"), SampleScan.TEXT);
    for (String failing : List.of("/result/.report.html", "/result/figures/")) {
      FlakyFileSystem.fail(Operation.CREATE, failing, 100);
      LocalSpark.stop();
      String out = FlakyFileSystem.name(result);
      CommandRun run =
          CommandRun.of(
              "scan", scan.toString(), "--out", out, "--overwrite", "--master", "local[2]");
      boolean page = failing.endsWith("html");
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(FlakyFileSystem.recover()).isEqualTo(page ? 99 : 96);
      String file = page ? "report.html" : "figures/delta_q_23.svg";
      assertThat(run.errorLines())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("warning: " + out + "/" + file + ": could not be drawn (made to")
                      .endsWith("try again with: g221 report " + out));
      assertThat(run.out().contains("report: ")).isEqualTo(!page);
      assertThat(result.resolve(file)).doesNotExist();
      CommandRun verified = CommandRun.of("verify", result.toString());
      assertThat(verified.status()).as(verified.err()).isZero();
      assertThat(verified.out()).doesNotContain("not listed").doesNotContain(file);
      assertThat(CommandRun.of("report", result.toString()).status()).isZero();
      assertScannedAgain();
    }
  }
}
