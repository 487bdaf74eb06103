package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceLevelTest {

  // With two degrees of freedom the quantile is -2 ln(1 - p).
  @ParameterizedTest
  @CsvSource({"0.6827, 2.2958", "0.95, 5.9915", "0.9545, 6.1801", "0.9973, 11.8290"})
  void deltaChiSquareInTwoDimensionsMatchesTables(double probability, double expected) {
    double deltaChiSquare = new ConfidenceLevel(probability).deltaChiSquare(2);

    assertThat(deltaChiSquare).isCloseTo(expected, within(1e-3));
    assertThat(deltaChiSquare).isCloseTo(-2 * Math.log(1 - probability), within(1e-6));
  }

  // One and two standard deviations, squared; 0.68268949 and 0.95449974 are their probabilities.
  @ParameterizedTest
  @CsvSource({"0.6826894921370859, 1", "0.9544997361036416, 4", "0.95, 3.8414588"})
  void deltaChiSquareInOneDimensionIsSquareOfStandardDeviations(
      double probability, double expected) {
    assertThat(new ConfidenceLevel(probability).deltaChiSquare(1))
        .isCloseTo(expected, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "95", "NaN"})
  void valueThatIsNoProbabilityIsRejected(double value) {
    assertThatThrownBy(() -> new ConfidenceLevel(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 0 and 1");
  }

  @Test
  void higherLevelReachesFurther() {
    assertThat(new ConfidenceLevel(0.95).deltaChiSquare(2))
        .isGreaterThan(new ConfidenceLevel(0.9).deltaChiSquare(2));
  }
}
