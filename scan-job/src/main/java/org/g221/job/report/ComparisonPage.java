package org.g221.job.report;

import java.util.ArrayList;
import java.util.List;
import org.g221.job.canvas.XmlWriter;
import org.g221.job.plot.ComparedPlane;
import org.g221.job.plot.ComparedPlot;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotStyle;
import org.g221.job.report.ComparedTable.Cell;

/**
 * The page about two scans: one file without scripts that loads nothing, for light and dark
 * screens, phones and paper. It is HTML that is also well-formed XML.
 */
public final class ComparisonPage {

  private final ComparisonContent content;
  private final XmlWriter html = new XmlWriter();

  private ComparisonPage(ComparisonContent content) {
    this.content = content;
  }

  /** The page as text, to be stored as UTF-8. */
  public static String render(ComparisonContent content) {
    return new ComparisonPage(content).page();
  }

  private static String sheet() {
    return PageStyle.sheet() + PlotStyle.compared();
  }

  private String page() {
    html.markup("<!DOCTYPE html>\n");
    html.start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
    html.start("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    String policy = "default-src 'none'; style-src " + InlineScript.source(sheet());
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    html.element("title", content.title());
    html.start("style").markup(sheet()).end().end();
    html.start("body");
    writeHeader();
    html.start("main");
    writePlanes();
    content.tables().forEach(this::write);
    return html.end().end().end().finish();
  }

  private void writeHeader() {
    html.start("header").element("h1", content.title());
    content.about().forEach(line -> html.element("p", line, "class", "quiet"));
    if (!content.notes().isEmpty()) {
      html.start("aside", "class", "notice", "aria-label", "Notes").start("ul");
      content.notes().forEach(note -> html.element("li", note));
      html.end().end();
    }
    html.start("nav", "aria-label", "Contents").start("ul");
    if (!content.planes().isEmpty()) {
      link("planes", "Regions");
    }
    content.tables().forEach(table -> link(table.id(), table.heading()));
    html.end().end().end();
  }

  private void link(String id, String text) {
    html.start("li").element("a", text, "href", "#" + id).end();
  }

  private void writePlanes() {
    if (content.planes().isEmpty()) {
      return;
    }
    html.start("section", "id", "planes").element("h2", "Regions");
    html.start("div", "class", "figures");
    for (int i = 0; i < content.planes().size(); i++) {
      ComparedPlane plane = content.planes().get(i);
      html.start("figure").markup(ComparedPlot.inline("plane-" + i, plane, content.otherData()));
      html.element("figcaption", plane.x().name() + " and " + plane.y().name()).end();
    }
    html.end().end();
  }

  private void write(ComparedTable compared) {
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < compared.columns().size(); i++) {
      String heading = compared.columns().get(i);
      columns.add(
          isOfNumbers(compared, i) ? Table.Column.ofValues(heading) : Table.Column.ofText(heading));
    }
    Table table = new Table(compared.caption(), columns.toArray(Table.Column[]::new));
    for (List<Cell> row : compared.rows()) {
      table.row(row.stream().map(ComparisonPage::cell).toArray(Table.Cell[]::new));
    }
    html.start("section", "id", compared.id(), "class", "cards");
    html.element("h2", compared.heading());
    table.write(html);
    html.end();
  }

  private static boolean isOfNumbers(ComparedTable table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column).value().isPresent());
  }

  private static Table.Cell cell(Cell cell) {
    if (cell.value().isEmpty()) {
      return Table.Cell.of(XmlWriter.escape(cell.text()));
    }
    double value = cell.value().getAsDouble();
    return Table.Cell.of(
        cell.decimals() < 0 ? NumberText.of(value) : NumberText.fixed(value, cell.decimals()),
        value);
  }
}
