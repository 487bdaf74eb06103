package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlValueTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private YamlValue value(String text) {
    return YamlDocument.parse("file.yaml", "key: " + text + "\n", diagnostics)
        .orElseThrow()
        .get("key")
        .orElseThrow();
  }

  private List<String> errors() {
    return diagnostics.errors().stream().map(Diagnostic::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "-2.5, -2.5", "1e-5, 1e-5", "2.1E-08, 2.1e-8", "+3, 3", "50_000_000, 5e7"})
  void numbersAreReadAsWritten(String written, double expected) {
    assertThat(value(written).number()).hasValue(expected);
    assertThat(errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", ".nan", ".inf", "-.inf", "Infinity", "1.0f", "1.0d", "2D", "zero"})
  void whatIsNoFiniteNumberIsRejectedAsWritten(String written) {
    assertThat(value(written).number()).isEmpty();
    assertThat(errors())
        .containsExactly("file.yaml: key is " + written + " but must be a finite number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1,5' | ; write a point, not a comma",
        "0x1p10 | ; write it in decimal",
        "\u22121000 | ; its minus is U+2212, not the '-' of the keyboard",
        "1e999 | ; it is out of the range of a double"
      })
  void numberInAnotherNotationIsRejectedWithAHint(String written, String hint) {
    assertThat(value(written).number()).isEmpty();
    assertThat(errors())
        .containsExactly("file.yaml: key is " + written + " but must be a finite number" + hint);
  }

  @Test
  void quotedNumberIsText() {
    assertThat(value("'1.5'").number()).isEmpty();
    assertThat(errors())
        .containsExactly("file.yaml: key is the text '1.5' but must be a finite number");
  }

  @Test
  void listAndMappingAndNothingAreNoNumbers() {
    value("[1]").number();
    value("{a: 1}").number();
    value("").number();
    assertThat(errors())
        .containsExactly(
            "file.yaml: key is a list but must be a finite number",
            "file.yaml: key is a mapping but must be a finite number",
            "file.yaml: key is empty but must be a finite number");
  }

  @Test
  void wholeNumbersMayHaveUnderscoresAndExponentsButNoFraction() {
    assertThat(value("50_000_000").integer()).hasValue(50_000_000L);
    assertThat(value("5e7").integer()).hasValue(50_000_000L);
    assertThat(value("3.5").integer()).isEmpty();
    assertThat(value("9223372036854775808").integer()).isEmpty();
    assertThat(errors())
        .containsExactly(
            "file.yaml: key is 3.5 but must be a whole number",
            "file.yaml: key is 9223372036854775808 but must be a whole number");
  }

  @Test
  void textIsAnyScalarAsWritten() {
    assertThat(value("2016").text()).hasValue("2016");
    assertThat(value("'2016'").text()).hasValue("2016");
    assertThat(value("R(D*)").text()).hasValue("R(D*)");
    value("").text();
    value("[a]").text();
    assertThat(errors())
        .containsExactly(
            "file.yaml: key is empty but must be text",
            "file.yaml: key is a list but must be text");
  }

  @Test
  void truthIsTrueOrFalseOnly() {
    assertThat(value("true").truth()).hasValue(true);
    assertThat(value("false").truth()).hasValue(false);
    assertThat(value("yes").truth()).isEmpty();
    assertThat(errors()).containsExactly("file.yaml: key is yes but must be true or false");
  }

  @Test
  void listsAndMappingsAreToldApart() {
    assertThat(value("[1, 2]").list()).hasSize(2);
    assertThat(value("{a: 1}").list()).isEmpty();
    assertThat(value("[1]").mapping().entries()).isEmpty();
    assertThat(errors())
        .containsExactly(
            "file.yaml: key is a mapping but must be a list",
            "file.yaml: key is a list but must be a mapping");
  }

  @Test
  void eachWrongEntryOfAListOfNumbersIsReportedWithItsPlace() {
    assertThat(value("[1, two, 3, four]").numbers()).containsExactly(1, 3);
    assertThat(errors())
        .containsExactly(
            "file.yaml: key[1] is two but must be a finite number",
            "file.yaml: key[3] is four but must be a finite number");
  }

  @Test
  void eachWrongEntryOfAListOfTextsIsReportedWithItsPlace() {
    assertThat(value("[a, [b], c]").texts()).containsExactly("a", "c");
    assertThat(errors()).containsExactly("file.yaml: key[1] is a list but must be text");
  }

  @Test
  void textWithControlCharactersIsRejectedAndShownWithoutThem() {
    assertThat(value("\"\\e[2J\\0\"").text()).isEmpty();
    assertThat(value("\"two\\nlines\\tand a column\"").text()).isPresent();
    assertThat(errors())
        .containsExactly(
            "file.yaml: key is the text '\\u001b[2J\\u0000' but must not hold control characters");
  }

  @Test
  void keyWithControlCharactersIsRejected() {
    value("{ \"a\\ab\": 1, c: 2 }").mapping();
    assertThat(errors())
        .containsExactly(
            "file.yaml: key has the key 'a\\u0007b', which must not hold control characters");
  }

  @Test
  void longValueIsCut() {
    value("x".repeat(100_000)).number();
    assertThat(errors()).singleElement().asString().hasSizeLessThan(200).endsWith("finite number");
  }

  @Test
  void mergeKeyIsNamed() {
    value("{ <<: { a: 1 }, b: 2 }").mapping();
    assertThat(errors())
        .containsExactly(
            "file.yaml: key has a merge key (<<), which is not read; write its entries out");
  }
}
