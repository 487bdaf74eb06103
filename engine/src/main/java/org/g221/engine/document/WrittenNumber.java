package org.g221.engine.document;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Numbers as users write them: decimal, with a point, with or without an exponent, digits grouped
 * by underscores if they like. What other languages take for a number besides, such as {@code
 * 0x10}, {@code 1d} or {@code 1:30}, is none: readers would not agree on its value.
 */
public final class WrittenNumber {

  private static final String DIGITS = "\\d+(_\\d+)*";
  private static final Pattern DECIMAL =
      Pattern.compile(
          String.format(Locale.ROOT, "[-+]?(%1$s(\\.(%1$s)?)?|\\.%1$s)([eE][-+]?\\d+)?", DIGITS));
  private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,\\d+([eE][-+]?\\d+)?");

  /** Dashes and signs of Unicode that look like the minus of ASCII. */
  private static final Pattern MINUS = Pattern.compile("[\u2010-\u2015\u2212\uFE63\uFF0D]");

  private WrittenNumber() {}

  /** The number that a double holds; empty if the text is none, or if it is out of range. */
  public static OptionalDouble decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text.replace("_", ""));
    boolean vanished = value == 0 && text.split("[eE]")[0].matches(".*[1-9].*");
    return Double.isFinite(value) && !vanished ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** A whole number, also if written like {@code 5e7}; empty if the text is none. */
  public static OptionalLong whole(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(new BigDecimal(text.replace("_", "")).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The end of a message that a text is no number: {@code ; write a point, not a comma}. */
  public static String hint(String text) {
    if (COMMA.matcher(text).matches()) {
      return "; write a point, not a comma";
    }
    String plain = MINUS.matcher(text).replaceAll("-");
    if (!plain.equals(text) && DECIMAL.matcher(plain).matches()) {
      int sign = MINUS.matcher(text).results().findFirst().orElseThrow().group().codePointAt(0);
      return String.format(Locale.ROOT, "; its minus is U+%04X, not the '-' of the keyboard", sign);
    }
    if (text.matches("[-+]?0[xX].*")) {
      return "; write it in decimal";
    }
    boolean outOfRange = DECIMAL.matcher(text).matches() && decimal(text).isEmpty();
    return outOfRange ? "; it is out of the range of a double" : "";
  }
}
