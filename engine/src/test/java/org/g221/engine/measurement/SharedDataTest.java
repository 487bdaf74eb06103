package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Averages and their members, superseded results: what must not be counted together. */
class SharedDataTest extends TinyDatasetTest {

  private static final String AVERAGES =
      """
      format-version: 1
      name: own
      extends: tiny
      measurements:
        "R(D)@average:2003":
          observable: R(D)
          value: 0.35
          uncertainty: 0.02
          reference: B
          reliability: verified
          uses-data-of: ["R(D)@A:2001", "R(D*)@A:2001"]
          in-fit: false
          why-not: an example
        "R(D*)@average:2003":
          observable: R(D*)
          value: 0.29
          uncertainty: 0.01
          reference: B
          reliability: verified
          uses-data-of: ["R(D)@A:2001", "R(D*)@A:2001"]
          in-fit: false
          why-not: an example
        "R(D*)@average:2002":
          observable: R(D*)
          value: 0.30
          uncertainty: 0.01
          reference: B
          reliability: verified
          superseded-by: "R(D*)@average:2003"
      correlations:
        - name: average
          measurements: ["R(D)@average:2003", "R(D*)@average:2003"]
          matrix: [[1, -0.3], [-0.3, 1]]
          source: B
          reliability: verified
      """;

  private List<String> conflicts(String... counted) {
    assertThat(errorsOf(AVERAGES)).isEmpty();
    Dataset dataset = tiny.read("own.yaml").orElseThrow();
    List<Measurement> measurements =
        List.of(counted).stream().map(name -> dataset.measurement(name).orElseThrow()).toList();
    return DoubleCounting.in(dataset).among(measurements).stream()
        .map(DoubleCounting.Conflict::reason)
        .toList();
  }

  @Test
  void averageAndMemberShareData() {
    assertThat(conflicts("R(D)@A:2001", "R(D)@average:2003", "m_W@B:2002"))
        .containsExactly("'R(D)@average:2003' contains the data of 'R(D)@A:2001'");
  }

  @Test
  void membersShareNoData() {
    assertThat(conflicts("R(D)@A:2001", "R(D*)@A:2001", "m_W@B:2002")).isEmpty();
  }

  @Test
  void halvesOfAnAverageThatACorrelationJoinsCanBeCountedTogether() {
    assertThat(conflicts("R(D)@average:2003", "R(D*)@average:2003")).isEmpty();
  }

  @Test
  void halvesOfAnAverageWithoutCorrelationShareData() {
    assertThat(
            errorsOf(
                AVERAGES
                        .substring(0, AVERAGES.indexOf("correlations:"))
                        .replace("    in-fit: false\n    why-not: an example\n", "")
                    + "remove: [\"R(D)@A:2001\", \"R(D*)@A:2001\"]\n"))
        .containsExactly(
            "own.yaml: measurements.R(D*)@average:2003.in-fit is true, as is that of"
                + " 'R(D)@average:2003', but 'R(D)@average:2003' and 'R(D*)@average:2003' both"
                + " contain the data of 'R(D)@A:2001'; only one of them can be counted");
  }

  @Test
  void supersededResultSharesDataWithTheNewOneAndWhateverContainsThat() {
    assertThat(conflicts("R(D*)@average:2003", "R(D*)@average:2002"))
        .containsExactly("'R(D*)@average:2003' contains the data of 'R(D*)@average:2002'");
  }

  @Test
  void supersededMeasurementIsNotInTheFitAndSaysWhy() {
    assertThat(errorsOf(AVERAGES)).isEmpty();
    Measurement old =
        tiny.read("own.yaml").orElseThrow().measurement("R(D*)@average:2002").orElseThrow();
    assertThat(old.inFit()).isFalse();
    assertThat(old.whyNotInFit()).hasValue("superseded by R(D*)@average:2003");
    assertThat(old.sharedData().supersededBy()).hasValue("R(D*)@average:2003");
  }

  @Test
  void memberAndAverageInTheFitByDefaultAreReportedWithBothNames() {
    String text = AVERAGES.replaceFirst("    in-fit: false\n    why-not: an example\n", "");
    assertThat(errorsOf(text))
        .containsExactly(
            "own.yaml: measurements.R(D)@average:2003.in-fit is true, as is that of 'R(D)@A:2001',"
                + " but 'R(D)@average:2003' contains the data of 'R(D)@A:2001'; only one of them"
                + " can be counted",
            "own.yaml: measurements.R(D)@average:2003.in-fit is true, as is that of 'R(D*)@A:2001',"
                + " but 'R(D)@average:2003' contains the data of 'R(D*)@A:2001'; only one of them"
                + " can be counted");
  }

  @Test
  void supersededMeasurementMustNotBeInTheFit() {
    assertThat(
            errorsOf(
                AVERAGES.replace("    superseded-by:", "    in-fit: true\n    superseded-by:")))
        .contains(
            "own.yaml: measurements.R(D*)@average:2002.in-fit is true but the measurement is"
                + " superseded");
  }

  @Test
  void unknownNamesAreReportedWithTheNearest() {
    assertThat(
            errorsOf(
                AVERAGES
                    .replace("superseded-by: \"R(D*)@average:2003\"", "superseded-by: \"R(D*)@B\"")
                    .replaceFirst("\\[\"R\\(D\\)@A:2001\"", "[\"R(D)@A:2003\"")))
        .containsExactly(
            "own.yaml: measurements.R(D)@average:2003.uses-data-of names 'R(D)@A:2003', which is"
                + " unknown; nearest is 'R(D)@A:2001'",
            "own.yaml: measurements.R(D*)@average:2002.superseded-by names 'R(D*)@B', which is"
                + " unknown; nearest is 'R(D*)@A:2001'");
  }

  @Test
  void circleOfSupersededMeasurementsIsReported() {
    String text =
        AVERAGES.replace(
            "    why-not: an example\n  \"R(D*)@average:2002\"",
            "    superseded-by: \"R(D*)@average:2002\"\n  \"R(D*)@average:2002\"");
    assertThat(errorsOf(text))
        .containsExactly(
            "own.yaml: measurements.R(D*)@average:2003.superseded-by leads back to the measurement",
            "own.yaml: measurements.R(D*)@average:2002.superseded-by leads back to the measurement");
  }

  @Test
  void measurementMustNotUseItsOwnData() {
    assertThat(errorsOf(AVERAGES.replaceFirst("\\[\"R\\(D\\)@A:2001\"", "[\"R(D)@average:2003\"")))
        .containsExactly(
            "own.yaml: measurements.R(D)@average:2003.uses-data-of names the measurement itself");
  }

  @Test
  void memberThatIsRemovedMayStillBeNamed() {
    assertThat(errorsOf(AVERAGES + "remove: [\"R(D)@A:2001\"]\n")).isEmpty();
  }
}
