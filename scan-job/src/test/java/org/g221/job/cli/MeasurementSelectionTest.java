package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which measurements a user counts, in scans and in evaluations: what is refused, what is warned
 * of.
 */
class MeasurementSelectionTest {

  private static final String SUPERSEDED =
      "'R_K[1.1,6]@LHCb:2021', which is superseded by 'R_K[1.1,6]@LHCb:2022'";

  @TempDir Path folder;

  private static CommandRun evaluate(String... options) {
    String[] fixed = {
      "evaluate", "--set", "g2-over-g1=3", "--set", "mass-wprime-gev=1500", "--set", "zeta=0"
    };
    String[] all = java.util.Arrays.copyOf(fixed, fixed.length + options.length);
    System.arraycopy(options, 0, all, fixed.length, options.length);
    return CommandRun.of(all);
  }

  private CommandRun scan(String dataset, String selection) throws IOException {
    Path file = folder.resolve("scan.yaml");
    Files.writeString(
        file,
        """
        format-version: 1
        scan-id: sample
        dataset: %s
        fixed: { g2-over-g1: 3.0, mass-wprime-gev: 2000 }
        axes: [ { parameter: zeta, min: 0, max: 1, nodes: 3 } ]
        %s
        """
            .formatted(dataset, selection));
    return CommandRun.of("scan", file.toString(), "--out", folder.resolve("out").toString());
  }

  @Test
  void memberAndAverageTogetherAreRefusedWithBothNames() {
    CommandRun run = evaluate("--dataset", "2016", "--include", "R(D)@BaBar:2013");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --include counts 'R(D)@HFAG:2016' and 'R(D)@BaBar:2013' together, but"
                + " 'R(D)@HFAG:2016' contains the data of 'R(D)@BaBar:2013'; exclude one of them",
            "command line: --include counts 'R(D*)@HFAG:2016' and 'R(D)@BaBar:2013' together, but"
                + " 'R(D*)@HFAG:2016' contains the data of 'R(D)@BaBar:2013'; exclude one of them");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void memberIsCountedInPlaceOfTheAverage() {
    CommandRun run =
        evaluate(
            "--dataset",
            "2016",
            "--include",
            "R(D)@BaBar:2013|R(D*)@BaBar:2013",
            "--exclude",
            "R(D)@HFAG:2016|R(D*)@HFAG:2016");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void supersededMeasurementIsRefusedBesideTheNewOneAndWarnedOfAlone() {
    CommandRun both = evaluate("--dataset", "current", "--include", "R_K[1.1,6]@LHCb:2021");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("exclude one of them");
    CommandRun alone =
        evaluate(
            "--dataset",
            "current",
            "--include",
            "R_K[1.1,6]@LHCb:2021",
            "--exclude",
            "R_K[1.1,6]@LHCb:2022");
    assertThat(alone.status()).isZero();
    assertThat(alone.errorLines())
        .containsExactly("warning: command line: --include counts " + SUPERSEDED);
  }

  @Test
  void scanIsRefusedAndWarnedInTheSameWay() throws IOException {
    CommandRun run = scan("current", "include: [\"R_K[1.1,6]@LHCb:2021\"]");
    assertThat(run.status()).isEqualTo(2);
    Path file = folder.resolve("scan.yaml");
    assertThat(run.errorLines())
        .containsExactly(
            "warning: " + file + ": include[0] counts " + SUPERSEDED,
            file
                + ": include counts 'R_K[1.1,6]@LHCb:2022' and 'R_K[1.1,6]@LHCb:2021' together, but"
                + " 'R_K[1.1,6]@LHCb:2022' contains the data of 'R_K[1.1,6]@LHCb:2021'; exclude one"
                + " of them");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void mistakesInAnOwnDataFileAreReportedWithItsName() throws IOException {
    Path data = folder.resolve("my-data.yaml");
    Files.writeString(
        data,
        """
        format-version: 1
        name: mine
        extends: current
        measurements:
          "R(D)@HFLAV:2025":
            { observable: "R(D)", value: 0.3, uncertainty: 0.1, reference: PDG:2024, reliability: verified }
          "R(D)@Mine:2026":
            { observable: "R(D)", value: 0.3, uncertainty: 0.1, reference: "HFLAV:2022", reliability: verified }
        """);
    assertThat(scan("my-data.yaml", "").errorLines())
        .containsExactly(
            data
                + ": measurements.R(D)@HFLAV:2025 is in data set 'current', which this one extends; override: true replaces it",
            data
                + ": measurements.R(D)@Mine:2026.reference is 'HFLAV:2022', which is not"
                + " in references.yaml; nearest is 'HFLAV:2022esi'");
  }

  @Test
  void missingDataFileIsNamedAsSeenFromTheScan() throws IOException {
    CommandRun run = scan("none.yaml", "");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines()).containsExactly(folder.resolve("none.yaml") + ": does not exist");
  }

  @Test
  void correlationsThatContradictEachOtherAreTheUsersMistake() throws IOException {
    Files.writeString(
        folder.resolve("my-data.yaml"),
        """
        format-version: 1
        name: mine
        extends: "2016"
        correlations:
          - name: first
            measurements: ["m_W@TevEWWG:2012", "GammaW@PDG:2014"]
            matrix: [[1, 0.95], [0.95, 1]]
            source: made up
            reliability: unverified
          - name: second
            measurements: ["GammaW@PDG:2014", "A_s@SLD:2000"]
            matrix: [[1, 0.95], [0.95, 1]]
            source: made up
            reliability: unverified
        """);
    CommandRun run = scan("my-data.yaml", "");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            folder.resolve("scan.yaml")
                + ": dataset cannot be used: the covariance of [A_s@SLD:2000, m_W@TevEWWG:2012,"
                + " GammaW@PDG:2014] is not positive definite");
  }

  @Test
  void evaluationTakesADataFileRelativeToHere() {
    CommandRun run = evaluate("--dataset", "../docs/examples/my-data.yaml", "--format", "json");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("\"dataset\" : \"my-data\"")
        .contains("\"measurement\" : \"R(D)@Mine:2026\"");
  }
}
