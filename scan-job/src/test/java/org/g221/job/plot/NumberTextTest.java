package org.g221.job.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0.252, 0.252",
    "0.3333333333, 0.33333",
    "20000, 20000",
    "99999.9, 1×10⁵",
    "-1.5e-7, −1.5×10⁻⁷",
    "6.02214076e23, 6.0221×10²³",
    "0.00012345678, 0.00012346",
    "0, 0",
    "-0.0, 0",
    "NaN, undefined",
    "-Infinity, −∞"
  })
  void numberHasUpToFiveDigits(double value, String expected) {
    assertThat(NumberText.of(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.316, 0.01874, 0.316 ± 0.019",
    "80.385, 0.015, 80.385 ± 0.015",
    "5.3e-7, 2.22e-7, (5.3 ± 2.2)×10⁻⁷",
    "0, 0.5, 0.00 ± 0.50",
    "-0.61, 0.2, −0.61 ± 0.20"
  })
  void uncertaintyHasTwoDigitsAndValueEndsWithIt(double value, double sigma, String expected) {
    assertThat(NumberText.withUncertainty(value, sigma)).isEqualTo(expected);
  }

  @Test
  void resolutionDecidesHowManyDigitsAreShown() {
    assertThat(NumberText.rounded(0.262061, 1.2e-4)).isEqualTo("0.2621");
    assertThat(NumberText.rounded(1234.5, 23)).isEqualTo("1230");
  }

  @Test
  void decimalsAreFixedWhereNumbersStandBelowEachOther() {
    assertThat(NumberText.fixed(-2.4599, 2)).isEqualTo("−2.46");
    assertThat(NumberText.fixed(62.3, 2)).isEqualTo("62.30");
  }

  @Test
  void onlyNumbersThatDoNotRoundToZeroHaveASign() {
    assertThat(NumberText.signed(1.635, 1)).isEqualTo("+1.6");
    assertThat(NumberText.signed(-1.635, 1)).isEqualTo("−1.6");
    assertThat(NumberText.signed(1e-9, 1)).isEqualTo("0.0");
    assertThat(NumberText.signed(-1e-9, 1)).isEqualTo("0.0");
  }
}
