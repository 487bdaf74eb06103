package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.SampleScan.with;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One broken scan file for each rule, run as users run it. A mistake has one message; with status 2
 * it ends the command before Spark starts and before anything is written.
 */
class ScanMistakesTest {

  private static final String VALID =
      """
      format-version: 1
      scan-id: sample
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 4, spacing: log }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 5 }
        - { parameter: delta-l-33, values: [0.0, 0.5, 1.0] }
      keep: { delta-chi-square: 9, at-most: 1000 }
      profiles:
        - { x: delta-q-23 }
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 15] }
      confidence-levels: [0.6827, 0.9545]
      include: []
      exclude: []
      """;

  private static final String MASS_AXIS =
      "{ parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 4, spacing: log }";
  private static final String MIXING_AXIS =
      "{ parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 5 }";
  private static final String VALUES_AXIS = "{ parameter: delta-l-33, values: [0.0, 0.5, 1.0] }";
  private static final String FIXED = "{ g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9 }";
  private static final String KEEP = "keep: { delta-chi-square: 9, at-most: 1000 }";
  private static final String LINE = "- { x: delta-q-23 }";
  private static final String PLANE =
      "- { x: \"R(D*)\", y: \"R_K[1,6]\", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 15] }";

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

  @ParameterizedTest(name = "{1}")
  @MethodSource({
    "keysAndNames",
    "axes",
    "parameters",
    "physicalRanges",
    "rows",
    "profiles",
    "likelihoods"
  })
  void eachMistakeHasOneMessageWithFileAndKey(String text, String message) throws IOException {
    assertMessages(scan(text), message);
  }

  private static Arguments broken(String part, String replacement, String message) {
    return arguments(with(VALID, part, replacement), message);
  }

  static Stream<Arguments> keysAndNames() {
    return Stream.of(
        broken("include: []", "includes: []", "includes is not a known key; nearest is 'include'"),
        broken(
            "bins: [20, 15]",
            "bins: [20, 15], bin: 3",
            "profiles[1].bin is not a known key; nearest is 'bins'"),
        broken(
            "at-most: 1000",
            "at-most: 1000, atmost: 3",
            "keep.atmost is not a known key; nearest is 'at-most'"),
        broken(
            "nodes: 5",
            "nodes: 5, space: log",
            "axes[1].space is not a known key; nearest is 'spacing'"),
        broken("include: []", "exclude: []", "exclude is given twice, the second time in line 16"),
        broken("format-version: 1\n", "", "format-version is missing"),
        broken(
            "format-version: 1",
            "format-version: 2",
            "format-version is 2 but this version of g221 reads up to 1; use a newer g221"),
        broken(
            "format-version: 1", "format-version: 0", "format-version is 0 but must be at least 1"),
        broken(
            "format-version: 1",
            "format-version: 1.5",
            "format-version is 1.5 but must be a whole number"),
        broken("scan-id: sample\n", "", "scan-id is missing"),
        broken(
            "scan-id: sample",
            "scan-id: ../sample",
            "scan-id is '../sample' but must be letters, digits, '.', '_' and '-', as it names a folder"),
        broken("scan-id: sample", "scan-id: [sample]", "scan-id is a list but must be text"),
        broken("dataset: \"2016\"\n", "", "dataset is missing"),
        broken("2016", "2061", "dataset is '2061', which is unknown; nearest is '2016'"),
        broken(
            "texture: entries",
            "texture: entry",
            "texture is 'entry', which is unknown; nearest is 'entries'"));
  }

