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
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

  private static final String[] POINT = {
    "--set", "g2-over-g1=2", "--set", "mass-wprime-gev=1500", "--set", "zeta=0.5"
  };

  private static final String FERMIONS =
      """
      format-version: 1
      quarks:
        yukawas: [[1.8, 0], [0, 0.1], [0, [0.9, 0.2]]]
        masses-gev: [800, 1500]
      leptons:
        yukawas: [[1.8, 0], [0, 1.2], [0, 0.5]]
        masses-gev: [800, 900]
      """;

  @TempDir private Path folder;

  private static CommandRun model(String[] point, String... more) {
    List<String> arguments = new ArrayList<>(List.of("model"));
    arguments.addAll(List.of(point));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static CommandRun model(String... arguments) {
    return model(new String[0], arguments);
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private CommandRun withFile(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("fermions.yaml"), text);
    return model(POINT, "--vector-like", file.toString(), "--format", "json");
  }

  private void assertMistake(String text, String... messages) throws IOException {
    CommandRun run = withFile(text);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    String prefix = folder.resolve("fermions.yaml") + ": ";
    assertThat(run.errorLines())
        .containsExactly(
            java.util.Arrays.stream(messages)
                .map(message -> prefix + message)
                .toArray(String[]::new));
  }

  @Test
  void contentAnomaliesAndClassesArePrinted() {
    CommandRun run = model();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Particle content with 2 vector-like families")
        .containsPattern("QL +\\+ +left-handed +2 +3 +2 +1 +1/6")
        .containsPattern("SU\\(2\\)1\\^2 U\\(1\\) +0 ")
        .contains("g-NU/L-BP  disfavoured: no left-handed currents")
        .contains("g-NU/Y-BP  disfavoured: perturbativity")
        .contains("y-NU/L-BP  disfavoured: no GIM")
        .contains("y-NU/Y-BP  viable")
        .doesNotContain("Point ");
    assertThat(run.outputLines()).allSatisfy(line -> assertThat(line.length()).isLessThan(110));
  }

  @Test
  void jsonHasTheSame() throws IOException {
    JsonNode document = json(model("--format", "json", "--families", "3"));
    assertThat(document.get("vector-like-families").intValue()).isEqualTo(3);
    assertThat(document.get("fields")).hasSize(12);
    assertThat(document.get("anomalies"))
        .hasSize(8)
        .allSatisfy(value -> assertThat(value.textValue()).isEqualTo("0"));
    assertThat(document.get("one-loop-coefficients").get("SU(2)1").textValue()).isEqualTo("1");
    assertThat(document.get("classes")).hasSize(4);
    assertThat(document.has("point")).isFalse();
  }

  @Test
  void pointOfAFileIsListedWithWhatHoldsAndWhatDoesNot() throws IOException {
    Path file = SampleScan.confFolder().resolve("points/joint-explanation.yaml");
    CommandRun run = model("--point", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Point g2-over-g1 = 3, mass-wprime-gev = 700, zeta = 0\n")
        .containsPattern("NO +x12_D@HFAG:2014, which chi-square")
        .containsPattern("NO +vector-like quarks heavier than")
        .containsPattern("yes +g1 and g2 below sqrt\\(4 pi\\) +g1 = 0.6881, g2 = 2.064")
        .doesNotContain("0: viable")
        .contains("Vector-like quarks")
        .contains("Landau pole");
    JsonNode point = json(model("--point", file.toString(), "--format", "json")).get("point");
    assertThat(point.get("masses-gev").get("W'").doubleValue()).isCloseTo(700, within(1e-8));
    // ζ = 0 does not mix: W couples universally, with g.
    for (JsonNode coupling : point.get("couplings")) {
      if (coupling.get("boson").textValue().equals("W")
          && coupling.get("fermions").textValue().equals("nu_tau tau")) {
        assertThat(coupling.get("coupling").get(0).doubleValue())
            .isCloseTo(point.get("gauge-couplings").get("g").doubleValue(), within(1e-12));
      }
    }
    assertThat(point.get("vector-like-quarks").get("yukawas")).hasSize(3);
  }

  @Test
  void pointOutsideItsRangeFailsAndSaysWhy() throws IOException {
    JsonNode point = json(model(POINT, "--set", "delta-l-33=1.5", "--format", "json")).get("point");
    assertThat(point.has("viable")).isFalse();
    assertThat(point.get("findings").get(0).get("outcome").textValue()).isEqualTo("fails");
    assertThat(point.get("findings").toString())
        .contains("no (lambda, M) produces this texture: Delta has the eigenvalue 1.5 outside");
    assertThat(point.has("vector-like-leptons")).isFalse();
    assertThat(model(POINT, "--set", "delta-l-33=1.5").out())
        .containsPattern("NO +lepton texture produced by some");
  }

  @Test
  void massOfVectorLikeFermionsIsAnOption() throws IOException {
    JsonNode point =
        json(model(
                POINT, "--set", "d-mu=0.9", "--vector-like-mass-gev", "2500", "--format", "json"))
            .get("point");
    assertThat(point.get("vector-like-leptons").get("masses-gev").get(0).doubleValue())
        .isCloseTo(2500, within(1e-6));
  }

  /** λ and M of a file give Δ; the Δ of the answer as a texture gives the same couplings. */
  @Test
  void fermionsOfAFileLeadToTheirTexture() throws IOException {
    JsonNode point = json(withFile(FERMIONS)).get("point");
    JsonNode deltaL = point.get("delta-l");
    assertThat(deltaL.get(1).get(1).get(0).doubleValue()).isBetween(-0.25, 1.0);
    String text =
        "format-version: 1\nquarks: { delta: %s }\nleptons: { delta: %s }\n"
            .formatted(point.get("delta-q"), deltaL);
    assertThat(point.get("vector-like-leptons").get("dirac-masses-gev").toString())
        .isEqualTo("[800.0,900.0]");
    assertThat(point.get("vector-like-leptons").get("yukawas").get(1).toString())
        .isEqualTo("[[0.0,0.0],[1.2,0.0]]");
    JsonNode again = json(withFile(text)).get("point");
    assertThat(again.get("delta-l")).isEqualTo(deltaL);
    assertThat(again.get("couplings")).isEqualTo(point.get("couplings"));
    assertThat(again.get("u-gev").doubleValue())
        .isCloseTo(point.get("u-gev").doubleValue(), within(1e-8));
  }

  @Test
  void matrixThatIsNotHermitianIsRefused() throws IOException {
    assertMistake(
        """
        format-version: 1
        quarks: { delta: [[0, 0, 0], [0, 0.1, [0.2, 0.1]], [0, [0.2, 0.1], 0.5]] }
        leptons: { delta: [[0, 0, 0], [0, 0.1, 0], [0, 0, 0.5]] }
        """,
        "quarks.delta is not hermitian: entry (2, 3) is (0.2, 0.1) but must be the complex conjugate"
            + " of entry (3, 2), (0.2, 0.1)");
  }

  @Test
  void matrixThatNothingProducesIsRefused() throws IOException {
    assertMistake(
        """
        format-version: 1
        quarks: { delta: [[0, 0, 0], [0, 0.1, 0], [0, 0, 1.5]] }
        leptons: { delta: [[0, 0, 0], [0, -0.5, 0], [0, 0, 0.5]] }
        """,
        "quarks.delta cannot be: no (lambda, M) produces this texture: Delta has the eigenvalue 1.5"
            + " outside [-1/r^2, 1] = [-0.25, 1]",
        "leptons.delta cannot be: no (lambda, M) produces this texture: Delta has the eigenvalue"
            + " -0.5 outside [-1/r^2, 1] = [-0.25, 1]");
  }

  @Test
  void everyMistakeOfAFileIsReportedAtOnce() throws IOException {
    assertMistake(
        """
        format-version: 1
        quark: {}
        quarks: { yukawas: [[1, 0], [0, .nan], [0, [1, 2, 3]]], masses-gev: [800, x] }
        leptons: { yukawas: [[1], [0], [0]], masses-gev: [-800] }
        """,
        "quark is not a known key; nearest is 'quarks'",
        "quarks.yukawas[1][1] is .nan but must be a finite number",
        "quarks.yukawas[2][1] has 3 entries but must be a number or its real and imaginary part",
        "quarks.masses-gev[1] is x but must be a finite number",
        "leptons Dirac mass 1 is -800.0 GeV but must be non-negative and at most 10^100");
  }

  @Test
  void couplingsThatOverflowAreNamed() throws IOException {
    assertMistake(
        """
        format-version: 1
        quarks: { yukawas: [[1.79, 0], [0, 0.04], [1.07, 0]], masses-gev: [818, 1.0e200] }
        leptons:
          yukawas: [[1.79, 0], [1.7976931348623157e308, [1.6, 0.1]], [0, 0.9]]
          masses-gev: [818, 714]
        """,
        "quarks Dirac mass 2 is 1.0E200 GeV but must be non-negative and at most 10^100",
        "leptons Yukawa coupling (2, 1) is 1.7976931348623157E308 but must be at most 10^100");
  }

  @Test
  void shapesHaveToFit() throws IOException {
    assertMistake(
        """
        format-version: 1
        quarks: { yukawas: [[1], [0]], masses-gev: [800] }
        leptons: { delta: [[0, 0], [0, 0]] }
        """,
        "quarks Yukawa matrix has 2 rows but must have 3",
        "leptons.delta has 2 rows but must have 3");
  }

  @Test
  void mistakesOfTheCommandLineAreReportedAtOnce() {
    CommandRun run =
        model(
            "--set",
            "g2-over-g1=-2",
            "--set",
            "mass-wprime-gev=-100",
            "--set",
            "zeta=0",
            "--families",
            "-1",
            "--vector-like-mass-gev",
            "-5");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --families is -1 but must be at least 0",
            "command line: --vector-like-mass-gev is -5.0 but must be positive and at most 10^100",
            "command line: --set g2-over-g1 is -2.0 but must be positive",
            "command line: --set mass-wprime-gev is -100.0 but must be positive");
  }

  @Test
  void tooFewFamiliesForATextureAreRefused() {
    CommandRun run = model(POINT, "--set", "delta-l-33=0.5", "--families", "2");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --families is 2 but the quark texture needs 3: so large is the rank of"
                + " 1 - Delta",
            "command line: --families is 2 but the lepton texture needs 3: so large is the rank of"
                + " 1 - Delta");
  }

  @Test
  void fermionsAndTextureDoNotGoTogether() throws IOException {
    Path file = Files.writeString(folder.resolve("fermions.yaml"), FERMIONS);
    CommandRun run = model(POINT, "--set", "delta-l-33=0.5", "--vector-like", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --set delta-l-33 is given together with --vector-like; only one of them"
                + " can say what Delta is");
  }

  @Test
  void fermionsOfAFileLeaveNoChoiceOfNumberAndMass() throws IOException {
    Path file = Files.writeString(folder.resolve("fermions.yaml"), FERMIONS);
    CommandRun run =
        model(
            POINT,
            "--vector-like",
            file.toString(),
            "--families",
            "2",
            "--vector-like-mass-gev",
            "900");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --families is given together with the fermions of " + file,
            "command line: --vector-like-mass-gev is given together with the fermions of " + file);
  }

  @Test
  void fermionsNeedAPoint() throws IOException {
    Path file = Files.writeString(folder.resolve("fermions.yaml"), FERMIONS);
    CommandRun run = model("--vector-like", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            "command line: --vector-like is given without a point; add --point or --set");
  }
}
