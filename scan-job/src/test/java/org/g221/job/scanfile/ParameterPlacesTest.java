package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.FIXED;
import static org.g221.job.scanfile.ValidScan.MASS_AXIS;
import static org.g221.job.scanfile.ValidScan.VALUES_AXIS;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken scan file for each rule of which parameters a scan needs, and where. */
class ParameterPlacesTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void misplacedParameterHasOneMessage(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> misplacedParameterHasOneMessage() {
    return Stream.of(
        broken(
            "delta-q-33: 0.9",
            "delta-q-33: 0.9, delta-q-34: 0.9",
            "fixed.delta-q-34 is not a parameter; nearest is 'delta-q-33'"),
        broken("zeta: 0.0", "zeta: none", "fixed.zeta is none but must be a finite number"),
        broken(
            "g2-over-g1: 3.0",
            "g2-over-g1: -.inf",
            "fixed.g2-over-g1 is -.inf but must be a finite number"),
        broken(FIXED, "[ zeta ]", "fixed is a list but must be a mapping"),
        broken(
            "zeta: 0.0",
            "zeta: 0.0, delta-q-23: 0.0",
            "fixed.delta-q-23 is fixed and has an axis as well"),
        broken(
            "g2-over-g1: 3.0, ",
            "",
            "fixed.g2-over-g1 is missing; give it a value there or an axis of its own"),
        broken(
            "zeta: 0.0, ",
            "",
            "fixed.zeta is missing; give it a value there or an axis of its own"),
        broken(
            MASS_AXIS,
            "{ parameter: delta-l-22, values: [0, 0.1] }",
            "fixed.mass-wprime-gev is missing; give it a value there or an axis of its own"),
        broken(
            "zeta: 0.0",
            "zeta: 0.0, tan-beta: 1",
            "fixed.tan-beta is given together with zeta; only one of them can be"),
        broken(
            VALUES_AXIS,
            "{ parameter: tan-beta, values: [0.5, 1.0] }",
            "axes[2] of tan-beta is given together with zeta; only one of them can be"),
        broken(
            "zeta: 0.0",
            "zeta: 0.0, d-s: 0.1",
            "fixed.d-s belongs to texture 'vector-like-mixing' but the texture is 'entries'"),
        broken(
            VALUES_AXIS,
            "{ parameter: d-mu, values: [0.5, 1.0] }",
            "axes[2] of d-mu belongs to texture 'vector-like-mixing' but the texture is 'entries'"));
  }
}
