package org.g221.job.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.g221.job.canvas.XmlWriter;

/**
 * A table in which the first cell of each row is its heading.
 *
 * <p>In narrow windows each row becomes a card, on which cells have their column's heading. With
 * scripts, rows can be sorted.
 */
final class Table {

  /**
   * A column.
   *
   * @param heading text above it
   * @param style class of its cells, may be empty
   */
  record Column(String heading, String style) {

    static Column ofText(String heading) {
      return new Column(heading, "");
    }

    /** Aligned to the right. */
    static Column ofValues(String heading) {
      return new Column(heading, "value");
    }

    /** A picture, which has no heading on cards. */
    static Column ofPictures(String heading) {
      return new Column(heading, "picture");
    }
  }

  /**
   * A cell.
   *
   * @param markup its content
   * @param order by what rows are sorted; empty for the text
   */
  record Cell(String markup, OptionalDouble order) {

    static Cell of(String markup) {
      return new Cell(markup, OptionalDouble.empty());
    }

    static Cell of(String markup, double order) {
      return new Cell(markup, OptionalDouble.of(order));
    }
  }

  private final String caption;
  private final List<Column> columns;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<List<Cell>> footer = new ArrayList<>();

  Table(String caption, Column... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /** Cells, one for each column. */
  Table row(Cell... cells) {
    rows.add(checked(List.of(cells)));
    return this;
  }

  /** Cells as markup, one for each column. */
  Table row(String... cells) {
    rows.add(checked(cells(cells)));
    return this;
  }

  /** Cells of a summary row. */
  Table foot(Cell... cells) {
    footer.add(checked(List.of(cells)));
    return this;
  }

  private static List<Cell> cells(String... markup) {
    return List.of(markup).stream().map(Cell::of).toList();
  }

  private List<Cell> checked(List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "row has " + cells.size() + " cells but the table has " + columns.size() + " columns");
    }
    return cells;
  }

  void write(XmlWriter html) {
    // Keyboard users can scroll wide tables only if these take focus and have a name.
    html.start("div", "class", "scroll", "role", "region", "tabindex", 0, "aria-label", caption);
    html.start("table").element("caption", caption);
    html.start("thead").start("tr");
    for (Column column : columns) {
      html.element("th", column.heading(), "scope", "col", "class", column.style());
    }
    html.end().end();
    writeRows(html, "tbody", rows);
    if (!footer.isEmpty()) {
      writeRows(html, "tfoot", footer);
    }
    html.end().end();
  }

  private void writeRows(XmlWriter html, String part, List<List<Cell>> all) {
    html.start(part);
    for (List<Cell> row : all) {
      html.start("tr");
      for (int i = 0; i < row.size(); i++) {
        writeCell(html, i, row.get(i));
      }
      html.end();
    }
    html.end();
  }

  private void writeCell(XmlWriter html, int column, Cell cell) {
    List<Object> attributes = new ArrayList<>(List.of("class", columns.get(column).style()));
    if (column == 0) {
      attributes.addAll(List.of("scope", "row"));
    } else {
      attributes.addAll(List.of("data-label", columns.get(column).heading()));
    }
    cell.order()
        .ifPresent(
            order ->
                attributes.addAll(
                    List.of("data-order", String.format(Locale.ROOT, "%.9g", order))));
    html.start(column == 0 ? "th" : "td", attributes.toArray()).markup(cell.markup()).end();
  }
}
