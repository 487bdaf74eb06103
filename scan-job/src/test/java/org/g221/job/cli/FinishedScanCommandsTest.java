package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code regions} and {@code report}, on copies of a finished scan. */
@ExtendWith(FinishedSample.class)
class FinishedScanCommandsTest {

  private static final List<String> PROFILES =
      List.of("delta-q-23", "kappa", "mass-wprime-gev x delta-l-33", "R(D*) x R_K[1,6]");

  @TempDir private Path folder;
  private Path result;
  private Path regionsFile;

  @BeforeEach
  void copy() throws IOException {
    result = FinishedSample.copyTo(folder.resolve("result"));
    regionsFile = result.resolve("regions/regions.geojson");
  }

  private CommandRun regions(String... more) {
    List<String> arguments = new ArrayList<>(List.of("regions", result.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private void assertRefused(CommandRun run, String... messages) {
    assertThat(run.errorLines()).containsExactly(messages);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private JsonNode features() throws IOException {
    return Json.parse(Files.readString(regionsFile)).get("features");
  }

  private static JsonNode feature(JsonNode features, String profile, double level) {
    for (JsonNode feature : features) {
      JsonNode properties = feature.get("properties");
      if (properties.get("profile").asText().equals(profile)
          && properties.get("confidence-level").asDouble() == level) {
        return feature;
      }
    }
    throw new AssertionError("no region of " + profile + " at " + level);
  }

  @Test
  void regionsAreThoseOfTheScanWithoutScanning() throws IOException {
    Files.delete(regionsFile);
    CommandRun run = regions();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(regionsFile))
        .isEqualTo(FinishedSample.text("regions/regions.geojson"));
    assertThat(PROFILES)
        .allSatisfy(profile -> assertThat(run.out()).contains("\n" + profile + "  "));
    assertThat(run.out()).endsWith("written to " + result + "/regions/regions.geojson\n");
  }

  /** Δχ² from the chi-square distribution with one and with two degrees of freedom. */
  @Test
  void regionsSayAtWhichLevelAndDifferenceTheyAre() throws IOException {
    assertThat(features()).hasSize(8);
    JsonNode line = feature(features(), "kappa", 0.9545).get("properties");
    assertThat(line.get("x").asText()).isEqualTo("kappa");
    assertThat(line.has("y")).isFalse();
    assertThat(line.get("degrees-of-freedom").asInt()).isEqualTo(1);
    assertThat(line.get("delta-chi-square").asDouble()).isCloseTo(4.0, within(1e-4));
    JsonNode plane = feature(features(), "R(D*) x R_K[1,6]", 0.9545).get("properties");
    assertThat(plane.get("x").asText()).isEqualTo("R(D*)");
    assertThat(plane.get("y").asText()).isEqualTo("R_K[1,6]");
    assertThat(plane.get("degrees-of-freedom").asInt()).isEqualTo(2);
    assertThat(plane.get("delta-chi-square").asDouble()).isCloseTo(6.180, within(1e-3));
  }

  @Test
  void regionsAreClosedRingsAndGrowWithTheLevel() throws IOException {
    for (String profile : List.of("mass-wprime-gev x delta-l-33", "R(D*) x R_K[1,6]")) {
      JsonNode inner = feature(features(), profile, 0.6827).get("geometry");
      JsonNode outer = feature(features(), profile, 0.9545).get("geometry");
      assertThat(outer.get("type").asText()).isEqualTo("MultiPolygon");
      assertThat(outer.get("coordinates")).isNotEmpty();
      for (JsonNode polygon : outer.get("coordinates")) {
        for (JsonNode ring : polygon) {
          assertThat(ring.size()).isGreaterThanOrEqualTo(4);
          assertThat(ring.get(ring.size() - 1)).isEqualTo(ring.get(0));
        }
      }
      assertThat(area(outer)).isGreaterThan(area(inner));
    }
    JsonNode inner = feature(features(), "delta-q-23", 0.6827);
    JsonNode outer = feature(features(), "delta-q-23", 0.9545);
    assertThat(outer.get("geometry").isNull()).isTrue();
    JsonNode narrow = inner.get("properties").get("intervals").get(0);
    JsonNode wide = outer.get("properties").get("intervals").get(0);
    assertThat(wide.get(0).asDouble()).isLessThan(narrow.get(0).asDouble());
    assertThat(wide.get(1).asDouble()).isGreaterThan(narrow.get(1).asDouble());
  }

  /** Of outer rings and, as they run the other way round, less that of holes. */
  private static double area(JsonNode geometry) {
    double twice = 0;
    for (JsonNode polygon : geometry.get("coordinates")) {
      for (JsonNode ring : polygon) {
        for (int i = 0; i + 1 < ring.size(); i++) {
          JsonNode from = ring.get(i);
          JsonNode to = ring.get(i + 1);
          twice +=
              from.get(0).asDouble() * to.get(1).asDouble()
                  - to.get(0).asDouble() * from.get(1).asDouble();
        }
      }
    }
    return twice / 2;
  }

  @Test
  void levelsCanBeChosen() throws IOException {
    CommandRun run = regions("--cl", "0.5,0.99");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(features())
        .extracting(feature -> feature.get("properties").get("confidence-level").asDouble())
        .containsOnly(0.5, 0.99);
    assertThat(run.outputLines().stream().filter(line -> line.contains(" 0.99 "))).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R(D*),R_K[1,6]", "R(D*), R_K[1,6]", "kappa"})
  void oneProfileCanBeShown(String plane) throws IOException {
    CommandRun run = regions("--plane", plane);
    assertThat(run.status()).as(run.err()).isZero();
    String name = plane.replaceAll(" ", "").replace(",R", " x R");
    // Further lines of a row begin with spaces.
    assertThat(run.outputLines().subList(2, run.outputLines().size() - 1))
        .filteredOn(line -> !line.startsWith(" "))
        .hasSize(2)
        .allMatch(line -> line.startsWith(name + "  "));
    assertThat(features()).hasSize(8);
  }

  @Test
  void allMistakesOnTheCommandLineAreReportedAtOnce() {
    assertRefused(
        regions("--cl", "0.5,1,-0.1", "--plane", "R(D),R_K[1,6]"),
        "command line: --cl is 1.0 but must lie between 0 and 1",
        "command line: --cl is -0.1 but must lie between 0 and 1",
        "command line: --plane is 'R(D),R_K[1,6]', which is not a profile of the scan;"
            + " nearest is 'R(D*),R_K[1,6]'; there are 'delta-q-23', 'kappa',"
            + " 'mass-wprime-gev,delta-l-33', 'R(D*),R_K[1,6]'");
    CommandRun nowhere = CommandRun.of("regions", folder.toString(), "--cl", "2");
    assertThat(nowhere.status()).isEqualTo(2);
    assertThat(nowhere.errorLines()).hasSize(2);
    assertThat(nowhere.err())
        .contains("--cl is 2.0 but", folder + ": is not the result of a scan: ");
  }

  @Test
  void reportIsThatOfTheScan() throws IOException {
    Files.delete(result.resolve("report.html"));
    CommandRun run = CommandRun.of("report", result.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo("written to " + result + "/report.html and " + result + "/figures/\n");
    assertThat(Files.readString(result.resolve("report.html")))
        .isEqualTo(FinishedSample.text("report.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions", "report"})
  void folderThatIsNoResultIsNamed(String command) throws IOException {
    Path nowhere = folder.resolve("nowhere");
    for (Path wrong : List.of(nowhere, folder, result.resolve("report.html"))) {
      CommandRun run = CommandRun.of(command, wrong.toString());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.errorLines())
          .singleElement()
          .asString()
          .startsWith(wrong + ": is not the result of a scan: ");
    }
    assertThat(nowhere).doesNotExist();
  }

  /** Changes run.yaml as someone would who knows of its digest. */
  private void changeRun(String part, String replacement) throws IOException {
    FinishedSample.changeRun(result, text -> SampleScan.with(text, part, replacement));
  }

  @Test
  void resultOfANewerVersionIsRefused() throws IOException {
    changeRun(
        "format-version: 1\nscan-id: sample\ncode", "format-version: 2\nscan-id: sample\ncode");
    assertRefused(
        regions(),
        result
            + "/run.yaml: format-version is 2 but this version of g221 reads up to 1;"
            + " use a newer g221");
  }

  @Test
  void bestFitThatIsNoNodeIsRefused() throws IOException {
    String run = Files.readString(result.resolve("run.yaml"));
    String line =
        run.lines().filter(text -> text.startsWith("best-fit-grid-index")).findFirst().get();
    changeRun(line, "best-fit-grid-index: 14280");
    assertRefused(
        regions(), result + "/run.yaml: best-fit-grid-index is 14280 but the grid has 14280 nodes");
  }

  @Test
  void otherDataThanThoseOfTheScanAreWarnedOf() throws IOException {
    changeRun("  name: '2016'\n  sha256: ", "  name: '2016'\n  sha256: 00");
    CommandRun run = regions();
    assertThat(run.status()).isZero();
    assertThat(run.errorLines())
        .containsExactly(
            "warning: "
                + result
                + "/run.yaml: dataset.sha256 differs from that of data set 2016 today;"
                + " what is computed again uses today's");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 2000})
  void damagedProfilesAreNamed(int length) throws IOException {
    Path table = result.resolve("profiles/profiles.parquet");
    byte[] content = Files.readAllBytes(table);
    Files.write(table, Arrays.copyOf(content, length));
    assertRefused(
        regions(),
        table
            + ": differs from what was written, by the digest in run.yaml; restore it from a copy,"
            + " or scan again with --overwrite");
    FinishedSample.forgetDigests(result);
    CommandRun run = regions();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines().get(run.errorLines().size() - 1))
        .startsWith(result + ": cannot be read: ")
        .contains("profiles.parquet is damaged: ");
  }

  @Test
  void profilesOfAnotherScanAreNotTakenForThoseOfThis() throws IOException {
    changeRun("- x: delta-q-23\n", "- x: delta-l-33\n");
    CommandRun run = regions();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("does not hold the profiles of run.yaml");
  }

  @Test
  void resultThatCannotBeWrittenIsNamed() throws IOException {
    Files.delete(regionsFile);
    Files.delete(regionsFile.getParent());
    Files.writeString(regionsFile.getParent(), "a file in the way");
    CommandRun run = regions();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith(result + ": cannot be written: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions", "report", "verify", "export --format wcxf"})
  void folderThatHadoopCannotNameIsRefused(String command) {
    String[] words = (command + " a:b").split(" ");
    CommandRun run = CommandRun.of(words);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "a:b: cannot be read: what stands before a colon is taken for the scheme of a file"
                + " system, such as hdfs; give the whole path, beginning with /");
  }
}
