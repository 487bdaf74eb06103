package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.g221.engine.measurement.Measurement;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake has one message and ends the command with status 2. */
class EvaluateMistakesTest {

  @TempDir private Path folder;

  private static final List<String> VALID =
      List.of("--set", "g2-over-g1=3", "--set", "mass-wprime-gev=1500", "--set", "zeta=0");

  private static CommandRun evaluate(List<String> first, String... more) {
    List<String> arguments = new ArrayList<>(List.of("evaluate"));
    arguments.addAll(first);
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static void assertMessages(CommandRun run, String... messages) {
    assertThat(run.errorLines()).containsExactly(messages);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private static Arguments added(String option, String value, String message) {
    return arguments(option, value, "command line: " + message);
  }

  static Stream<Arguments> additions() {
    return Stream.of(
        added(
            "--set",
            "delta-q-32=1",
            "--set delta-q-32 is not a parameter; nearest is 'delta-q-22'"),
        added("--set", "delta-q-23=x", "--set delta-q-23 is x but must be a finite number"),
        added("--set", "delta-q-23=", "--set delta-q-23 is  but must be a finite number"),
        added("--set", "delta-q-23=0,1", "--set delta-q-23 is 0,1 but must be a finite number"),
        added("--set", "delta-q-23=NaN", "--set delta-q-23 is NaN but must be a finite number"),
        added("--set", "delta-q-23=1e999", "--set delta-q-23 is 1e999 but must be a finite number"),
        added("--set", "delta-q-23=1d", "--set delta-q-23 is 1d but must be a finite number"),
        added("--set", "delta-q-23", "--set is 'delta-q-23' but must read NAME=VALUE"),
        added("--set", "zeta=0.5", "--set zeta is given twice"),
        added(
            "--set",
            "tan-beta=1",
            "--set tan-beta is given together with zeta; only one of them can be"),
        added("--dataset", "2015", "--dataset is '2015', which is unknown; nearest is '2016'"),
        added(
            "--exclude",
            "R(D*)@HFAG",
            "--exclude is 'R(D*)@HFAG', which is no measurement of data set 2016;"
                + " nearest is 'R(D*)@HFAG:2016'"),
        added(
            "--include",
            "R_K[1,6]@LHC",
            "--include is 'R_K[1,6]@LHC', which is no measurement of data set 2016;"
                + " nearest is 'R_K[1,6]@LHCb:2014'"),
        added(
            "--standard-model",
            "DeltaMs=FNAL-MILC:2016",
            "--standard-model is 'DeltaMs=FNAL-MILC:2016', which is for an unknown observable;"
                + " nearest is 'DeltaM_s'"),
        added(
            "--standard-model",
            "DeltaM_s=FNAL",
            "--standard-model is 'DeltaM_s=FNAL', which is no alternative Standard Model value;"
                + " nearest is 'FNAL-MILC:2016'"),
        added(
            "--standard-model",
            "FNAL-MILC:2016",
            "--standard-model is 'FNAL-MILC:2016' but must read OBSERVABLE=NAME"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("additions")
  void mistakeOnTheCommandLineIsNamed(String option, String value, String message) {
    assertMessages(evaluate(VALID, option, value), message);
  }

  @Test
  void excludingEveryMeasurementIsRefused() {
    List<String> counted =
        SampleScan.plan(SampleScan.TEXT).dataset().selection(List.of(), List.of()).stream()
            .map(Measurement::name)
            .toList();
    assertMessages(
        evaluate(VALID, "--exclude", String.join("|", counted)),
        "command line: --exclude leaves no observation to count in chi-square");
    assertThat(
            evaluate(VALID, "--exclude", String.join("|", counted.subList(1, counted.size())))
                .status())
        .isZero();
  }

  @Test
  void texturesCannotBeMixed() {
    assertMessages(
        evaluate(VALID, "--set", "delta-q-23=0.1", "--set", "d-b=0.1"),
        "command line: --set d-b belongs to texture 'vector-like-mixing' but the texture is"
            + " 'entries'");
  }

  @Test
  void allMissingParametersAreNamed() {
    assertMessages(
        evaluate(List.of("--set", "delta-q-23=0")),
        "command line: --set g2-over-g1 is missing",
        "command line: --set mass-wprime-gev is missing",
        "command line: --set zeta is missing");
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    assertMessages(
        evaluate(
            List.of("--set", "zta=1", "--set", "g2-over-g1=three", "--dataset", "2017"),
            "--format",
            "json"),
        "command line: --set zta is not a parameter; nearest is 'zeta'",
        "command line: --set g2-over-g1 is three but must be a finite number",
        "command line: --dataset is '2017', which is unknown; nearest is '2016'");
  }

  private void assertFileMessages(String text, String... messages) throws IOException {
    Path file = Files.writeString(folder.resolve("point.yaml"), text);
    assertMessages(
        evaluate(List.of("--point", file.toString())),
        Stream.of(messages).map(message -> file + ": " + message).toArray(String[]::new));
  }

  @Test
  void missingFileIsNamed() {
    Path file = folder.resolve("nowhere.yaml");
    assertMessages(evaluate(List.of("--point", file.toString())), file + ": does not exist");
    assertMessages(
        evaluate(List.of("--point", folder.toString())), folder + ": is a folder, not a file");
  }

  @Test
  void malformedFileIsNamedWithLineAndColumn() throws IOException {
    assertFileMessages(
        "format-version: 1\nparameters: { zeta: 0, ]\n",
        "is not valid YAML in line 2, column 24: expected the node content, but found ']'");
  }

  @Test
  void allMistakesOfAFileAreReportedAtOnce() throws IOException {
    assertFileMessages(
        """
        format-version: 2
        texture: entry
        colour: red
        parameters: { zeta: high, kappa: 0.1, delta-q-23: .inf }
        """,
        "colour is not a known key; nearest is 'blocks'",
        "format-version is 2 but this version of g221 reads up to 1; use a newer g221",
        "parameters.zeta is high but must be a finite number",
        "parameters.kappa is not a parameter; nearest is 'zeta'",
        "parameters.delta-q-23 is .inf but must be a finite number",
        "texture is unknown; it is one of [entries, vector-like-mixing]");
  }

  @Test
  void parametersOfAFileMustFitTogether() throws IOException {
    assertFileMessages(
        "format-version: 1\nparameters: { zeta: 0, tan-beta: 1, delta-l-22: 0, d-mu: 0 }\n",
        "parameters.d-mu belongs to texture 'vector-like-mixing' but the texture is 'entries'",
        "parameters.tan-beta is given together with zeta; only one of them can be",
        "parameters.g2-over-g1 is missing",
        "parameters.mass-wprime-gev is missing");
    assertFileMessages("format-version: 1\n", "parameters is missing");
  }
}
