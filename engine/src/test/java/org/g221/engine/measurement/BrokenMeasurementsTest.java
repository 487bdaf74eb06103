package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be said of a measurement. */
class BrokenMeasurementsTest extends TinyDatasetTest {

  private static final String R_D = "measurements.yaml: measurements.R(D)@A:2001";

  @Test
  void unknownObservableIsReportedWithTheNearest() {
    tiny.replace(FILE, "observable: R(D)\n", "observable: R(D+)\n");
    assertThat(tiny.errors())
        .contains(R_D + ".observable is 'R(D+)', which is unknown; nearest is 'R(D)'");
  }

  @Test
  void unitHasToBeThatOfTheObservable() {
    tiny.replace(FILE, "unit: GeV", "unit: MeV");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.m_W@B:2002.unit is 'MeV' but the observable's unit"
                + " is GeV");
  }

  @Test
  void unitMustNotBeLeftOutWhereThereIsOne() {
    tiny.replace(FILE, "    unit: GeV\n", "");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.m_W@B:2002.unit is '' but the observable's unit is"
                + " GeV");
  }

  @Test
  void pureNumberMustNotHaveAUnit() {
    tiny.replace(FILE, "unit: 1\n", "unit: GeV\n");
    assertThat(tiny.errors())
        .containsExactly(R_D + ".unit is 'GeV' but the observable's unit is a pure number");
  }

  @Test
  void missingValueIsReported() {
    tiny.replace(FILE, "    value: 0.4\n", "");
    assertThat(tiny.errors()).containsExactly(R_D + ".value is missing");
  }

  @Test
  void missingUncertaintyIsReported() {
    tiny.replace(FILE, "    statistical: { plus: 0.05, minus: 0.03 }\n", "");
    assertThat(tiny.errors()).contains(R_D + ".uncertainty is missing");
  }

  @Test
  void totalAndStatisticalUncertaintyTogetherAreReported() {
    tiny.replace(FILE, "systematic: 0.03", "uncertainty: 0.03");
    assertThat(tiny.errors())
        .contains(R_D + ".statistical is given together with uncertainty; only one of them can be");
  }

  @Test
  void oneSidedErrorIsReported() {
    tiny.replace(FILE, "{ plus: 0.05, minus: 0.03 }", "{ plus: 0.05 }");
    assertThat(tiny.errors()).contains(R_D + ".statistical.minus is missing");
  }

  @Test
  void negativeErrorIsReported() {
    tiny.replace(FILE, "minus: 0.03", "minus: -0.03");
    assertThat(tiny.errors()).contains(R_D + ".statistical is negative but an error must not be");
  }

  @Test
  void totalAndSystematicUncertaintyTogetherAreReported() {
    tiny.replace(FILE, "uncertainty: 0.015", "uncertainty: 0.015\n    systematic: 0.01");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.m_W@B:2002.systematic is given together with"
                + " uncertainty; only one of them can be");
  }

  @ParameterizedTest
  @ValueSource(strings = {".nan", ".inf", "-.inf", "NaN", "1e999", "high", "[80.4]"})
  void valueHasToBeAFiniteNumber(String value) {
    tiny.replace(FILE, "value: 80.385", "value: " + value);
    assertThat(tiny.errors())
        .singleElement()
        .asString()
        .startsWith("measurements.yaml: measurements.m_W@B:2002.value is ")
        .contains(" but must be a finite number");
  }

  @ParameterizedTest
  @ValueSource(strings = {".nan", ".inf"})
  void uncertaintyHasToBeAFiniteNumber(String value) {
    tiny.replace(FILE, "uncertainty: 0.015", "uncertainty: " + value);
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.m_W@B:2002.uncertainty is "
                + value
                + " but must be a finite number");
  }

  @Test
  void errorOfZeroIsReported() {
    tiny.replace(FILE, "uncertainty: 0.015", "uncertainty: 0");
    assertThat(tiny.errors())
        .contains(
            "measurements.yaml: measurements.m_W@B:2002.uncertainty is 0 but must be positive");
  }

  @Test
  void missingReferenceIsReported() {
    tiny.replace(FILE, "    reference: A\n    where: abstract\n", "");
    assertThat(tiny.errors()).contains(R_D + ".reference is missing");
  }

  @Test
  void unknownReferenceIsReportedWithThoseThereAre() {
    tiny.replace(FILE, "reference: A\n    where", "reference: AA\n    where");
    assertThat(tiny.errors())
        .contains(R_D + ".reference is 'AA', which is not in references.yaml; there are 'A', 'B'");
  }

  @Test
  void unknownReliabilityIsReportedWithTheNearest() {
    tiny.replace(FILE, "where: abstract\n    reliability: verified", "reliability: verifed");
    assertThat(tiny.errors())
        .contains(R_D + ".reliability is 'verifed', which is unknown; nearest is 'verified'");
  }

  @Test
  void measurementOutOfTheFitNeedsAReason() {
    tiny.replace(FILE, "    why-not: an example\n", "");
    assertThat(tiny.errors())
        .containsExactly("measurements.yaml: measurements.R(Xc)@B:2002.why-not is missing");
  }

  @Test
  void measurementInTheFitNeedsNoReason() {
    tiny.replace(FILE, "in-fit: false", "in-fit: true");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.R(Xc)@B:2002.why-not is given but the measurement is"
                + " in the fit");
  }

  @Test
  void unknownKeyIsReportedWithTheNearest() {
    tiny.replace(FILE, "where: abstract", "wehre: abstract");
    assertThat(tiny.errors())
        .containsExactly(R_D + ".wehre is not a known key; nearest is 'where'");
  }

  @Test
  void measurementInTwoFilesIsReported() {
    tiny.replace("dataset.yaml", "measurements.yaml]", "measurements.yaml, more.yaml]");
    tiny.add(
        "more.yaml",
        """
        format-version: 1
        measurements:
          "R(D)@A:2001":
            { observable: R(D), value: 0.4, uncertainty: 0.1, reference: A, reliability: verified }
        """);
    assertThat(tiny.errors())
        .containsExactly("more.yaml: measurements.R(D)@A:2001 is measured twice in this data set");
  }
}
