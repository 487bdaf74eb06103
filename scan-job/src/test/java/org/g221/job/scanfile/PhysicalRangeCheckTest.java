package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One broken scan file for each range outside of which no prediction can be made. */
class PhysicalRangeCheckTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void valueOutsideItsRangeHasOneMessage(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> valueOutsideItsRangeHasOneMessage() {
    // With r = 3 the lowest eigenvalue is −1/9.
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
  @ValueSource(strings = {"d-s", "d-b", "d-mu", "d-tau"})
  void componentOfMixingVectorBeyondItsLargestLengthIsRejected(String component) {
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
    assertThat(BrokenScan.mistakes(text))
        .containsExactly(
            "fixed."
                + component
                + " is 1.06 but must not exceed sqrt(1 + 1/r^2) = 1.054 in modulus");
  }
}
