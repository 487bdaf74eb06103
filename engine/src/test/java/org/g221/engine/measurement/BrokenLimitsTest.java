package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be said of an upper limit. */
class BrokenLimitsTest extends TinyDatasetTest {

  @Test
  void limitWithoutConfidenceLevelIsReported() {
    tiny.replace(FILE, "    confidence-level: 0.90\n", "");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.confidence-level is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "0", "1", "-0.9"})
  void confidenceLevelHasToBeAProbability(String level) {
    tiny.replace(FILE, "confidence-level: 0.90", "confidence-level: " + level);
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.confidence-level is "
                + Double.parseDouble(level)
                + " but must lie between 0 and 1");
  }

  @Test
  void limitHasToBePositive() {
    tiny.replace(FILE, "upper-limit: 2.1e-8", "upper-limit: -2.1e-8");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.upper-limit is -2.1E-8 but must"
                + " be positive");
  }

  @Test
  void limitAndValueTogetherAreReported() {
    tiny.replace(FILE, "upper-limit: 2.1e-8", "upper-limit: 2.1e-8\n    value: 1e-8");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.value is given together with"
                + " upper-limit; only one of them can be");
  }

  @Test
  void limitAndUncertaintyTogetherAreReported() {
    tiny.replace(FILE, "upper-limit: 2.1e-8", "upper-limit: 2.1e-8\n    uncertainty: 1e-8");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.uncertainty is given together with"
                + " upper-limit; only one of them can be");
  }

  @Test
  void confidenceLevelOfAValueIsReported() {
    tiny.replace(FILE, "uncertainty: 0.015", "uncertainty: 0.015\n    confidence-level: 0.9");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.m_W@B:2002.confidence-level is given without an"
                + " upper-limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {".inf", ".nan"})
  void limitHasToBeAFiniteNumber(String limit) {
    tiny.replace(FILE, "upper-limit: 2.1e-8", "upper-limit: " + limit);
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.upper-limit is "
                + limit
                + " but must be a finite number");
  }

  /** Standard Model values of the small data set are 2. */
  @Test
  void limitHasToBeAboveTheStandardModel() {
    tiny.replace(
        FILE,
        "    value: 0.22\n    uncertainty: 0.02\n",
        "    upper-limit: 1.5\n    confidence-level: 0.9\n");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.R(Xc)@B:2002.upper-limit is 1.5 but must be above the"
                + " Standard Model value of R(Xc), 2.0");
  }

  @Test
  void limitOnWhatHasNoStandardModelValueIsReported() {
    tiny.addAt("theory/standard-model.yaml", "format-version: 1\nstandard-model: {}\n");
    tiny.replace("standard-model.yaml", "  \"BR(B0->Knunu)\":", "  # \"BR(B0->Knunu)\":");
    tiny.replace(FILE, "    observable: BR(tau->3mu)\n", "    observable: BR(B0->Knunu)\n");
    assertThat(tiny.errors())
        .contains(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.observable is 'BR(B0->Knunu)',"
                + " which has no Standard Model value yet");
  }

  @Test
  void limitThatCostsNothingBelowHasNoCorrelation() {
    tiny.replace(
        FILE,
        "    uncertainty: 0.02\n    reference: A\n",
        "    uncertainty: 0.02\n    one-sided: true\n    reference: A\n");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.R(D*)@A:2001.one-sided makes it a limit that costs"
                + " nothing below, which cannot be correlated as in 'R(D) and R(D*)'");
  }

  @Test
  void limitIsOneSidedAnyway() {
    tiny.replace(FILE, "upper-limit: 2.1e-8", "upper-limit: 2.1e-8\n    one-sided: true");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.BR(tau->3mu)@A:2001.one-sided is given together with"
                + " upper-limit; only one of them can be");
  }

  @Test
  void sidedIsTrueOrFalse() {
    tiny.replace(FILE, "uncertainty: 0.015", "uncertainty: 0.015\n    one-sided: above");
    assertThat(tiny.errors())
        .containsExactly(
            "measurements.yaml: measurements.m_W@B:2002.one-sided is above but must be true or"
                + " false");
  }
}
