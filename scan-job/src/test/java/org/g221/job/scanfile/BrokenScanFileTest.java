package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.job.scanfile.ValidScan.KEEP;
import static org.g221.job.scanfile.ValidScan.broken;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken scan file for each rule of its keys, names, levels and limits. */
class BrokenScanFileTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void mistakeHasOneMessageWithItsKey(String text, String message) {
    assertThat(BrokenScan.mistakes(text)).containsExactly(message);
  }

  static Stream<Arguments> mistakeHasOneMessageWithItsKey() {
    return Stream.of(
        broken("include: []", "includes: []", "includes is not a known key; nearest is 'include'"),
        broken(
            "bins: [20, 15]",
            "bins: [20, 15], bin: 3",
            "profiles[1].bin is not a known key; nearest is 'bins'"),
        broken(
            "at-most: 1000",
            "at-most: 1000, atmost: 3",
            "keep.atmost is not a known key; nearest is 'at-most'"),
        broken(
            "nodes: 5",
            "nodes: 5, space: log",
            "axes[1].space is not a known key; nearest is 'spacing'"),
        broken("format-version: 1\n", "", "format-version is missing"),
        broken(
            "format-version: 1",
            "format-version: 2",
            "format-version is 2 but this version of g221 reads up to 1; use a newer g221"),
        broken(
            "format-version: 1", "format-version: 0", "format-version is 0 but must be at least 1"),
        broken(
            "format-version: 1",
            "format-version: 1.5",
            "format-version is 1.5 but must be a whole number"),
        broken("scan-id: sample\n", "", "scan-id is missing"),
        broken(
            "scan-id: sample",
            "scan-id: ../sample",
            "scan-id is '../sample' but must be letters, digits, '.', '_' and '-', as it names a folder"),
        broken("scan-id: sample", "scan-id: [sample]", "scan-id is a list but must be text"),
        broken("dataset: \"2016\"\n", "", "dataset is missing"),
        broken("2016", "2061", "dataset is '2061', which is unknown; nearest is '2016'"),
        broken(
            "texture: entries",
            "texture: entry",
            "texture is 'entry', which is unknown; nearest is 'entries'"),
        broken(
            KEEP,
            KEEP + "\nprofile-limit: 3",
            "profile-limit is 3.0 but must be at least 6.19, which the highest confidence level needs"),
        broken(
            KEEP,
            KEEP + "\nprofile-limit: nine",
            "profile-limit is nine but must be a finite number"),
        broken(
            "[0.6827, 0.9545]",
            "[0.6827, 95]",
            "confidence-levels[1] is 95.0 but must lie between 0 and 1; levels are probabilities,"
                + " did you mean 0.95?"),
        broken(
            "[0.6827, 0.9545]", "[0]", "confidence-levels[0] is 0.0 but must lie between 0 and 1"),
        broken("[0.6827, 0.9545]", "0.95", "confidence-levels is 0.95 but must be a list"));
  }
}
