package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.SampleScan.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken scan files, run as users run them: mistakes end the command with status 2 before Spark
 * starts and before anything is written. The rules themselves are tested with their readers.
 */
class ScanMistakesTest {

  private static final String VALID =
      """
      format-version: 1
      scan-id: sample
      dataset: "2016"
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 4, spacing: log }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 5 }
      """;

  @TempDir private Path folder;

  @AfterEach
  void nothingIsWritten() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsOnly("scan.yaml");
    }
  }

  private CommandRun scan(String text) throws IOException {
    return scan(text.getBytes(StandardCharsets.UTF_8));
  }

  private CommandRun scan(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("scan.yaml"), content);
    return scan(file);
  }

  private CommandRun scan(Path file) {
    return CommandRun.of("scan", file.toString(), "--out", folder.resolve("result").toString());
  }

  private void assertMessages(CommandRun run, String... messages) {
    Path file = folder.resolve("scan.yaml");
    List<String> expected = Arrays.stream(messages).map(message -> file + ": " + message).toList();
    assertThat(run.errorLines()).containsExactlyElementsOf(expected);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void oneMistakeHasOneMessageWithFileAndKey() throws IOException {
    assertMessages(
        scan(with(VALID, "nodes: 5", "nodes: 1")), "axes[1].nodes is 1 but must be at least 2");
  }

  @Test
  void keyThatIsGivenTwiceIsLocatedByItsLine() throws IOException {
    assertMessages(
        scan(VALID + "exclude: []\nexclude: []\n"),
        "exclude is given twice, the second time in line 9");
  }

  @Test
  void malformedYamlIsLocatedByLineAndColumn() throws IOException {
    assertMessages(
        scan(with(VALID, "zeta: 0.0, delta-q-33: 0.9 }", "zeta: 0.0, delta-q-33: 0.9")),
        "is not valid YAML in line 5, column 5: expected ',' or '}', but got :");
  }

  @Test
  void emptyFileIsRejected() throws IOException {
    assertMessages(scan("# nothing yet\n"), "is empty");
  }

  @Test
  void fileThatIsNoMappingIsRejected() throws IOException {
    assertMessages(scan("- scan\n"), "is not a mapping of keys to values");
  }

  @Test
  void fileThatIsNoTextIsRejected() throws IOException {
    assertMessages(scan(new byte[] {(byte) 0xff, (byte) 0xfe, 0}), "is not a text file in UTF-8");
  }

  @Test
  void missingFileIsNamed() throws IOException {
    scan("");
    Path missing = folder.resolve("scam.yaml");
    CommandRun run = scan(missing);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).containsExactly(missing + ": does not exist");
  }

  @Test
  void folderInPlaceOfFileIsNamed() throws IOException {
    scan("");
    CommandRun run = scan(folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).containsExactly(folder + ": is a folder, not a file");
  }

  @Test
  void unreadableFileIsNamed() throws IOException {
    scan("");
    Path below = folder.resolve("scan.yaml").resolve("scan.yaml");
    CommandRun run = scan(below);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith(below + ": cannot be read: ");
  }

  @Test
  void allMistakesOfAFileAreReportedAtOnce() throws IOException {
    String text =
        """
        format-version: 3
        scan-id: many mistakes
        dataset: "2016"
        texture: entries
        fixed: { g2-over-g1: 3.0, zeta: 2, tan-beta: 1, delta-q-23: 0, d-s: 0.1, kappa: 1 }
        axis: []
        axes:
          - { parameter: mass-wprime-gev, min: 0, max: 3000, nodes: 1, spacing: log }
          - { parameter: delta-q-23, min: 0.02, max: -0.02, nodes: five }
        keep: everything
        profiles:
          - { x: delta-q-23, colour: red }
          - { x: "R(D*)", y: "R_K", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [0, 20] }
        confidence-levels: [2]
        include: ["R_K@LHCb"]
        standard-model: { DeltaM_s: tight }
        """;
    assertMessages(
        scan(text),
        "axis is not a known key; nearest is 'axes'",
        "format-version is 3 but this version of g221 reads up to 1; use a newer g221",
        "scan-id is 'many mistakes' but must be letters, digits, '.', '_' and '-', as it names a folder",
        "fixed.kappa is not a parameter",
        "axes[0].min is 0.0 but a log axis needs positive values",
        "axes[0].nodes is 1 but must be at least 2",
        "axes[1].nodes is five but must be a whole number",
        "axes[1].min is 0.02 but must be below max, -0.02",
        "fixed.d-s belongs to texture 'vector-like-mixing' but the texture is 'entries'",
        "fixed.tan-beta is given together with zeta; only one of them can be",
        "fixed.delta-q-23 is fixed and has an axis as well",
        "fixed.zeta is 2.0 but must lie between -1/r^2 = -0.1111 and 1",
        "keep is 'everything' but must be all, none or a mapping with delta-chi-square",
        "confidence-levels[0] is 2.0 but must lie between 0 and 1",
        "profiles[0].colour is not a known key; there are 'x', 'y', 'x-range', 'y-range', 'bins'",
        "profiles[1].bins[0] is 0 but must lie between 1 and 1000000",
        "profiles[1].y is 'R_K', which is not an observable, parameter or derived quantity; nearest is 'R_K[1,6]'",
        "include[0] is 'R_K@LHCb', which is not a measurement of data set 2016",
        "standard-model.DeltaM_s is 'tight', which is not an alternative Standard Model value;"
            + " there is only 'FNAL-MILC:2016'");
  }
}
