package org.g221.job.canvas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes elements that are well-formed whatever their text.
 *
 * <p>Attributes are given as alternating names and values; numeric values are rounded to two
 * decimals, a hundredth of a pixel.
 */
public final class XmlWriter {

  /** Inline elements, next to which white space would show. */
  private static final Set<String> INLINE =
      Set.of("a", "code", "span", "strong", "sub", "sup", "tspan");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts an element. */
  public XmlWriter start(String name, Object... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Ends the innermost open element. */
  public XmlWriter end() {
    String name = open.pop();
    out.append("</").append(name).append('>');
    breakLineAfter(name);
    return this;
  }

  /** An element without content; in HTML only for void elements. */
  public XmlWriter empty(String name, Object... attributes) {
    tag(name, attributes);
    out.append(" />");
    breakLineAfter(name);
    return this;
  }

  /** An element that holds only text. */
  public XmlWriter element(String name, String text, Object... attributes) {
    return start(name, attributes).text(text).end();
  }

  public XmlWriter text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Adds text that is already markup. */
  public XmlWriter markup(String markup) {
    out.append(markup);
    return this;
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      Object value = attributes[i + 1];
      out.append(escape(value instanceof Double number ? pixels(number) : value.toString()));
      out.append('"');
    }
  }

  private void breakLineAfter(String name) {
    if (!INLINE.contains(name)) {
      out.append('\n');
    }
  }

  /**
   * The text written so far.
   *
   * @throws IllegalStateException if an element is still open
   */
  public String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements " + open + " are not ended");
    }
    return out.toString();
  }

  /** A length in pixels. */
  public static String pixels(double length) {
    BigDecimal rounded = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Text escaped for markup; characters that XML does not allow become U+FFFD. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(character -> append(escaped, character));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int character) {
    switch (character) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isXml(character) ? character : 0xFFFD);
    }
  }

  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character < 0xD800)
        || (character >= 0xE000 && character < 0xFFFE)
        || character >= 0x10000;
  }
}
