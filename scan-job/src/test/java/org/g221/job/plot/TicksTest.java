package org.g221.job.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @Test
  void ticksAreRoundAndIncludeEdges() {
    assertThat(texts(0.1, 0.3, 6)).containsExactly("0.10", "0.15", "0.20", "0.25", "0.30");
    assertThat(texts(0.23, 0.35, 7))
        .containsExactly("0.24", "0.26", "0.28", "0.30", "0.32", "0.34");
    assertThat(texts(-0.008, 0.006, 9))
        .containsExactly("−0.008", "−0.006", "−0.004", "−0.002", "0", "0.002", "0.004", "0.006");
    assertThat(texts(700, 20000, 9)).containsExactly("5000", "10000", "15000", "20000");
  }

  @Test
  void smallTicksDivideStepsInRoundParts() {
    assertThat(Ticks.between(0, 1, 6).between()).hasSize(15);
    assertThat(Ticks.between(0, 1, 3).between()).hasSize(8);
  }

  @Test
  void ticksOfALogarithmicAxisAreRoundNumbersAtUnequalDistances() {
    Ticks decade = Ticks.logarithmic(700, 14000, 9);
    assertThat(decade.values().stream().map(decade::text))
        .containsExactly("1000", "2000", "5000", "10000");
    assertThat(decade.between().stream().map(decade::text))
        .containsExactly("700", "800", "900", "3000", "4000", "6000", "7000", "8000", "9000");
    Ticks many = Ticks.logarithmic(0.01, 100, 9);
    assertThat(many.values().stream().map(many::text))
        .containsExactly("0.01", "0.1", "1", "10", "100");
    Ticks narrow = Ticks.logarithmic(700, 900, 9);
    assertThat(narrow.values()).isEqualTo(Ticks.between(700, 900, 9).values());
  }

  @Test
  void powerOfTenIsTakenOutOfVerySmallAndLargeNumbers() {
    Ticks small = Ticks.between(0, 4e-9, 5);

    assertThat(small.exponent()).isEqualTo(-9);
    assertThat(texts(0, 4e-9, 5)).containsExactly("0", "1", "2", "3", "4");
    assertThat(Ticks.between(0, 1.7e6, 5).exponent()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 5", "-1e-12, 3e-12, 7", "1e6, 1.000001e6, 4", "0.5, 1.2, 8", "-7, 1e5, 2"})
  void ticksAreInRangeAndNotTooMany(double lower, double upper, int atMost) {
    Ticks ticks = Ticks.between(lower, upper, atMost);

    assertThat(ticks.values())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(atMost)
        .allSatisfy(value -> assertThat(value.doubleValue()).isBetween(lower, upper));
  }

  private static List<String> texts(double lower, double upper, int atMost) {
    Ticks ticks = Ticks.between(lower, upper, atMost);
    return ticks.values().stream().map(ticks::text).toList();
  }
}
