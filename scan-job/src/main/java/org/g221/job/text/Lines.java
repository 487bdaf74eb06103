package org.g221.job.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines that fit a terminal. */
public final class Lines {

  /** The width of what commands print: that of the terminal of old, which every window has. */
  public static final int WIDTH = 80;

  /**
   * A cell is broken at spaces outside of parentheses and brackets; names of ratios also behind the
   * slash, those of measurements before their source, profiles behind the comma, and words behind a
   * hyphen.
   */
  private static final Pattern PLACES =
      Pattern.compile(
          "(?<= )(?![^()\\[\\]]*[)\\]])|(?<=/)|(?=@)|(?<=,)(?![ \\d])|(?<=[a-z]-)(?=[a-z]{3})");

  private Lines() {}

  /**
   * A paragraph.
   *
   * @param indent what the first line begins with
   * @param hanging what further lines begin with
   */
  public static String paragraph(String text, String indent, String hanging) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    boolean empty = true;
    for (String word : text.strip().split(" ")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(hanging);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return String.join(System.lineSeparator(), lines);
  }

  /** A paragraph without indentation. */
  public static String paragraph(String text) {
    return paragraph(text, "", "");
  }

  /**
   * A cell of a table in lines of limited width; a part that cannot be broken may be longer.
   *
   * @param hanging what lines after the first begin with
   */
  static List<String> cell(String text, int width, String hanging) {
    if (text.length() <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : PLACES.split(text)) {
      boolean begun = line.length() > (lines.isEmpty() ? 0 : hanging.length());
      if (begun && line.length() + part.stripTrailing().length() > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(hanging);
      }
      line.append(part);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** The smallest width into which a cell can be broken. */
  static int smallestWidth(String text, String hanging) {
    int widest = 0;
    int indent = 0;
    for (String part : PLACES.split(text)) {
      widest = Math.max(widest, indent + part.stripTrailing().length());
      indent = hanging.length();
    }
    return widest;
  }
}
