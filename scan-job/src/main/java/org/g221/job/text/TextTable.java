package org.g221.job.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Columns of text for a terminal; numbers are aligned to the right. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<String[]> rows = new ArrayList<>();

  public TextTable(String... header) {
    rows.add(header);
  }

  public void add(String... cells) {
    rows.add(cells);
  }

  public void print(PrintWriter out) {
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    boolean[] right = new boolean[columns];
    for (int k = 0; k < columns; k++) {
      int column = k;
      right[k] =
          rows.size() > 1
              && rows.stream()
                  .skip(1)
                  .allMatch(row -> row[column].isEmpty() || row[column].matches("[-+<0-9.].*|∞"));
      widths[k] = rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }
    for (int i = 0; i < rows.size(); i++) {
      out.println(line(rows.get(i), widths, right));
      if (i == 0) {
        int total = -GAP.length();
        for (int width : widths) {
          total += width + GAP.length();
        }
        out.println("-".repeat(total));
      }
    }
  }

  private static String line(String[] cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int k = 0; k < cells.length; k++) {
      String padding = " ".repeat(widths[k] - cells[k].length());
      line.append(k == 0 ? "" : GAP).append(right[k] ? padding + cells[k] : cells[k] + padding);
    }
    return line.toString().stripTrailing();
  }
}
