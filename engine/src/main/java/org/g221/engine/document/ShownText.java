package org.g221.engine.document;

import java.util.Locale;

/**
 * Text from outside as messages show it: on one line, with characters that would be invisible or
 * steer a terminal written as escapes, and not too long.
 */
public final class ShownText {

  private static final int LONGEST_VALUE = 100;
  private static final int LONGEST_WORD = 250;
  private static final int LONGEST_MESSAGE = 1200;

  private ShownText() {}

  /** A value as messages quote it. */
  public static String value(String text) {
    return cut(escaped(text), LONGEST_VALUE);
  }

  /** A message that may quote what others wrote. */
  static String message(String text) {
    StringBuilder shown = new StringBuilder();
    for (String word : escaped(text).split(" ", -1)) {
      shown.append(shown.isEmpty() ? "" : " ").append(cut(word, LONGEST_WORD));
    }
    return cut(shown.toString(), LONGEST_MESSAGE);
  }

  /**
   * The text with its invisible characters as escapes such as {@code \n} and <code>&#92;u001b
   * </code>.
   */
  public static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (isVisible(character)) {
                shown.appendCodePoint(character);
              } else {
                shown.append(escape(character));
              }
            });
    return shown.toString();
  }

  /** Whether the text holds control characters other than those that end lines and fill columns. */
  static boolean holdsControl(String text) {
    return text.codePoints()
        .anyMatch(
            character ->
                Character.isISOControl(character) && character != '\n' && character != '\t');
  }

  static String escape(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          character < 0x10000
              ? String.format(Locale.ROOT, "\\u%04x", character)
              : String.format(Locale.ROOT, "\\U%08x", character);
    };
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }

  /** Leaves out the middle of a long text; its end often tells where it came from. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest / 4;
    return text.substring(0, longest - end) + "…" + text.substring(text.length() - end);
  }
}
