package org.g221.job.report;

import java.util.ArrayList;
import java.util.List;

/** A table in which the first cell of each row is its heading. */
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
  }

  private final String caption;
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<List<String>> footer = new ArrayList<>();

  Table(String caption, Column... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /** Cells as markup, one for each column. */
  Table row(String... cells) {
    rows.add(checked(cells));
    return this;
  }

  /** Cells of a summary row. */
  Table foot(String... cells) {
    footer.add(checked(cells));
    return this;
  }

  private List<String> checked(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "row has " + cells.length + " cells but the table has " + columns.size() + " columns");
    }
    return List.of(cells);
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

  private void writeRows(XmlWriter html, String part, List<List<String>> cells) {
    html.start(part);
    for (List<String> row : cells) {
      html.start("tr").start("th", "scope", "row").markup(row.get(0)).end();
      for (int i = 1; i < row.size(); i++) {
        html.start("td", "class", columns.get(i).style()).markup(row.get(i)).end();
      }
      html.end();
    }
    html.end();
  }
}
