package org.g221.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;
import org.g221.job.canvas.XmlWriter;
import org.g221.job.plot.ComparedPlane;
import org.g221.job.plot.ComparedRegions;
import org.g221.job.plot.WellFormed;
import org.g221.job.report.ComparedTable.Cell;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ComparisonPageTest {

  private static final String MARKUP = "<script>alert('&')</script>";

  private static ComparedRegions regions(
      String label, double at, boolean empty, List<Polygon> inner) {
    List<Vertex> square =
        List.of(
            new Vertex(at, 0),
            new Vertex(at + 1, 0),
            new Vertex(at + 1, 1),
            new Vertex(at, 1),
            new Vertex(at, 0));
    return new ComparedRegions(
        label,
        MARKUP + label,
        List.of(
            new ConfidenceRegion(
                new ConfidenceLevel(0.95),
                5.99,
                empty ? List.of() : List.of(new Polygon(square, List.of())),
                inner)),
        Optional.of(new Vertex(at + 0.5, 0.5)));
  }

  private static ComparisonContent content(boolean empty, boolean otherData, List<Polygon> inner) {
    ComparedTable table =
        new ComparedTable(
            "best-fits",
            MARKUP,
            MARKUP,
            List.of("", "A", "B"),
            List.of(
                List.of(Cell.text(MARKUP), Cell.chiSquare(66.976), Cell.NONE),
                List.of(Cell.text("kappa"), Cell.number(-1.5e-7), Cell.text(MARKUP))));
    return new ComparisonContent(
        MARKUP,
        List.of(MARKUP, "B"),
        List.of(MARKUP),
        List.of(
            new ComparedPlane(
                new Quantity("R(D*)", "R(D^{*})", "", "ratio"),
                new Quantity("mass-wprime-gev", "M_{W'}", "GeV", "mass"),
                regions("A", 0, empty, inner),
                regions("B", 3, empty, List.of()))),
        List.of(table),
        otherData);
  }

  private static Document page(boolean empty, boolean otherData) {
    return WellFormed.parse(ComparisonPage.render(content(empty, otherData, List.of())));
  }

  @Test
  void textOfOthersIsNoMarkup() {
    Document page = page(false, true);
    assertThat(WellFormed.elements(page, "script")).isEmpty();
    assertThat(WellFormed.elements(page, "h1").get(0).getTextContent()).isEqualTo(MARKUP);
    assertThat(WellFormed.elements(page, "td"))
        .extracting(Element::getTextContent)
        .containsExactly("66.98", "–", "−1.5×10⁻⁷", MARKUP);
  }

  @Test
  void policyAllowsTheStyleOfThePageAndNothingElse() {
    Document page = page(false, true);
    String style = WellFormed.elements(page, "style").get(0).getTextContent();
    assertThat(WellFormed.elements(page, "meta"))
        .extracting(meta -> meta.getAttribute("content"))
        .contains("default-src 'none'; style-src " + InlineScript.source(style));
  }

  /** The frame from 0 to 4 has 8 % of room on each side: 510 pixels are 4.64 units. */
  @Test
  void frameFitsTheRegionsOfBoth() {
    Document page = page(false, false);
    double unit = 510 / 4.64;
    assertThat(WellFormed.ofClass(page, "first"))
        .extracting(element -> element.getAttribute("d"))
        .anyMatch(path -> path.startsWith("M" + XmlWriter.pixels(78 + 0.32 * unit)));
    assertThat(WellFormed.ofClass(page, "second"))
        .extracting(element -> element.getAttribute("d"))
        .anyMatch(path -> path.startsWith("M" + XmlWriter.pixels(78 + 3.32 * unit)));
  }

  @Test
  void pictureSaysThatDataDifferAndWhoseRegionsItShows() {
    assertThat(WellFormed.ofClass(page(false, true), "other-data"))
        .extracting(Element::getTextContent)
        .containsExactly("The two scans use other data.");
    assertThat(WellFormed.ofClass(page(false, false), "other-data")).isEmpty();
    assertThat(WellFormed.elements(page(false, false), "text"))
        .extracting(Element::getTextContent)
        .contains("A: " + MARKUP + "A", "B: " + MARKUP + "B", "95\u00a0%");
  }

  @Test
  void emptyRegionsAreInTheLegendAlone() {
    assertThat(WellFormed.elements(page(true, false), "text"))
        .extracting(Element::getTextContent)
        .contains("95\u00a0% (empty)");
  }

  @Test
  void whatIsProvedToBeInsideIsDrawnOfTheScanThatHasIt() {
    List<Vertex> triangle =
        List.of(
            new Vertex(0.2, 0.2), new Vertex(0.8, 0.2), new Vertex(0.2, 0.8), new Vertex(0.2, 0.2));
    Document page =
        WellFormed.parse(
            ComparisonPage.render(
                content(false, false, List.of(new Polygon(triangle, List.of())))));
    assertThat(WellFormed.ofClass(page, "inner-first")).hasSize(2); // one is in the legend
    assertThat(WellFormed.ofClass(page, "inner-second")).isEmpty();
    assertThat(WellFormed.elements(page, "text"))
        .extracting(Element::getTextContent)
        .containsOnlyOnce("proved to be inside");
  }

  @Test
  void everyContentIsReachedByALink() {
    Document page = page(false, false);
    assertThat(WellFormed.elements(page, "a"))
        .extracting(link -> link.getAttribute("href"))
        .containsExactly("#planes", "#best-fits");
    assertThat(WellFormed.elements(page, "section"))
        .extracting(section -> section.getAttribute("id"))
        .containsExactly("planes", "best-fits");
  }
}
