package org.g221.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {

  @ParameterizedTest
  @CsvSource({
    "27, \\u001b",
    "0, \\u0000",
    "10, \\n",
    "13, \\r",
    "9, \\t",
    "155, \\u009b",
    "160, \\u00a0",
    "8238, \\u202e",
    "8232, \\u2028",
    "917505, \\U000e0001"
  })
  void whatIsInvisibleOrSteersATerminalIsEscaped(int character, String shown) {
    assertThat(ShownText.escaped("a" + Character.toString(character) + "b"))
        .isEqualTo("a" + shown + "b");
  }

  @Test
  void whatCanBeSeenStays() {
    String text = "R(D*) −0.25 ± Δχ² ℬ(B⁺→τν) 中 \"'\\";
    assertThat(ShownText.escaped(text)).isEqualTo(text);
  }

  @Test
  void longValueKeepsItsBeginningAndEnd() {
    String shown = ShownText.value("begin" + "x".repeat(100_000) + "end");
    assertThat(shown).hasSize(101).startsWith("beginxxx").contains("x…x").endsWith("xxxend");
  }

  @Test
  void messageIsCutWhereAWordIsLongAndAtTheEndOfItsPatience() {
    assertThat(ShownText.message("is '" + "x".repeat(5000) + "' but must be text"))
        .hasSizeLessThan(300)
        .endsWith("xxx' but must be text");
    assertThat(ShownText.message("word ".repeat(5000) + "end")).hasSize(1201).endsWith("word end");
  }
}
