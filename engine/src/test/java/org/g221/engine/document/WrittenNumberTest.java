package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

  @ParameterizedTest
  @CsvSource({
    "1000, 1000", "1e3, 1000", "1E3, 1000", "1.e3, 1000", ".5e4, 5000", "+1000, 1000",
    "1_000, 1000", "1_000.000_5, 1000.0005", "010, 10", "-0.5, -0.5", "1e+3, 1000",
        "5.0e-324, 4.9e-324"
  })
  void decimalNumbersHaveTheValueThatEveryReaderExpects(String text, double value) {
    assertThat(WrittenNumber.decimal(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " 1", "1 000", "1__000", "_1000", "1000_", "1_e3", "0x10", "0x1p10", "0o17", "1:30",
            "1,5",
        "1000d", "1000f", ".inf", ".nan", "NaN", "Infinity", "yes", "~", ".", "e3", "1e", "--1",
        "\u0661\u0661", "\u22121000", "1e400", "1e-400"
      })
  void whatOthersTakeForANumberIsNone(String text) {
    assertThat(WrittenNumber.decimal(text)).isEmpty();
    assertThat(WrittenNumber.whole(text)).isEmpty();
  }

  @Test
  void zeroIsNotTakenForANumberThatVanished() {
    assertThat(WrittenNumber.decimal("0.00e-400")).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"11, 11", "011, 11", "1_1, 11", "11.0, 11", "1e1, 10", "5e7, 50000000", "-3, -3"})
  void wholeNumbersMayHaveAnExponent(String text, long value) {
    assertThat(WrittenNumber.whole(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "1e-1", "9223372036854775808", "1e999999999", "1e9999999999"})
  void whatIsNotWholeOrBeyondALongIsRejected(String text) {
    assertThat(WrittenNumber.whole(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u22121000 | ; its minus is U+2212, not the '-' of the keyboard",
        "1e\u20133 | ; its minus is U+2013, not the '-' of the keyboard",
        "1,5 | ; write a point, not a comma",
        "0x1p10 | ; write it in decimal",
        "1e400 | ; it is out of the range of a double"
      })
  void hintSaysWhatToWrite(String text, String hint) {
    assertThat(WrittenNumber.hint(text)).isEqualTo(hint);
  }

  @Test
  void wordsGetNoHint() {
    assertThat(WrittenNumber.hint("low")).isEmpty();
    assertThat(WrittenNumber.hint("a\u2212b")).isEmpty();
  }
}