  static Stream<Arguments> axes() {
    return Stream.of(
        broken(
            "min: -0.02, max: 0.02",
            "min: 0.02, max: -0.02",
            "axes[1].min is 0.02 but must be below max, -0.02"),
        broken(
            "min: -0.02, max: 0.02",
            "min: 0.02, max: 0.02",
            "axes[1].min is 0.02 but must be below max, 0.02"),
        broken("nodes: 5", "nodes: 1", "axes[1].nodes is 1 but must be at least 2"),
        broken(
            "nodes: 5",
            "nodes: 10000001",
            "axes[1].nodes is 10000001 but must be at most 10000000"),
        broken("nodes: 5", "nodes: 5.5", "axes[1].nodes is 5.5 but must be a whole number"),
        broken("min: -0.02, ", "", "axes[1].min is missing"),
        broken("max: 0.02, ", "", "axes[1].max is missing"),
        broken("max: 0.02, nodes: 5", "max: 0.02", "axes[1].nodes is missing"),
        broken("max: 0.02", "max: .inf", "axes[1].max is .inf but must be a finite number"),
        broken("max: 0.02", "max: NaN", "axes[1].max is NaN but must be a finite number"),
        broken("max: 0.02", "max: 1e400", "axes[1].max is 1e400 but must be a finite number"),
        broken("max: 0.02", "max: large", "axes[1].max is large but must be a finite number"),
        broken(
            "max: 0.02",
            "max: \"0.02\"",
            "axes[1].max is the text '0.02' but must be a finite number"),
        broken("max: 0.02", "max: [0.02]", "axes[1].max is a list but must be a finite number"),
        broken("max: 0.02", "max:", "axes[1].max is empty but must be a finite number"),
        broken(
            "spacing: log",
            "spacing: logarithmic",
            "axes[0].spacing is 'logarithmic', which is unknown; nearest is 'log'"),
        broken("min: 700", "min: 0", "axes[0].min is 0.0 but a log axis needs positive values"),
        broken(
            "min: 700", "min: -700", "axes[0].min is -700.0 but a log axis needs positive values"),
        broken(
            "[0.0, 0.5, 1.0]",
            "[0.0, 0.5, 0.5]",
            "axes[2].values[2] is 0.5 but values must increase"),
        broken("[0.0, 0.5, 1.0]", "[0.5]", "axes[2].values has 1 entries but must have at least 2"),
        broken("[0.0, 0.5, 1.0]", "[]", "axes[2].values has 0 entries but must have at least 2"),
        broken(
            "[0.0, 0.5, 1.0]",
            "[0.0, .nan]",
            "axes[2].values[1] is .nan but must be a finite number"),
        broken("[0.0, 0.5, 1.0]", "0.5", "axes[2].values is 0.5 but must be a list"),
        broken(
            "values: [",
            "min: 0, values: [",
            "axes[2].min is given together with values; only one of them can be"),
        broken(
            "parameter: delta-l-33",
            "parameter: delta-q-23",
            "axes[2].parameter is 'delta-q-23', which has an axis already"),
        broken("parameter: delta-l-33, ", "", "axes[2].parameter is missing"),
        broken(
            "parameter: delta-l-33",
            "parameter: delta-l-333",
            "axes[2].parameter is 'delta-l-333', which is no parameter; nearest is 'delta-l-33'"),
        broken(VALUES_AXIS, "delta-l-33", "axes[2] is delta-l-33 but must be a mapping"),
        // 4 * 5 * 1639 is just above 2^15, and 2^15 * 2^48 = 2^63
        broken(
            VALUES_AXIS,
            "{ parameter: delta-l-33, min: 0, max: 1, nodes: 65536 }\n"
                + "  - { parameter: delta-l-22, min: 0, max: 1, nodes: 65536 }\n"
                + "  - { parameter: delta-q-22, min: 0, max: 1, nodes: 65536 }\n"
                + "  - { parameter: delta-l-23, min: 0, max: 0.5, nodes: 1639 }",
            "axes have [4, 5, 65536, 65536, 65536, 1639] nodes, together 2^63 or more; use fewer"));
  }

