package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.LINE;
import static org.g221.job.scanfile.ValidScan.VALUES_AXIS;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken scan file for each rule of axes. */
class AxisReaderTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void axisThatIsNoneHasOneMessage(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> axisThatIsNoneHasOneMessage() {
    return Stream.of(
        broken(
            "min: -0.02, max: 0.02",
            "min: 0.02, max: -0.02",
            "axes[1].min is 0.02 but must be below max, -0.02"),
        broken(
            "min: -0.02, max: 0.02",
            "min: 0.02, max: 0.02",
            "axes[1].min is 0.02 but must be below max, 0.02"),
        broken("nodes: 5", "nodes: 1", "axes[1].nodes is 1 but must be at least 2"),
        broken(
            "nodes: 5",
            "nodes: 10000001",
            "axes[1].nodes is 10000001 but must be at most 10000000"),
        broken("nodes: 5", "nodes: 5.5", "axes[1].nodes is 5.5 but must be a whole number"),
        broken("min: -0.02, ", "", "axes[1].min is missing"),
        broken("max: 0.02, ", "", "axes[1].max is missing"),
        broken("max: 0.02, nodes: 5", "max: 0.02", "axes[1].nodes is missing"),
        broken("max: 0.02", "max: .inf", "axes[1].max is .inf but must be a finite number"),
        broken("max: 0.02", "max: NaN", "axes[1].max is NaN but must be a finite number"),
        broken(
            "max: 0.02",
            "max: 1e400",
            "axes[1].max is 1e400 but must be a finite number; it is out of the range of a double"),
        broken("max: 0.02", "max: large", "axes[1].max is large but must be a finite number"),
        broken(
            "max: 0.02",
            "max: \"0.02\"",
            "axes[1].max is the text '0.02' but must be a finite number"),
        broken("max: 0.02", "max: [0.02]", "axes[1].max is a list but must be a finite number"),
        broken("max: 0.02", "max:", "axes[1].max is empty but must be a finite number"),
        broken(
            "spacing: log",
            "spacing: logarithmic",
            "axes[0].spacing is 'logarithmic', which is unknown; nearest is 'log'"),
        broken("min: 700", "min: 0", "axes[0].min is 0.0 but a log axis needs positive values"),
        broken(
            "min: 700", "min: -700", "axes[0].min is -700.0 but a log axis needs positive values"),
        broken(
            "[0.0, 0.5, 1.0]",
            "[0.0, 0.5, 0.5]",
            "axes[2].values[2] is 0.5 but values must increase"),
        broken("[0.0, 0.5, 1.0]", "[0.5]", "axes[2].values has 1 entry but must have at least 2"),
        broken("[0.0, 0.5, 1.0]", "[]", "axes[2].values has 0 entries but must have at least 2"),
        broken(
            "[0.0, 0.5, 1.0]",
            "[0.0, .nan]",
            "axes[2].values[1] is .nan but must be a finite number"),
        broken("[0.0, 0.5, 1.0]", "0.5", "axes[2].values is 0.5 but must be a list"),
        broken(
            "values: [",
            "min: 0, values: [",
            "axes[2].min is given together with values; only one of them can be"),
        broken(
            "parameter: delta-l-33",
            "parameter: delta-q-23",
            "axes[2].parameter is 'delta-q-23', which already has an axis"),
        broken("parameter: delta-l-33, ", "", "axes[2].parameter is missing"),
        broken(
            "parameter: delta-l-33",
            "parameter: delta-l-333",
            "axes[2].parameter is 'delta-l-333', which is not a parameter; nearest is 'delta-l-33'"),
        broken(VALUES_AXIS, "delta-l-33", "axes[2] is delta-l-33 but must be a mapping"),
        // 4 * 5 * 1639 is just above 2^15, and 2^15 * 2^48 = 2^63
        broken(
            VALUES_AXIS,
            "{ parameter: delta-l-33, min: 0, max: 1, nodes: 65536 }\n"
                + "  - { parameter: delta-l-22, min: 0, max: 1, nodes: 65536 }\n"
                + "  - { parameter: delta-q-22, min: 0, max: 1, nodes: 65536 }\n"
                + "  - { parameter: delta-l-23, min: 0, max: 0.5, nodes: 1639 }",
            "axes have [4, 5, 65536, 65536, 65536, 1639] nodes, together 2^63 or more; use fewer"));
  }

  @Test
  void emptyAxesAreRejected() {
    String text =
        ValidScan.TEXT
            .replaceAll("(?s)axes:.*keep:", "axes: []\nkeep:")
            .replace("zeta: 0.0", "zeta: 0.0, mass-wprime-gev: 1000")
            .replace(LINE, "");
    assertThat(BrokenScan.mistakes(text))
        .containsExactly("axes is empty but a scan needs at least one axis");
  }
}
