package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.LINE;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken scan file for each rule of profiles. */
class ProfileReaderTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void profileThatIsNoneHasOneMessage(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> profileThatIsNoneHasOneMessage() {
    return Stream.of(
        broken(
            "x: \"R(D*)\"",
            "x: \"R(D**)\"",
            "profiles[1].x is 'R(D**)', which is not an observable, parameter or derived quantity;"
                + " nearest is 'R(D*)'"),
        broken(
            "y: \"R_K[1,6]\"",
            "y: \"R_K[1;6]\"",
            "profiles[1].y is 'R_K[1;6]', which is not an observable, parameter or derived quantity;"
                + " nearest is 'R_K[1,6]'"),
        broken(
            LINE,
            "- { x: d-s }",
            "profiles[0].x is 'd-s', which is not an observable, parameter or derived quantity"),
        broken(LINE, "- { bins: 3 }", "profiles[0].x is missing"),
        broken(LINE, "- delta-q-23", "profiles[0] is delta-q-23 but must be a mapping"),
        broken(
            "x-range: [0.24, 0.32], ",
            "",
            "profiles[1].x-range is missing; it is needed because 'R(D*)' is not an axis of the scan"),
        broken(
            "y-range: [0.5, 1.1], ",
            "",
            "profiles[1].y-range is missing; it is needed because 'R_K[1,6]' is not an axis of the scan"),
        broken(
            "[0.24, 0.32]",
            "[0.32, 0.24]",
            "profiles[1].x-range must be two numbers, the first below the second"),
        broken(
            "[0.5, 1.1]",
            "[0.5, 1.1, 2]",
            "profiles[1].y-range must be two numbers, the first below the second"),
        broken(
            "[0.24, 0.32]", "[0.24, b]", "profiles[1].x-range[1] is b but must be a finite number"),
        broken("[0.24, 0.32]", "0.24", "profiles[1].x-range is 0.24 but must be a list"),
        broken(
            "[20, 15]", "[20, 0]", "profiles[1].bins[1] is 0 but must lie between 1 and 1000000"),
        broken(
            "[20, 15]",
            "3000000",
            "profiles[1].bins is 3000000 but must lie between 1 and 1000000"),
        broken("[20, 15]", "[20]", "profiles[1].bins has 1 numbers but must have 2"),
        broken(
            "- { x: delta-q-23 }",
            "- { x: delta-q-23, y-range: [0, 1] }",
            "profiles[0].y-range is given without y"),
        broken(
            "- { x: delta-q-23 }",
            "- { x: delta-q-23, bins: [20, 15] }",
            "profiles[0].bins has 2 numbers but must have 1"),
        broken("[20, 15]", "[20, x]", "profiles[1].bins[1] is x but must be a whole number"),
        broken(
            "[20, 15]",
            "[2000, 1000]",
            "profiles[1].bins make 2000000 together but must not be more than 1000000"),
        broken(
            LINE,
            LINE + "\n  - { x: delta-q-23, x-range: [0, 1] }",
            "profiles[1] is the same line or plane as an earlier profile"));
  }
}
