package org.g221.job.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @Test
  void measuredValueEndsWhereItsUncertaintyDoes() {
    assertThat(Numbers.measured(0.316, 0.0191)).isEqualTo("0.316 ± 0.019");
    assertThat(Numbers.measured(1348030, 3800)).isEqualTo("1348000 ± 3800");
    assertThat(Numbers.measured(1.23270e-4, 2.3e-7)).isEqualTo("1.2327e-04 ± 2.3e-07");
    assertThat(Numbers.measured(-1.9e-5, 7.7e-5)).isEqualTo("-1.9e-05 ± 7.7e-05");
    assertThat(Numbers.measured(0, 0.26)).isEqualTo("0 ± 0.26");
  }

  @ParameterizedTest
  @CsvSource({
    "0.25217, 6, 0.25217",
    "0.252168712, 6, 0.252169",
    "-4.4e-3, 8, -0.0044",
    "3.65e-9, 6, 3.65000e-09",
    "12345678, 3, 1.23e+07",
    "700, 6, 700",
    "0, 6, 0",
    "-0.0, 6, 0",
    "NaN, 6, -",
    "Infinity, 6, ∞",
    "-Infinity, 6, -∞"
  })
  void numbersHaveSoManySignificantDigits(double value, int digits, String text) {
    assertThat(Numbers.significant(value, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2e-5, 0.95, < 1.2e-05 (95 %)",
    "2.1e-8, 0.9, < 2.1e-08 (90 %)",
    "1.25e-5, 0.9545, < 1.25e-05 (95.45 %)",
    "2e-9, 0.9, < 2e-09 (90 %)",
    "100, 0.9, < 100 (90 %)"
  })
  void limitsAreWrittenWithTheirLevel(double limit, double level, String text) {
    assertThat(Numbers.limit(new UpperLimit(limit, level))).isEqualTo(text);
  }

  @Test
  void countsHaveTheirThousandsApart() {
    assertThat(Numbers.count(14_280)).isEqualTo("14,280");
    assertThat(Numbers.count(7)).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "999, 999.0",
    "1500, 1.50 k",
    "12.3e6, 12.3 M",
    "5e9, 5.00 G",
    "3e15, 3000.0 T"
  })
  void ratesHaveAUnit(double rate, String text) {
    assertThat(Numbers.rate(rate)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0 s", "59.4, 59 s", "59.6, 1 min 00 s", "65, 1 min 05 s", "3661, 1 h 01 min"})
  void durationsAreShort(double seconds, String text) {
    assertThat(Numbers.duration(seconds)).isEqualTo(text);
  }
}
