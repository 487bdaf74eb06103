package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

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

  // scripts/reference/fits/confidence_levels.py, 20 of 30 digits
  @ParameterizedTest
  @CsvSource({
    "1e-9, 1.5707963267948968157e-18, 2.0000000010000001252e-9",
    "1e-6, 1.5707963267957189441e-12, 2.0000010000006665767e-6",
    "0.001, 1.5707971492624899447e-6, 2.0010006671670670420e-3",
    "0.1, 1.5790774093431226631e-2, 2.1072103131565261479e-1",
    "0.4999999, 4.5493621086678455671e-1, 1.3862939611199306073e+0",
    "0.5, 4.5493642311957275194e-1, 1.3862943611198906188e+0",
    "0.6827, 1.0000434271174666156e+0, 2.2958151607859741708e+0",
    "0.95, 3.8414588206941244691e+0, 5.9914645471079802105e+0",
    "0.9545, 4.0000097756043888001e+0, 6.1800859060504653043e+0",
    "0.9973, 8.9998619567496702951e+0, 1.1829007011943680876e+1",
    "0.9999994, 2.4912248537652937566e+1, 2.8652672363403018246e+1",
    "0.9999999, 2.8373987362798125357e+1, 3.2236191302969351272e+1",
    "0.999999998, 3.5973688936219368242e+1, 4.0060237258314492899e+1",
    "0.999999999999, 5.0844171332449173431e+1, 5.5262086475786717143e+1"
  })
  void deltaChiSquareIsThatOfTheExactQuantile(double probability, double one, double two) {
    ConfidenceLevel level = new ConfidenceLevel(probability);

    assertThat(level.deltaChiSquare(1)).isCloseTo(one, withPercentage(1e-12));
    assertThat(level.deltaChiSquare(2)).isCloseTo(two, withPercentage(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"3.8414588206941245, 1", "7, 1", "7, 2", "25, 1", "25, 2", "0.3, 1", "0.3, 2"})
  void highestLevelIsJustWithinTheLimit(double limit, int degreesOfFreedom) {
    double level =
        ConfidenceLevel.highestWithin(limit, degreesOfFreedom).orElseThrow().probability();
    double next = 1 - 0.9 * (1 - level);

    assertThat(new ConfidenceLevel(level).deltaChiSquare(degreesOfFreedom))
        .isLessThanOrEqualTo(limit);
    assertThat(new ConfidenceLevel(next).deltaChiSquare(degreesOfFreedom)).isGreaterThan(limit);
  }

  @Test
  void highestLevelIsEasilyTyped() {
    assertThat(ConfidenceLevel.highestWithin(7, 2)).contains(new ConfidenceLevel(0.969));
    assertThat(ConfidenceLevel.highestWithin(7, 1)).contains(new ConfidenceLevel(0.9918));
    assertThat(ConfidenceLevel.highestWithin(1000, 2))
        .contains(new ConfidenceLevel(ConfidenceLevel.HIGHEST));
    assertThat(ConfidenceLevel.highestWithin(1e-30, 1)).isEmpty();
    assertThat(ConfidenceLevel.highestWithin(-1, 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4.9e-324, 'at least 1.0E-9; below it a region is the best fit alone'",
    "0.9999999999999999, 'at most 0.999999999999; above it delta chi-square is not exact'",
    "68, 'between 0 and 1; levels are probabilities, did you mean 0.68?'",
    "99.73, 'between 0 and 1; levels are probabilities, did you mean 0.9973?'"
  })
  void ruleIsNamedThatALevelBreaks(double value, String rule) {
    assertThat(ConfidenceLevel.mistake(value))
        .contains("is " + value + " but must " + (value < 1 ? "be " : "lie ") + rule);
    assertThatThrownBy(() -> new ConfidenceLevel(value)).hasMessageContaining(rule);
  }

  @Test
  void regionsHaveNoOtherDegreesOfFreedomThanOneAndTwo() {
    assertThatThrownBy(() -> new ConfidenceLevel(0.5).deltaChiSquare(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 degrees of freedom, but a region has one or two");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "95", "100", "NaN"})
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
