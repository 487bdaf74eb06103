package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.g221.job.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Options that change how a scan is executed: they are explained, checked, and change no result.
 */
class ScanExecutionTest {

  private static final String SCAN =
      """
      format-version: 1
      scan-id: executed
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 16, spacing: log }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 21 }
        - { parameter: delta-l-33, min: 0.0, max: 1.0, nodes: 21 }
      keep: KEEP
      profiles:
        - { x: delta-q-23 }
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 20] }
      """;

  @TempDir private Path folder;

  private String scan(String keep) throws IOException {
    return Files.writeString(folder.resolve("scan.yaml"), SCAN.replace("KEEP", keep)).toString();
  }

  @Test
  void explanationNamesLoopsObservablesAndCost() throws IOException {
    CommandRun run = CommandRun.of("scan", scan("none"), "--explain");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^\\(before all\\) +\\d+ +[\\d.]+  GammaZ, ")
        .containsPattern("(?m)^delta-l-33 +21 +\\d+ +[\\d.]+  Gamma\\(tau->mu\\)/Gamma\\(mu->e\\)")
        .containsPattern(
            "(?m)^A node costs \\d+\\.\\d operations; without stages it would be \\d+\\.$")
        .containsPattern(
            "21 tiles in blocks of mass-wprime-gev \\(16\\) x delta-q-23 \\(21\\), 336 nodes")
        .containsPattern(
            "Tried here: a core evaluates [\\d.]+ [MG] nodes per second,\\s+all of them in \\d+ s")
        .matches(text -> text.lines().allMatch(line -> line.length() <= 80))
        .containsPattern("In \\d+ tiles, drawn at random, [\\d.e-]+ % of the nodes mattered");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void explanationWithoutAGridGuessesBoxes() throws IOException {
    String file =
        Files.writeString(
                folder.resolve("scan.yaml"),
                SCAN.replace("keep: KEEP\n", "mode: continuous\nbudget: { boxes: 50 }\n")
                    .replaceAll(", nodes: \\d+", "")
                    .replace(", spacing: log", "")
                    .replace("{ x: delta-q-23 }", "{ x: delta-q-23, bins: 4 }")
                    .replace("bins: [20, 20]", "bins: [3, 3]"))
            .toString();
    CommandRun run = CommandRun.of("scan", file, "--explain");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^mass-wprime-gev +700 +3000$")
        .contains("13 bins in 2 profiles", "at most 50 boxes")
        .containsPattern("the least chi-square lies between [\\d.]+ and [\\d.]+")
        .containsPattern("A guess, from \\d+ of \\d+ bins that may be below the limit")
        .containsPattern("(?m)^boxes +guess +probably between +and$")
        .containsPattern("(?m)^for contours +[\\d,]+ +[\\d,]+ +[\\d,]+$")
        .containsPattern("(?m)^in all +[\\d,]+ +[\\d,]+ +[\\d,]+$")
        .containsPattern("The budget of 50 boxes (will probably|may) end before")
        .matches(text -> text.lines().allMatch(line -> line.length() <= 80));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void explanationFollowsTheOptions() throws IOException {
    String order = "delta-q-23,delta-l-33,mass-wprime-gev";
    CommandRun run =
        CommandRun.of(
            "scan", scan("none"), "--explain", "--no-stages", "--no-skip", "--axis-order", order);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .containsPattern(
            "(?m)^A node costs (\\d+)\\.0 operations; without stages it would be \\1\\.$")
        .contains("blocks of delta-l-33 (21) x mass-wprime-gev (16), 336 nodes")
        .doesNotContain("drawn at random");
  }

  @Test
  void resultDoesNotDependOnTheExecution() throws IOException {
    String file = scan("{ delta-chi-square: 20 }");
    Path usual = folder.resolve("usual");
    Path plain = folder.resolve("plain");
    LocalSpark.stop();
    CommandRun first = CommandRun.of("scan", file, "--out", usual.toString());
    assertThat(first.status()).as(first.err()).isZero();
    CommandRun run =
        CommandRun.of(
            "scan",
            file,
            "--no-skip",
            "--no-stages",
            "--axis-order",
            "delta-q-23,delta-l-33,mass-wprime-gev",
            "--out",
            plain.toString());
    assertThat(run.status()).as(run.err()).isZero();
    for (String name : new String[] {"best-fit.yaml", "profiles/profiles.parquet"}) {
      assertThat(plain.resolve(name)).hasSameBinaryContentAs(usual.resolve(name));
    }
    assertThat(rows(plain)).isEqualTo(rows(usual)).isPositive();
  }

  private static long rows(Path result) throws IOException {
    try (Stream<String> lines = Files.lines(result.resolve("run.yaml"))) {
      return lines
          .filter(line -> line.startsWith("rows: "))
          .mapToLong(line -> Long.parseLong(line.substring(6)))
          .sum();
    }
  }

  @Test
  void orderThatDoesNotExistIsRefusedWithEveryReason() throws IOException {
    CommandRun run =
        CommandRun.of("scan", scan("none"), "--axis-order", "delta-q-22,delta-l-33,delta-l-33");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "command line: --axis-order 'delta-q-22' is not an axis of the scan; nearest is 'delta-q-23'",
            "command line: --axis-order 'delta-l-33' is given twice",
            "command line: --axis-order 'mass-wprime-gev' is missing",
            "command line: --axis-order 'delta-q-23' is missing");
  }

  @Test
  void orderInWhichRowsCannotBeSortedIsRefusedWithTheNumbers() throws IOException {
    String file = scan("{ delta-chi-square: 9 }");
    String larger = Files.readString(Path.of(file)).replace("nodes: 21", "nodes: 1001");
    Files.writeString(Path.of(file), larger);
    CommandRun run =
        CommandRun.of("scan", file, "--axis-order", "delta-q-23,delta-l-33,mass-wprime-gev");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "16,032,016 nodes would have to be sorted in memory, but at most 1,048,576 can be");
  }

  @Test
  void profilesThatDoNotFitIntoMemoryAreRefusedWithTheNumbers() throws IOException {
    String[] names = {"R(D)", "R(D*)", "R_e", "R_mu", "R_tau", "R_b", "R_c", "A_e", "A_mu", "A_b"};
    StringBuilder planes = new StringBuilder();
    for (int x = 0; x < names.length; x++) {
      for (int y = 0; y < x; y++) {
        planes.append(
            """
              - { x: "%s", y: "%s", x-range: [0, 1], y-range: [0, 1], bins: [1000, 1000] }
            """
                .formatted(names[x], names[y]));
      }
    }
    String file = scan("none");
    Files.writeString(Path.of(file), Files.readString(Path.of(file)) + planes);
    CommandRun run = CommandRun.of("scan", file, "--master", "local[2]");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .containsPattern(
            "memory the scan needs \\d+ MiB for bins of profiles .* heap of \\d+ MiB; take fewer bins or set"
                + " G221_JAVA_OPTS=-Xmx\\d+g");
  }
}
