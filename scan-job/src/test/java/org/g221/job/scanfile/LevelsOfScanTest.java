package org.g221.job.scanfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsOfScanTest {

  private static String withLevels(String levels) {
    return SampleScan.TEXT + "confidence-levels: " + levels + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.6827, 0.6827]|confidence-levels[1] is 0.6827, which is already given",
        "[68.27]|confidence-levels[0] is 68.27 but must lie between 0 and 1;"
            + " levels are probabilities, did you mean 0.6827?",
        "[0.5, 1]|confidence-levels[1] is 1.0 but must lie between 0 and 1",
        "[4.9e-324]|confidence-levels[0] is 4.9E-324 but must be at least 1.0E-9;"
            + " below it a region is the best fit alone",
        "[0.9999999999999999]|confidence-levels[0] is 0.9999999999999999 but must be at most"
            + " 0.999999999999; above it delta chi-square is not precise",
        "[]|confidence-levels is empty but must hold a level;"
            + " without the key they are 0.6827 and 0.9545",
        "0.68|confidence-levels is 0.68 but must be a list"
      })
  void levelsThatMakeNoRegionsAreRefused(String levels, String message) {
    assertThat(BrokenScan.mistakes(withLevels(levels))).containsExactly(message);
  }

  @Test
  void extremeLevelsAreUsed() {
    List<ConfidenceLevel> levels =
        SampleScan.plan(withLevels("[1e-9, 0.001, 0.9999999, 0.999999999999]"))
            .specification()
            .confidenceLevels();
    assertThat(levels)
        .extracting(ConfidenceLevel::probability)
        .containsExactly(1e-9, 0.001, 0.9999999, 0.999999999999);
  }

  /** 6.1801 is needed; what the message asks for is enough. */
  @Test
  void profileLimitThatIsAskedForIsEnough() {
    String text = SampleScan.TEXT + "profile-limit: ";
    assertThat(BrokenScan.mistakes(text + 6.18))
        .containsExactly(
            "profile-limit is 6.18 but must be at least 6.19, which the highest confidence level"
                + " needs");
    assertThat(BrokenScan.mistakes(text + 6.19)).isEmpty();
  }
}
