package org.g221.job.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static List<String> lines(TextTable table) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    table.print(out);
    out.flush();
    return text.toString().lines().toList();
  }

  @Test
  void numbersAreAlignedToTheRight() {
    TextTable table = new TextTable("name", "value");
    table.add("zeta", "-0.5");
    table.add("mass", "1500");
    assertThat(lines(table))
        .containsExactly("name  value", "-----------", "zeta   -0.5", "mass   1500");
  }

  @Test
  void wideTableIsBrokenWhereNamesCanBe() {
    TextTable table = new TextTable("measurement", "value", "source");
    table.add("Gamma(K->pi mu)/Gamma(K->pi e)@PDG:2014", "0.6608", "short");
    table.add(
        "m_W@PDG:2016", "80.385", "Someone, in a journal whose name is long, volume 12, page 34");
    assertThat(lines(table))
        .containsExactly(
            "measurement                           value  source",
            "-".repeat(80),
            "Gamma(K->pi mu)/Gamma(K->pi e)       0.6608  short",
            "  @PDG:2014",
            "m_W@PDG:2016                         80.385  Someone, in a journal whose name is",
            "                                             long, volume 12, page 34");
  }

  @Test
  void headerOfNumbersMayTakeTwoLines() {
    TextTable table = new TextTable("what", "Standard Model");
    table.add("word ".repeat(30).strip(), "1");
    assertThat(lines(table)).allMatch(line -> line.length() <= 80);
    assertThat(lines(table).get(1)).isNotBlank();
  }

  @Test
  void whatCannotBeBrokenStaysWhole() {
    TextTable table = new TextTable("name", "value");
    table.add("x".repeat(90), "1");
    assertThat(lines(table)).contains("x".repeat(90) + "      1");
  }

  @Test
  void paragraphHangs() {
    assertThat(Lines.paragraph("word ".repeat(20), "  ", "    ").lines())
        .containsExactly("  " + "word ".repeat(15).strip(), "    " + "word ".repeat(5).strip());
  }
}
