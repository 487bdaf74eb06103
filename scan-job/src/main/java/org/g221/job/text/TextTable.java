package org.g221.job.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns of text for a terminal; numbers are aligned to the right. Where a table would be wider
 * than a terminal, its texts are broken into several lines.
 */
public final class TextTable {

  private static final String GAP = "  ";

  /** Further lines of the first column, which starts at the edge where the next row does, too. */
  private static final String HANGING = "  ";

  private final List<String[]> rows = new ArrayList<>();

  public TextTable(String... header) {
    rows.add(header);
  }

  public void add(String... cells) {
    rows.add(cells);
  }

  public void print(PrintWriter out) {
    Column[] columns =
        IntStream.range(0, rows.get(0).length).mapToObj(Column::new).toArray(Column[]::new);
    fit(columns);
    for (int i = 0; i < rows.size(); i++) {
      printRow(rows.get(i), columns, out);
      if (i == 0) {
        out.println("-".repeat(total(columns)));
      }
    }
  }

  private static int total(Column[] columns) {
    int total = -GAP.length();
    for (Column column : columns) {
      total += column.width + GAP.length();
    }
    return total;
  }

  /** Breaks long headers, then narrows the widest columns until the table fits or none can be. */
  private static void fit(Column[] columns) {
    for (Column column : columns) {
      if (total(columns) > Lines.WIDTH) {
        column.width = Math.max(column.smallest, column.contentWidth);
      }
    }
    while (total(columns) > Lines.WIDTH) {
      Column widest = null;
      for (Column column : columns) {
        if (column.width > column.smallest && (widest == null || column.width > widest.width)) {
          widest = column;
        }
      }
      if (widest == null) {
        return;
      }
      widest.width--;
    }
  }

  private static void printRow(String[] cells, Column[] columns, PrintWriter out) {
    List<List<String>> lines = new ArrayList<>();
    int height = 1;
    for (int k = 0; k < cells.length; k++) {
      lines.add(Lines.cell(cells[k], columns[k].width, columns[k].hanging));
      height = Math.max(height, lines.get(k).size());
    }
    for (int n = 0; n < height; n++) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < cells.length; k++) {
        String text = n < lines.get(k).size() ? lines.get(k).get(n) : "";
        line.append(k == 0 ? "" : GAP).append(columns[k].aligned(text));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** A column of this table, and how wide it is shown. */
  private final class Column {

    private final String hanging;
    private final boolean right;
    private final int contentWidth;
    private final int smallest;
    private int width;

    Column(int k) {
      hanging = k == 0 ? HANGING : "";
      List<String> content = rows.stream().skip(1).map(row -> row[k]).toList();
      right =
          !content.isEmpty()
              && content.stream().allMatch(cell -> cell.isEmpty() || cell.matches("[-+<0-9.].*|∞"));
      contentWidth = content.stream().mapToInt(String::length).max().orElse(0);
      width = Math.max(rows.get(0)[k].length(), contentWidth);
      // Numbers stay whole, their header need not.
      int smallestContent =
          right
              ? contentWidth
              : content.stream()
                  .mapToInt(cell -> Lines.smallestWidth(cell, hanging))
                  .max()
                  .orElse(0);
      smallest = Math.max(smallestContent, Lines.smallestWidth(rows.get(0)[k], hanging));
    }

    String aligned(String text) {
      String padding = " ".repeat(Math.max(0, width - text.length()));
      return right ? padding + text : text + padding;
    }
  }
}
