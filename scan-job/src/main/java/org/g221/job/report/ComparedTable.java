package org.g221.job.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A table about two scans, for a page or a terminal.
 *
 * @param id its place in a page; letters and hyphens
 * @param heading what it is about
 * @param caption what its columns mean, in a sentence
 * @param columns the headings of its columns; cells of the first one name their rows
 * @param rows cells, one for each column
 */
public record ComparedTable(
    String id, String heading, String caption, List<String> columns, List<List<Cell>> rows) {

  public ComparedTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A text or a number.
   *
   * @param text empty for a number
   * @param value empty for a text
   * @param decimals digits after the point; negative for some significant ones
   */
  public record Cell(String text, OptionalDouble value, int decimals) {

    private static final int SIGNIFICANT = -1;
    private static final int DECIMALS_OF_CHI_SQUARE = 2;

    /** What is not known. */
    public static final Cell NONE = text("–");

    public static Cell text(String text) {
      return new Cell(text, OptionalDouble.empty(), SIGNIFICANT);
    }

    public static Cell number(double value) {
      return new Cell("", OptionalDouble.of(value), SIGNIFICANT);
    }

    public static Cell chiSquare(double value) {
      return new Cell("", OptionalDouble.of(value), DECIMALS_OF_CHI_SQUARE);
    }
  }
}
