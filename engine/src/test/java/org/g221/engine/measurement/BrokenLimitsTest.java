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
}