  static Stream<Arguments> parameters() {
    return Stream.of(
        broken(
            "delta-q-33: 0.9",
            "delta-q-33: 0.9, delta-q-34: 0.9",
            "fixed.delta-q-34 is not a parameter; nearest is 'delta-q-33'"),
        broken("zeta: 0.0", "zeta: none", "fixed.zeta is none but must be a finite number"),
        broken(
            "g2-over-g1: 3.0",
            "g2-over-g1: -.inf",
            "fixed.g2-over-g1 is -.inf but must be a finite number"),
        broken(FIXED, "[ zeta ]", "fixed is a list but must be a mapping"),
        broken(
            "zeta: 0.0",
            "zeta: 0.0, delta-q-23: 0.0",
            "fixed.delta-q-23 is fixed and has an axis as well"),
        broken(
            "g2-over-g1: 3.0, ",
            "",
            "fixed.g2-over-g1 is missing; give it a value there or an axis of its own"),
        broken(
            "zeta: 0.0, ",
            "",
            "fixed.zeta is missing; give it a value there or an axis of its own"),
        broken(
            MASS_AXIS,
            "{ parameter: delta-l-22, values: [0, 0.1] }",
            "fixed.mass-wprime-gev is missing; give it a value there or an axis of its own"),
        broken(
            "zeta: 0.0",
            "zeta: 0.0, tan-beta: 1",
            "fixed.tan-beta is given together with zeta; only one of them can be"),
        broken(
            VALUES_AXIS,
            "{ parameter: tan-beta, values: [0.5, 1.0] }",
            "axes[2] of tan-beta is given together with zeta; only one of them can be"),
        broken(
            "zeta: 0.0",
            "zeta: 0.0, d-s: 0.1",
            "fixed.d-s belongs to texture 'vector-like-mixing' but the texture is 'entries'"),
        broken(
            VALUES_AXIS,
            "{ parameter: d-mu, values: [0.5, 1.0] }",
            "axes[2] of d-mu belongs to texture 'vector-like-mixing' but the texture is 'entries'"));
  }

  /** With r = 3 the lowest eigenvalue is −1/9. */
  static Stream<Arguments> physicalRanges() {
    // With g = 2 M_W/v = 0.65276 the limit is r^2 = 4 pi/g^2 - 1.
    String perturbative = "must lie between 0.1874 and 5.338, where g1 and g2 are below sqrt(4 pi)";
    String interval = "must lie between -1/r^2 = -0.1111 and 1";
    String modulus = "must not exceed (1 + 1/r^2)/2 = 0.5556 in modulus";
    return Stream.of(
        broken(
            "min: 700, max: 3000, nodes: 4, spacing: log",
            "min: -30, max: -7, nodes: 4",
            "axes[0] of mass-wprime-gev runs from -30.0 to -7.0 but must reach 100, as masses are in GeV"),
        broken("g2-over-g1: 3.0", "g2-over-g1: -3", "fixed.g2-over-g1 is -3.0 but " + perturbative),
        broken("g2-over-g1: 3.0", "g2-over-g1: 5.4", "fixed.g2-over-g1 is 5.4 but " + perturbative),
        broken(
            "g2-over-g1: 3.0", "g2-over-g1: 0.18", "fixed.g2-over-g1 is 0.18 but " + perturbative),
        broken("zeta: 0.0", "zeta: -0.2", "fixed.zeta is -0.2 but " + interval),
        broken("zeta: 0.0", "zeta: 1.001", "fixed.zeta is 1.001 but " + interval),
        broken("delta-q-33: 0.9", "delta-q-33: 1.1", "fixed.delta-q-33 is 1.1 but " + interval),
        broken(
            "delta-q-33: 0.9",
            "delta-q-33: 0.9, delta-q-22: -0.2",
            "fixed.delta-q-22 is -0.2 but " + interval),
        broken(
            "delta-q-33: 0.9",
            "delta-q-33: 0.9, delta-l-22: 2",
            "fixed.delta-l-22 is 2.0 but " + interval),
        broken(
            "[0.0, 0.5, 1.0]",
            "[1.5, 2.0]",
            "axes[2] of delta-l-33 runs from 1.5 to 2.0 but " + interval),
        broken(
            "min: -0.02, max: 0.02",
            "min: 0.6, max: 0.8",
            "axes[1] of delta-q-23 runs from 0.6 to 0.8 but " + modulus),
        broken(
            "delta-q-33: 0.9",
            "delta-q-33: 0.9, delta-l-23: -0.6",
            "fixed.delta-l-23 is -0.6 but " + modulus));
  }

  @ParameterizedTest
  @MethodSource
  void componentOfMixingVectorBeyondItsLargestLengthIsRejected(String component)
      throws IOException {
    String text =
        """
        format-version: 1
        scan-id: vectors
        dataset: "2016"
        fixed: { g2-over-g1: 3.0, zeta: 0.0, %s: 1.06 }
        axes:
          - { parameter: mass-wprime-gev, values: [1000, 2000] }
        """
            .formatted(component);
    assertMessages(
        scan(text),
        "fixed." + component + " is 1.06 but must not exceed sqrt(1 + 1/r^2) = 1.054 in modulus");
  }

