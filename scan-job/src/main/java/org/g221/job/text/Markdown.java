package org.g221.job.text;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Collections;

/** Pieces of a Markdown page. */
final class Markdown {

  private Markdown() {}

  /** Text escaped so that no character is special in Markdown. */
  static String text(String plain) {
    return plain.replaceAll("([\\\\|*_<>\\[\\]`])", "\\\\$1");
  }

  /** A name as typed. */
  static String code(String name) {
    return "`" + name.replace("|", "\\|") + "`";
  }

  static String link(String shown, String address) {
    return "[" + text(shown) + "](" + address + ")";
  }

  /**
   * A number with all digits it needs: pages list what data files state, so nothing is rounded as
   * in {@link Numbers}.
   */
  static String number(double value) {
    int exponent = exponent(value);
    return exponent == 0 ? scaled(value, 0) : scaled(value, exponent) + "e" + exponent;
  }

  /** The power of ten to write separately, 0 unless the number is very small or large. */
  static int exponent(double value) {
    double size = Math.abs(value);
    if (size == 0 || size >= 1e-3 && size < 1e7) {
      return 0;
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    return exact.precision() - exact.scale() - 1;
  }

  /** A number without a power of ten. */
  static String scaled(double value, int exponent) {
    BigDecimal exact = new BigDecimal(Double.toString(value)).movePointLeft(exponent);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  static void header(PrintWriter out, String... columns) {
    row(out, columns);
    row(out, Collections.nCopies(columns.length, "---").toArray(String[]::new));
  }

  static void row(PrintWriter out, String... cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }
}
