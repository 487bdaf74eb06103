package org.g221.job.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XmlWriterTest {

  @Test
  void textAndAttributesAreEscaped() {
    String xml = new XmlWriter().element("span", "a < b & \"c\"", "title", "'>\u0001").finish();

    assertThat(xml)
        .isEqualTo("<span title=\"&#39;&gt;\uFFFD\">a &lt; b &amp; &quot;c&quot;</span>");
  }

  @Test
  void halfOfACharacterIsReplaced() {
    assertThat(XmlWriter.escape("\uD83D")).isEqualTo("\uFFFD");
    assertThat(XmlWriter.escape("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void lengthsHaveTwoDecimalsAndNoExponent() {
    assertThat(XmlWriter.pixels(320.775)).isEqualTo("320.78");
    assertThat(XmlWriter.pixels(100)).isEqualTo("100");
    assertThat(XmlWriter.pixels(-0.001)).isEqualTo("0");
    assertThat(XmlWriter.pixels(1e9)).isEqualTo("1000000000");
  }

  @Test
  void elementThatIsNotEndedIsADefect() {
    XmlWriter xml = new XmlWriter().start("p");

    assertThatThrownBy(xml::finish).isInstanceOf(IllegalStateException.class);
  }
}
