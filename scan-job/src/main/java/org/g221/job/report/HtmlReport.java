package org.g221.job.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.canvas.XmlWriter;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.ProfilePlot;
import org.g221.job.plot.RegionPlot;

/**
 * The page about a scan: one file with plots and tables, for light and dark screens and for paper.
 *
 * <p>It is HTML that is also well-formed XML and loads nothing. Everything can be read without its
 * script, which the browser runs only as it was written here.
 */
public final class HtmlReport {

  private final ReportContent content;
  private final XmlWriter html = new XmlWriter();
  private final List<InlineScript> scripts;

  private final Function<Map<String, Object>, String> json;

  private HtmlReport(ReportContent content, Function<Map<String, Object>, String> json) {
    this.content = content;
    this.json = json;
    this.scripts = List.of(InlineScript.library(), InlineScript.page());
  }

  /**
   * The page as text, to be stored as UTF-8.
   *
   * @param json writes the data for the script as JSON, in ASCII
   */
  public static String render(ReportContent content, Function<Map<String, Object>, String> json) {
    return new HtmlReport(content, json).page();
  }

  private String page() {
    html.markup("<!DOCTYPE html>\n");
    html.start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
    writeHead();
    html.start("body");
    writeHeader();
    html.start("main");
    if (content.hasResult()) {
      content.exploration().ifPresent(points -> new ExplorePanel(html).write());
      writeRegions();
      writeProfiles();
      content.bestFit().ifPresent(this::writeTables);
    }
    writeFacts();
    writeConfiguration();
    html.end();
    content.exploration().ifPresent(this::writeScripts);
    return html.end().end().finish();
  }