  static Stream<String> componentOfMixingVectorBeyondItsLargestLengthIsRejected() {
    return Stream.of("d-s", "d-b", "d-mu", "d-tau");
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        broken(
            KEEP,
            "keep: alle",
            "keep is 'alle' but must be all, none or a mapping with delta-chi-square;"
                + " nearest is 'all'"),
        broken(
            KEEP,
            KEEP + "\nprofile-limit: 3",
            "profile-limit is 3.0 but must be at least 6.19, which the highest confidence level needs"),
        broken(
            KEEP,
            KEEP + "\nprofile-limit: nine",
            "profile-limit is nine but must be a finite number"),
        broken(KEEP, "keep: [9]", "keep is a list but must be text"),
        broken(
            "delta-chi-square: 9",
            "delta-chi-square: 0",
            "keep.delta-chi-square is 0.0 but must be positive"),
        broken(
            "delta-chi-square: 9",
            "delta-chi-square: .inf",
            "keep.delta-chi-square is .inf but must be a finite number"),
        broken("at-most: 1000", "at-most: 0", "keep.at-most is 0 but must be at least 1"),
        broken("at-most: 1000", "at-most: 1e3", "keep.at-most is 1e3 but must be a whole number"));
  }

  static Stream<Arguments> profiles() {
    return Stream.of(
        broken(
            "x: \"R(D*)\"",
            "x: \"R(D**)\"",
            "profiles[1].x is 'R(D**)', which is no observable, parameter or derived quantity;"
                + " nearest is 'R(D*)'"),
        broken(
            "y: \"R_K[1,6]\"",
            "y: \"R_K[1;6]\"",
            "profiles[1].y is 'R_K[1;6]', which is no observable, parameter or derived quantity;"
                + " nearest is 'R_K[1,6]'"),
        broken(
            LINE,
            "- { x: d-s }",
            "profiles[0].x is 'd-s', which is no observable, parameter or derived quantity;"
                + " nearest is 'A_s'"),
        broken(LINE, "- { bins: 3 }", "profiles[0].x is missing"),
        broken(LINE, "- delta-q-23", "profiles[0] is delta-q-23 but must be a mapping"),
        broken(
            "x-range: [0.24, 0.32], ",
            "",
            "profiles[1].x-range is missing; it is needed because 'R(D*)' is no axis of the scan"),
        broken(
            "y-range: [0.5, 1.1], ",
            "",
            "profiles[1].y-range is missing; it is needed because 'R_K[1,6]' is no axis of the scan"),
        broken(
            "[0.24, 0.32]",
            "[0.32, 0.24]",
            "profiles[1].x-range must be two numbers, the first below the second"),
        broken(
            "[0.5, 1.1]",
            "[0.5, 1.1, 2]",
            "profiles[1].y-range must be two numbers, the first below the second"),
        broken(
            "[0.24, 0.32]", "[0.24, b]", "profiles[1].x-range[1] is b but must be a finite number"),
        broken("[0.24, 0.32]", "0.24", "profiles[1].x-range is 0.24 but must be a list"),
        broken(
            "[20, 15]", "[20, 0]", "profiles[1].bins[1] is 0 but must lie between 1 and 1000000"),
        broken(
            "[20, 15]",
            "3000000",
            "profiles[1].bins is 3000000 but must lie between 1 and 1000000"),
        broken("[20, 15]", "[20]", "profiles[1].bins has 1 numbers but must have 2"),
        broken(
            "- { x: delta-q-23 }",
            "- { x: delta-q-23, y-range: [0, 1] }",
            "profiles[0].y-range is given without y"),
        broken(
            "- { x: delta-q-23 }",
            "- { x: delta-q-23, bins: [20, 15] }",
            "profiles[0].bins has 2 numbers but must have 1"),
        broken("[20, 15]", "[20, x]", "profiles[1].bins[1] is x but must be a whole number"),
        broken(
            "[20, 15]",
            "[2000, 1000]",
            "profiles[1].bins make 2000000 together but must not be more than 1000000"),
        broken(
            LINE,
            LINE + "\n  - { x: delta-q-23, x-range: [0, 1] }",
            "profiles[1] is the same line or plane as an earlier profile"));
  }

  static Stream<Arguments> likelihoods() {
    return Stream.of(
        broken(
            "[0.6827, 0.9545]",
            "[0.6827, 95]",
            "confidence-levels[1] is 95.0 but must lie between 0 and 1; levels are probabilities,"
                + " did you mean 0.95?"),
        broken(
            "[0.6827, 0.9545]", "[0]", "confidence-levels[0] is 0.0 but must lie between 0 and 1"),
        broken("[0.6827, 0.9545]", "0.95", "confidence-levels is 0.95 but must be a list"),
        broken(
            "include: []",
            "include: [\"R_K[1,6]@LHCb:2015\"]",
            "include[0] is 'R_K[1,6]@LHCb:2015', which is no measurement of data set 2016;"
                + " nearest is 'R_K[1,6]@LHCb:2014'"),
        broken(
            "exclude: []",
            "exclude: [\"GammaZ@LEP\"]",
            "exclude[0] is 'GammaZ@LEP', which is no measurement of data set 2016;"
                + " nearest is 'GammaZ@LEP:2005'"),
        broken(
            "include: []",
            "standard-model: { DeltaM_s: FNAL-MILC }",
            "standard-model.DeltaM_s is 'FNAL-MILC', which is no alternative Standard Model value;"
                + " nearest is 'FNAL-MILC:2016'"),
        broken(
            "include: []",
            "standard-model: { DeltaM_d: x }",
            "standard-model.DeltaM_d is for an unknown observable; nearest is 'DeltaM_s'"),
        broken(
            "include: []",
            "standard-model: { DeltaM_s: [x] }",
            "standard-model.DeltaM_s is a list but must be text"));
  }

  @Test
  void emptyAxesAreRejected() throws IOException {
    String text = VALID.replaceAll("(?s)axes:.*keep:", "axes: []\nkeep:");
    assertMessages(
        scan(text.replace("zeta: 0.0", "zeta: 0.0, mass-wprime-gev: 1000").replace(LINE, "")),
        "axes is empty but a scan needs at least one axis");
  }

  @Test
  void malformedYamlIsLocatedByLineAndColumn() throws IOException {
    assertMessages(
        scan(with(VALID, "zeta: 0.0, delta-q-33: 0.9 }", "zeta: 0.0, delta-q-33: 0.9")),
        "is not valid YAML in line 6, column 5: expected ',' or '}', but got :");
  }

  @Test
  void emptyFileIsRejected() throws IOException {
    assertMessages(scan("# nothing yet\n"), "is empty");
  }

  @Test
  void fileThatIsNoMappingIsRejected() throws IOException {
    assertMessages(scan("- scan\n"), "holds no mapping of keys to values");
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
        "fixed.kappa is not a parameter; nearest is 'zeta'",
        "axes[0].min is 0.0 but a log axis needs positive values",
        "axes[0].nodes is 1 but must be at least 2",
        "axes[1].nodes is five but must be a whole number",
        "axes[1].min is 0.02 but must be below max, -0.02",
        "fixed.d-s belongs to texture 'vector-like-mixing' but the texture is 'entries'",
        "fixed.tan-beta is given together with zeta; only one of them can be",
        "fixed.delta-q-23 is fixed and has an axis as well",
        "fixed.zeta is 2.0 but must lie between -1/r^2 = -0.1111 and 1",
        "keep is 'everything' but must be all, none or a mapping with delta-chi-square;"
            + " nearest is 'none'",
        "confidence-levels[0] is 2.0 but must lie between 0 and 1",
        "profiles[0].colour is not a known key; nearest is 'bins'",
        "profiles[1].bins[0] is 0 but must lie between 1 and 1000000",
        "profiles[1].y is 'R_K', which is no observable, parameter or derived quantity; nearest is 'R_b'",
        "include[0] is 'R_K@LHCb', which is no measurement of data set 2016;"
            + " nearest is 'R_e@LEP:2005'",
        "standard-model.DeltaM_s is 'tight', which is no alternative Standard Model value;"
            + " nearest is 'FNAL-MILC:2016'");
  }
}
