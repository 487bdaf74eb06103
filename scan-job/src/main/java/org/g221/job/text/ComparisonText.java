package org.g221.job.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.g221.job.report.ComparedTable;
import org.g221.job.report.ComparedTable.Cell;

/** Prints a comparison for a terminal. */
public final class ComparisonText {

  private static final int DIGITS = 6;

  private ComparisonText() {}

  /**
   * Prints it.
   *
   * @param about a line for each scan
   * @param notes what a reader has to know
   */
  public static void print(
      List<String> about, List<String> notes, List<ComparedTable> tables, PrintWriter out) {
    about.forEach(line -> out.println(Lines.paragraph(line, "", "   ")));
    notes.forEach(note -> out.println(Lines.paragraph(note, "- ", "  ")));
    for (ComparedTable table : tables) {
      out.println();
      out.println(Lines.paragraph(table.heading() + ": " + table.caption()));
      print(table, out);
    }
  }

  private static void print(ComparedTable table, PrintWriter out) {
    TextTable text = new TextTable(table.columns().toArray(String[]::new));
    for (List<Cell> row : table.rows()) {
      text.add(row.stream().map(ComparisonText::text).toArray(String[]::new));
    }
    text.print(out);
  }

  private static String text(Cell cell) {
    if (cell.equals(Cell.NONE)) {
      return "-";
    }
    if (cell.value().isEmpty()) {
      return cell.text();
    }
    double value = cell.value().getAsDouble();
    return cell.decimals() < 0
        ? Numbers.significant(value, DIGITS)
        : String.format(Locale.ROOT, "%." + cell.decimals() + "f", value);
  }
}
