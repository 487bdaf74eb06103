package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.KEEP;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken scan file for each rule of which rows are kept. */
class KeepReaderTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void mistakeHasOneMessageWithItsKey(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> mistakeHasOneMessageWithItsKey() {
    return Stream.of(
        broken(
            KEEP,
            "keep: alle",
            "keep is 'alle' but must be all, none or a mapping with delta-chi-square;"
                + " nearest is 'all'"),
        broken(KEEP, "keep: [9]", "keep is a list but must be text"),
        broken(
            "delta-chi-square: 9",
            "delta-chi-square: 0",
            "keep.delta-chi-square is 0.0 but must be positive"),
        broken(
            "delta-chi-square: 9",
            "delta-chi-square: .inf",
            "keep.delta-chi-square is .inf but must be a finite number"),
        broken("at-most: 1000", "at-most: 0", "keep.at-most is 0 but must be at least 1"),
        broken("at-most: 1000", "at-most: 2.5", "keep.at-most is 2.5 but must be a whole number"));
  }
}
