package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.g221.job.LocalSpark;
import org.g221.job.ResultFolder;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels and planes that are chosen of a finished scan, within what it has resolved. */
@ExtendWith(LocalSpark.class)
class ChosenLevelsTest {

  private static final String LIMIT = "but those of the scan end at its profile-limit, 7; at most ";

  /** Some observables have spaces in their names. */
  private static final String TEXT =
      SampleScan.with("nodes: 40", "nodes: 6")
          + "  - { x: \"Gamma(K->pi mu)/Gamma(K->pi e)\", x-range: [0.9, 1.1], bins: 4 }\n"
          + "profile-limit: 7\n";

  @TempDir private static Path results;

  @TempDir private Path folder;
  private Path result;
  private Path regionsFile;

  @BeforeAll
  static void scan() throws IOException {
    ResultFolder.write(TEXT, results.resolve("sample"));
  }

  @BeforeEach
  void copy() throws IOException {
    result = folder.resolve("sample");
    Path original = results.resolve("sample");
    try (var files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, result.resolve(original.relativize(file).toString()));
      }
    }
    regionsFile = result.resolve("regions/regions.geojson");
  }

  private CommandRun run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, result.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private void assertRefused(CommandRun run, String... messages) throws IOException {
    assertThat(run.errorLines())
        .containsExactlyElementsOf(
            List.of(messages).stream().map(message -> "command line: " + message).toList());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(regionsFile)
        .hasSameBinaryContentAs(results.resolve("sample/regions/regions.geojson"));
    assertThat(result.resolve("report.html"))
        .hasSameBinaryContentAs(results.resolve("sample/report.html"));
  }

  private List<String> profilesAndLevels() throws IOException {
    List<String> found = new ArrayList<>();
    for (var feature : Json.parse(Files.readString(regionsFile)).get("features")) {
      var properties = feature.get("properties");
      found.add(
          properties.get("profile").asText() + " " + properties.get("confidence-level").asText());
    }
    return found;
  }

  /** Δχ² of 99.9 %: 10.83 with one degree of freedom, 13.82 with two. */
  @ParameterizedTest
  @ValueSource(strings = {"regions", "report"})
  void levelBeyondWhatProfilesResolveIsRefused(String command) throws IOException {
    assertRefused(
        run(command, "--cl", "0.5,0.98,0.999"),
        "--cl is 0.999, which needs profiles up to delta chi-square 10.83 in one quantity, "
            + LIMIT
            + "0.9918 can be shown",
        "--cl is 0.98, which needs profiles up to delta chi-square 7.824 in two quantities, "
            + LIMIT
            + "0.969 can be shown",
        "--cl is 0.999, which needs profiles up to delta chi-square 13.82 in two quantities, "
            + LIMIT
            + "0.969 can be shown");
  }

  @Test
  void highestLevelThatIsNamedCanBeShown() throws IOException {
    assertThat(run("regions", "--cl", "0.969").status()).isZero();
    assertThat(run("regions", "--cl", "0.9918", "--plane", "kappa").status()).isZero();
    assertThat(profilesAndLevels())
        .contains("kappa 0.9918", "delta-q-23 0.969", "R(D*) x R_K[1,6] 0.969")
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.95,0.95|is 0.95, which is already given",
        "68|is 68.0 but must lie between 0 and 1; levels are probabilities, did you mean 0.68?",
        "0.68,abc|is 'abc' but must be a finite number",
        "0.68,|has an empty entry but each must be a number",
        "NaN|is 'NaN' but must be a finite number"
      })
  void levelThatIsNoneIsRefused(String levels, String message) throws IOException {
    assertRefused(run("regions", "--cl", levels), "--cl " + message);
    assertRefused(run("report", "--cl", levels), "--cl " + message);
  }

  @Test
  void levelsGivenInTwoOptionsAreOneList() throws IOException {
    assertThat(run("regions", "--cl", "0.5", "--cl", "0.9", "--plane", "kappa").status()).isZero();
    assertThat(profilesAndLevels())
        .contains("kappa 0.5", "kappa 0.9")
        .doesNotContain("kappa 0.6827");
    assertThat(run("regions", "--cl", "0.5", "--cl", "0.5").status()).isEqualTo(2);
  }

  @Test
  void regionsOfOtherProfilesStayAsTheyAreInTheFile() throws IOException {
    run("regions", "--cl", "0.5");
    List<String> lines = Files.readAllLines(regionsFile);
    assertThat(run("regions", "--plane", "kappa", "--cl", "0.9").status()).isZero();
    assertThat(profilesAndLevels())
        .containsExactly(
            "delta-q-23 0.5",
            "kappa 0.9",
            "mass-wprime-gev x delta-l-33 0.5",
            "R(D*) x R_K[1,6] 0.5",
            "Gamma(K->pi mu)/Gamma(K->pi e) 0.5");
    assertThat(run("regions", "--plane", "kappa", "--cl", "0.5").status()).isZero();
    assertThat(Files.readAllLines(regionsFile)).isEqualTo(lines);
    assertThat(run("regions").status()).isZero();
    assertThat(regionsFile)
        .hasSameBinaryContentAs(results.resolve("sample/regions/regions.geojson"));
  }

  @Test
  void regionsOfOtherProfilesAreNotTakenFromAFileThatIsMissing() throws IOException {
    Files.delete(regionsFile);
    CommandRun run = run("regions", "--plane", "kappa", "--cl", "0.9");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith(regionsFile.toString())
        .endsWith("write it again with: g221 regions " + result);
  }

  /** Of a version that did not list its files. */
  @Test
  void regionsOfOtherProfilesAreThoseOfTheScanWhereThereIsNoFile() throws IOException {
    FinishedSample.forgetDigests(result);
    Files.delete(regionsFile);
    assertThat(run("regions", "--plane", "kappa", "--cl", "0.9").status()).isZero();
    assertThat(profilesAndLevels())
        .hasSize(9)
        .contains("kappa 0.9", "delta-q-23 0.6827", "delta-q-23 0.9545");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ \"features\": [", "{ \"features\": [ 3 ] }"})
  void regionsThatCannotBeReadAreNotReplacedUnasked(String text) throws IOException {
    FinishedSample.forgetDigests(result);
    Files.writeString(regionsFile, text);
    CommandRun run = run("regions", "--plane", "kappa", "--cl", "0.9");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .last()
        .asString()
        .startsWith(regionsFile.toString())
        .endsWith("; g221 regions without --plane writes it anew");
    assertThat(regionsFile).hasContent(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R_K[1,6],R(D*)|R(D*) x R_K[1,6]",
        "delta-l-33, mass-wprime-gev|mass-wprime-gev x delta-l-33",
        "Gamma(K->pi mu)/Gamma(K->pi e)|Gamma(K->pi mu)/Gamma(K->pi e)"
      })
  void planeIsFoundWhateverTheOrder(String plane, String profile) {
    CommandRun run = run("regions", "--plane", plane);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.outputLines()).anyMatch(line -> line.startsWith(profile + "  "));
  }

  @Test
  void planeAndLevelsAreReportedTogether() throws IOException {
    assertRefused(
        run("regions", "--plane", "kapa", "--cl", "2"),
        "--cl is 2.0 but must lie between 0 and 1",
        "--plane is 'kapa', which is not a profile of the scan; nearest is 'kappa'; there are"
            + " 'delta-q-23', 'kappa', 'mass-wprime-gev,delta-l-33', 'R(D*),R_K[1,6]',"
            + " 'Gamma(K->pi mu)/Gamma(K->pi e)'");
  }

  @Test
  void reportIsDrawnWithTheLevelsAskedFor() throws IOException {
    assertThat(run("report", "--cl", "0.9,0.5,0.95").status()).isZero();
    for (String file : List.of("report.html", "figures/r_d_star_x_r_k_1_6.svg")) {
      assertThat(Files.readString(result.resolve(file)))
          .containsSubsequence("The region at 50", "The region at 90", "The region at 95")
          .doesNotContain("region at 68");
    }
    assertThat(run("report").status()).isZero();
    assertThat(result.resolve("report.html"))
        .hasSameBinaryContentAs(results.resolve("sample/report.html"));
  }
}
