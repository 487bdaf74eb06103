package org.g221.job.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.Reference;
import org.g221.engine.model.Finding;
import org.g221.job.plot.MadeUpPlots;
import org.g221.job.plot.WellFormed;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {

  private static final String NASTY = "</pre><script>alert('1 & 2')</script>\u0000";

  private final Document page = WellFormed.parse(MadeUpReport.page(MadeUpReport.complete()));

  @Test
  void headlineComparesBestFitWithStandardModel() {
    assertThat(headline(page))
        .isEqualTo(
            "Best fit: χ² = 62.31 for 45 observations. The Standard Model has χ² = 75.03, which is"
                + " Δχ² = 12.72 above the best fit.");
  }

  @Test
  void whatIsProvedStandsBelowTheHeadline() {
    Document proved =
        WellFormed.parse(
            MadeUpReport.page(
                MadeUpReport.complete(MadeUpPlots.profiles())
                    .statements(List.of("It is so.", NASTY))
                    .build()));
    assertThat(WellFormed.ofClass(proved, "statement"))
        .extracting(Element::getTextContent)
        .hasSize(2)
        .contains("It is so.");
    assertThat(WellFormed.ofClass(page, "statement")).isEmpty();
  }

  @Test
  void everyProfileHasItsPlotWithTextForThoseWhoCannotSeeIt() {
    List<Element> plots = WellFormed.ofClass(page, "plot");

    assertThat(plots).hasSize(4);
    assertThat(plots)
        .allSatisfy(
            plot -> {
              assertThat(plot.getElementsByTagName("title").getLength()).isEqualTo(1);
              assertThat(plot.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
            });
  }

  @Test
  void identifiersAreUniqueAndLinksLead() {
    List<String> ids =
        WellFormed.elements(page, "*").stream()
            .map(element -> element.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(WellFormed.elements(page, "a"))
        .extracting(link -> link.getAttribute("href"))
        .filteredOn(link -> link.startsWith("#"))
        .hasSizeGreaterThan(5)
        .extracting(link -> link.substring(1))
        .isSubsetOf(new HashSet<>(ids));
  }

  @Test
  void whatHoldsAtTheBestFitComesBeforeItsTables() {
    List<Finding> findings =
        List.of(
            Finding.of("x12_D within 3 sigma", false, "11.8 predicted, < 0.005 measured"),
            Finding.open("direct searches", "no limits"),
            Finding.of("g1 and g2 below sqrt(4 pi)", true, "g2 = 2.06"));
    String page =
        MadeUpReport.page(
            MadeUpReport.complete(List.of(MadeUpPlots.starPlane())).findings(findings).build());

    assertThat(page)
        .containsSubsequence(
            "What holds at the best fit",
            "x12_D within 3 sigma",
            "<strong>no</strong>",
            "11.8 predicted, &lt; 0.005 measured",
            "direct searches",
            "open",
            "g1 and g2 below",
            "yes",
            "Quantities that follow");
    assertThat(MadeUpReport.page(MadeUpReport.complete())).doesNotContain("What holds");
  }

  @Test
  void everyTableHasCaptionAndHeadings() {
    assertThat(WellFormed.elements(page, "table"))
        .hasSize(7)
        .allSatisfy(
            table -> {
              assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
              assertThat(table.getElementsByTagName("th").getLength()).isPositive();
            });
    assertThat(WellFormed.elements(page, "th"))
        .allSatisfy(heading -> assertThat(heading.getAttribute("scope")).isNotEmpty());
  }

  @Test
  void pullsAreSortedByTheirSize() {
    assertThat(rowHeadings("pulls"))
        .containsExactly(
            "Measurement",
            "Symbol",
            "Measured",
            "Predicted",
            "σ",
            "Pull",
            "−3.4 to 3.4",
            "SM pull",
            "Source",
            "R(D*)@HFAG:2016",
            "sigma_had@LEP:2005",
            "m_W@PDG:2014",
            "R_K[1,6]@LHCb:2014",
            "BR(Z->taumu)@DELPHI:1996");
  }

  @Test
  void limitsAreWrittenAsSuch() {
    assertThat(WellFormed.elements(page, "td"))
        .extracting(Element::getTextContent)
        .contains("< 1.2×10⁻⁵ (95\u00a0%)");
  }

  @Test
  void searchWithoutLimitForTheMassSaysSoBesidePredictionsAndPulls() {
    Evaluation known = MadeUpPlots.bestFit();
    Pull open = new Pull("m_W@beyond", "m_W", 0, Double.NaN, 0, Optional.empty());
    Evaluation heavy =
        new Evaluation(
            known.point(),
            known.derived(),
            known.exclusion(),
            known.chiSquare(),
            known.chiSquareByRunning(),
            known.observationCount(),
            known.predictions(),
            List.of(open),
            known.blocks(),
            known.truncation(),
            known.cautions());
    ReportContent content = MadeUpReport.complete(List.of()).bestFit(Optional.of(heavy)).build();

    assertThat(WellFormed.elements(WellFormed.parse(MadeUpReport.page(content)), "td"))
        .extracting(Element::getTextContent)
        .filteredOn(text -> text.equals("no limit for this mass"))
        .hasSize(2);
  }

  @Test
  void contributionsWithAndWithoutRunningStandSideBySide() {
    assertThat(rowHeadings("running"))
        .containsExactly(
            "Measurements",
            "running: electroweak",
            "running: none",
            "z-lineshape",
            "semileptonic",
            "all");
    assertThat(texts("running", "td"))
        .containsExactly("19.75", "18.40", "–", "8.21", "64.25", "62.31");
  }

  @Test
  void factsKeepTheirOrder() {
    assertThat(rowHeadings("run")).endsWith("Nodes", "Format version", "Software");
  }

  private List<String> rowHeadings(String section) {
    return texts(section, "th");
  }

  private List<String> texts(String section, String name) {
    Element found =
        WellFormed.elements(page, "section").stream()
            .filter(element -> element.getAttribute("id").equals(section))
            .findFirst()
            .orElseThrow();
    return WellFormed.elements(page, name).stream()
        .filter(element -> isIn(element, found))
        .map(Element::getTextContent)
        .toList();
  }

  private static boolean isIn(Element element, Element ancestor) {
    return (element.compareDocumentPosition(ancestor) & Element.DOCUMENT_POSITION_CONTAINS) != 0;
  }

  @Test
  void pageLoadsNothing() {
    assertThat(WellFormed.elements(page, "*"))
        .allSatisfy(
            element -> {
              assertThat(element.hasAttribute("src")).isFalse();
              assertThat(element.getTagName()).isNotIn("link", "img", "iframe", "object", "base");
            });
    assertThat(PageStyle.sheet()).doesNotContain("@import", "url(");
    assertThat(MadeUpReport.page(MadeUpReport.complete())).startsWith("<!DOCTYPE html>");
  }

  @Test
  void sourcesAreLinkedWhereTheyAreOnArxiv() {
    List<Element> links =
        WellFormed.elements(page, "a").stream()
            .filter(link -> !link.getAttribute("href").startsWith("#"))
            .toList();

    assertThat(links)
        .extracting(link -> link.getAttribute("href"), Element::getTextContent)
        .containsExactly(tuple("https://arxiv.org/abs/1412.7515", "arXiv:1412.7515"));
    assertThat(WellFormed.elements(page, "td"))
        .extracting(Element::getTextContent)
        .contains("HFAG winter 2016");
  }

  @Test
  void predictedStandsBesideMeasured() {
    assertThat(cells("R(D*)@HFAG:2016")).startsWith("R(D*)", "0.316", "0.27", "0.0187", "+2.46");
    assertThat(cells("m_W")).startsWith("MW", "80.371", "80.385 ± 0.017");
  }

  private List<String> cells(String heading) {
    Element row =
        WellFormed.elements(page, "tr").stream()
            .filter(
                known -> known.getElementsByTagName("th").item(0).getTextContent().equals(heading))
            .findFirst()
            .orElseThrow();
    return WellFormed.elements(page, "td").stream()
        .filter(cell -> isIn(cell, row))
        .map(Element::getTextContent)
        .toList();
  }

  /** The digests are computed here from the text that a browser of HTML sees between the tags. */
  @Test
  void policyAllowsExactlyTheScriptsAndTheStyleOfThePage() throws NoSuchAlgorithmException {
    String html = MadeUpReport.page(MadeUpReport.complete());
    String policy = policy(page);

    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src "
                + digests(html, "<style>(.*?)</style>")
                + "; script-src "
                + digests(html, "<script>(.*?)</script>"));
    assertThat(policy.split("sha256-")).hasSize(4);
    assertThat(WellFormed.elements(page, "*"))
        .allSatisfy(element -> assertThat(element.hasAttribute("style")).isFalse());
  }

  private static String policy(Document document) {
    return WellFormed.elements(document, "meta").stream()
        .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
        .findFirst()
        .orElseThrow()
        .getAttribute("content");
  }

  private static String digests(String html, String element) throws NoSuchAlgorithmException {
    List<String> digests = new ArrayList<>();
    Matcher found = Pattern.compile(element, Pattern.DOTALL).matcher(html);
    while (found.find()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(found.group(1).getBytes(StandardCharsets.UTF_8));
      digests.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    return String.join(" ", digests);
  }

  @Test
  void libraryComesWithItsLicence() {
    assertThat(MadeUpReport.page(MadeUpReport.complete()))
        .contains("Copyright 2010-2023 Mike Bostock", "THE SOFTWARE IS PROVIDED \"AS IS\"");
  }

  @Test
  void sameScanGivesTheSameBytes() {
    assertThat(MadeUpReport.page(MadeUpReport.complete()))
        .isEqualTo(MadeUpReport.page(MadeUpReport.complete()));
  }

  @Test
  void pageWithoutPointsToExploreHasNoScript() {
    ReportContent content = MadeUpReport.complete(List.of()).exploration(Optional.empty()).build();
    Document plain = WellFormed.parse(MadeUpReport.page(content));

    assertThat(WellFormed.elements(plain, "script")).isEmpty();
    assertThat(policy(plain)).doesNotContain("script-src");
    assertThat(WellFormed.elements(plain, "section"))
        .extracting(section -> section.getAttribute("id"))
        .doesNotContain("explore")
        .contains("pulls");
  }

  @Test
  void textFromUsersIsNeverMarkup() {
    ReportContent nasty =
        ReportContent.of(NASTY, NASTY)
            .quantities(MadeUpPlots.QUANTITIES)
            .datasetDescription(NASTY)
            .facts(Map.of(NASTY, NASTY))
            .profiles(MadeUpReport.complete().profiles(), MadeUpPlots.BEST, MadeUpPlots.LEVELS)
            .bestFit(Optional.of(MadeUpPlots.bestFit()))
            .standardModel(MadeUpPlots.standardModel())
            .measurements(Map.of("R(D*)", List.of(MadeUpPlots.band("R(D*)@" + NASTY, 0.3, 0.1))))
            .standardModelValues(Map.of("R(D*)", 0.252, "R_K[1,6]", 1.0004))
            .warnings(List.of(NASTY))
            .sources(Map.of("R(D*)@HFAG:2016", Reference.cited(NASTY, NASTY)))
            .exploration(Optional.of(MadeUpReport.exploration(NASTY)))
            .configuration(NASTY)
            .build();

    Document parsed = WellFormed.parse(MadeUpReport.page(nasty));

    assertThat(WellFormed.elements(parsed, "script")).hasSize(3);
    assertThat(MadeUpReport.page(nasty)).doesNotContain("<script>alert");
    assertThat(WellFormed.elements(parsed, "pre"))
        .last()
        .extracting(Element::getTextContent)
        .isEqualTo("</pre><script>alert('1 & 2')</script>\uFFFD");
  }

  @Test
  void scanWithAllNodesExcludedSaysSoAndShowsNoPlots() {
    Document empty = WellFormed.parse(MadeUpReport.page(MadeUpReport.allExcluded()));

    assertThat(headline(empty)).startsWith("All nodes of this scan were excluded");
    assertThat(WellFormed.elements(empty, "svg")).isEmpty();
    assertThat(WellFormed.elements(empty, "pre").get(0).getTextContent())
        .isEqualTo("scan-id: figure-2\n");
  }

  @Test
  void warningsStandBeforeTheResults() {
    String html =
        MadeUpReport.page(
            MadeUpReport.with(MadeUpReport.complete().profiles(), List.of("An old measurement")));

    assertThat(html.indexOf("An old measurement"))
        .isPositive()
        .isLessThan(html.indexOf("Confidence regions"));
    assertThat(WellFormed.ofClass(page, "notice")).isEmpty();
  }

  @Test
  void standardModelBetterThanTheScanIsCalledSo() {
    ReportContent worse =
        ReportContent.of("figure-2", "2016")
            .quantities(MadeUpPlots.QUANTITIES)
            .profiles(List.of(), 80.03, MadeUpPlots.LEVELS)
            .standardModel(MadeUpPlots.standardModel())
            .build();

    assertThat(headline(WellFormed.parse(MadeUpReport.page(worse))))
        .isEqualTo(
            "Best fit: χ² = 80.03. The Standard Model has χ² = 75.03, which is Δχ² = 5.00 below the"
                + " best fit.");
  }

  @Test
  void bestChiSquareThatIsNoNumberIsRejected() {
    ReportContent.Builder report =
        ReportContent.of("s", "2016")
            .quantities(MadeUpPlots.QUANTITIES)
            .profiles(List.of(), Double.NaN, MadeUpPlots.LEVELS);

    assertThatThrownBy(report::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("best χ² of scan s is NaN");
  }

  private static String headline(Document document) {
    return WellFormed.ofClass(document, "headline").get(0).getTextContent();
  }
}