  private void writeHead() {
    html.start("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy());
    html.element("title", "g221 scan " + content.scanId());
    html.start("style").markup(PageStyle.sheet()).end().end();
  }

  /** Allows the style sheet and the scripts of this page by their digests, and nothing else. */
  private String policy() {
    String style = "default-src 'none'; style-src " + InlineScript.source(PageStyle.sheet());
    return content.exploration().isEmpty()
        ? style
        : style
            + "; script-src "
            + scripts.stream().map(InlineScript::source).collect(Collectors.joining(" "));
  }

  private void writeScripts(Exploration exploration) {
    html.start("script", "type", "application/json", "id", "data")
        .markup(PageData.of(content, exploration, json))
        .end();
    scripts.forEach(script -> script.write(html));
  }

  private void writeHeader() {
    html.start("header").element("h1", "Scan " + content.scanId());
    html.start("p", "class", "quiet").text("Data set ").element("strong", content.datasetName());
    html.text(content.datasetDescription().isEmpty() ? "" : ": " + content.datasetDescription());
    html.end();
    html.element("p", headline(), "class", "headline");
    content.statements().forEach(text -> html.element("p", text, "class", "statement"));
    writeWarnings();
    writeContents();
    html.end();
  }

  private String headline() {
    if (!content.hasResult()) {
      return "All nodes of this scan were excluded: no point of the grid lies in the range where"
          + " predictions can be made, so there is neither a best fit nor a region.";
    }
    String bestFit = "Best fit: χ² = " + NumberText.fixed(content.bestChiSquare(), 2);
    String observations =
        content
            .bestFit()
            .map(evaluation -> " for " + evaluation.observationCount() + " observations")
            .orElse("");
    return bestFit
        + observations
        + "."
        + content
            .standardModel()
            .map(Evaluation::chiSquare)
            .filter(Double::isFinite)
            .map(this::comparison)
            .orElse("");
  }

  private String comparison(double standardModel) {
    double difference = standardModel - content.bestChiSquare();
    return String.format(
        Locale.ROOT,
        " The Standard Model has χ² = %s, which is Δχ² = %s %s the best fit.",
        NumberText.fixed(standardModel, 2),
        NumberText.fixed(Math.abs(difference), 2),
        difference < 0 ? "below" : "above");
  }

  private void writeWarnings() {
    if (!content.warnings().isEmpty()) {
      html.start("aside", "class", "notice", "aria-label", "Warnings");
      html.start("details", "open", "");
      html.element("summary", "Before using this result, " + count(content.warnings().size()));
      html.start("ul");
      content.warnings().forEach(warning -> html.element("li", warning));
      html.end().end().end();
    }
  }

  private static String count(int warnings) {
    return warnings == 1 ? "a warning" : warnings + " warnings";
  }

  private void writeContents() {
    html.start("nav", "aria-label", "Contents").start("ul");
    if (content.hasResult()) {
      if (content.exploration().isPresent()) {
        html.start("li", "id", "to-explore", "hidden", "");
        html.element("a", "Explore", "href", "#explore").end();
      }
      link("regions", "Regions", !content.profilesOfDimension(2).isEmpty());
      link("profiles", "Profiles", !content.profilesOfDimension(1).isEmpty());
      link("findings", "What holds", !content.findings().isEmpty());
      link("best-fit", "Best fit", content.bestFit().isPresent());
      link("chi-square", "χ²", content.bestFit().isPresent());
      link("pulls", "Pulls", content.bestFit().isPresent());
      link("predictions", "Predictions", content.bestFit().isPresent());
    }
    link("run", "Run", !content.facts().isEmpty());
    link("configuration", "Configuration", true);
    html.end().end();
  }

  private void link(String id, String text, boolean exists) {
    if (exists) {
      html.start("li").element("a", text, "href", "#" + id).end();
    }
  }

  private void writeRegions() {
    List<ProfileLikelihood> planes = content.profilesOfDimension(2);
    if (!planes.isEmpty()) {
      startSection("regions", "Confidence regions");
      html.element(
          "p",
          "In a region, χ² minimised over everything not shown exceeds that of the best fit by no"
              + " more than the Δχ² given.",
          "class",
          "quiet");
      html.start("div", "class", "figures");
      for (int i = 0; i < planes.size(); i++) {
        RegionPlot plot = RegionPlot.of(planes.get(i), content.plotted());
        writeFigure(
            plot.inline("region-plot-" + i), planes.get(i), planes.get(i).definition().name());
      }
      html.end().end();
    }
  }

  private void writeProfiles() {
    List<ProfileLikelihood> lines = content.profilesOfDimension(1);
    if (!lines.isEmpty()) {
      startSection("profiles", "Profile likelihoods");
      html.start("div", "class", "figures");
      for (int i = 0; i < lines.size(); i++) {
        ProfilePlot plot = ProfilePlot.of(lines.get(i), content.plotted());
        String name = lines.get(i).definition().name();
        writeFigure(plot.inline("profile-plot-" + i), lines.get(i), name + ", " + plot.intervals());
      }
      html.end().end();
    }
  }

  private void writeFigure(String svg, ProfileLikelihood profile, String caption) {
    html.start("figure", "data-profile", content.profiles().indexOf(profile)).markup(svg);
    html.element("figcaption", caption).end();
  }

  private void writeTables(Evaluation bestFit) {
    EvaluationTables tables =
        new EvaluationTables(
            bestFit, content.standardModel(), content.quantities(), content.sources());
    if (!content.findings().isEmpty()) {
      writeTable("findings", "What holds at the best fit", FindingsTables.of(content.findings()));
    }
    startSection("best-fit", "Best fit");
    html.start("div", "class", "columns");
    tables.parameters().write(html);
    tables.derived().write(html);
    html.end().end();
    writeTable("chi-square", "χ² by measurements", tables.blocks());
    tables
        .running()
        .ifPresent(table -> writeTable("running", "χ² with and without running", table));
    writeTable("pulls", "Pulls", tables.pulls());
    writeTable("predictions", "Predictions", tables.predictions());
  }

  /** A table that takes the form of cards where there is little room. */
  private void writeTable(String id, String heading, Table table) {
    html.start("section", "id", id, "class", "cards").element("h2", heading);
    table.write(html);
    html.end();
  }

  private void writeFacts() {
    if (content.facts().isEmpty()) {
      return;
    }
    Table table =
        new Table(
            "How this result came about",
            Table.Column.ofText("What"),
            Table.Column.ofText("Value"));
    content
        .facts()
        .forEach((label, value) -> table.row(XmlWriter.escape(label), XmlWriter.escape(value)));
    startSection("run", "Run");
    table.write(html);
    html.end();
  }

  private void writeConfiguration() {
    startSection("configuration", "Effective configuration");
    html.start("pre", "tabindex", 0).element("code", content.configuration()).end();
    html.end();
  }

  private void startSection(String id, String heading) {
    html.start("section", "id", id).element("h2", heading);
  }
}
