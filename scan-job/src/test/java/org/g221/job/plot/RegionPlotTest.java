package org.g221.job.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RegionPlotTest {

  /** From 0 to 10 along both axes, so that pixels are easily told. */
  private static final ProfileLikelihood BOWL =
      MadeUpPlots.plane(
          ProfileAxis.ofQuantity("R(D*)", 0, 0, 10, 40),
          ProfileAxis.ofQuantity("R_K[1,6]", 1, 0, 10, 40),
          (x, y) -> 5 + (x - 5) * (x - 5) + (y - 2.5) * (y - 2.5));

  @Test
  void plotIsWellFormedAndNamesItselfForThoseWhoCannotSeeIt() {
    Document svg =
        WellFormed.parse(
            RegionPlot.of(MadeUpPlots.starPlane(), MadeUpPlots.complete()).standalone());

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(WellFormed.elements(svg, "title").get(0).getTextContent())
        .isEqualTo("Confidence regions in the plane of R(D*) and R_K[1,6]");
    assertThat(WellFormed.elements(svg, "desc").get(0).getTextContent())
        .startsWith("The region at 68.27\u00a0% reaches from 0.25")
        .contains("Best fit at R(D*) = 0.27, R_K[1,6] = 0.8.")
        .contains("Standard Model at R(D*) = 0.252, R_K[1,6] = 1.");
  }

  // The frame runs from 78 to 576 pixels to the right, and from 430 up to 30.
  @Test
  void starAndDiamondStandAtTheirValues() {
    Document svg =
        WellFormed.parse(
            RegionPlot.of(BOWL, contentAt(Map.of("R(D*)", 10.0, "R_K[1,6]", 5.0))).standalone());

    // Without an evaluation the lowest bin counts. Four bins meet at (5, 2.5) and are equal; the
    // first of them has its centre at (4.875, 2.375).
    assertThat(placeOf(svg, "best-fit")).isEqualTo("translate(320.78,335)");
    assertThat(placeOf(svg, "standard-model")).isEqualTo("translate(576,230)");
  }

  @Test
  void valuesOfBestFitComeFromItsEvaluation() {
    Document svg =
        WellFormed.parse(
            RegionPlot.of(MadeUpPlots.starPlane(), MadeUpPlots.complete()).standalone());

    // R(D*) = 0.27 from 0.23 to 0.35 is a third, R_K = 0.8 from 0.5 to 1.2 three sevenths.
    assertThat(placeOf(svg, "best-fit")).isEqualTo("translate(244,258.57)");
  }

  @Test
  void markerOutsideTheFrameIsOnlyMentioned() {
    String svg =
        RegionPlot.of(BOWL, contentAt(Map.of("R(D*)", 10.5, "R_K[1,6]", 5.0))).standalone();

    // One in the legend, none in the frame.
    assertThat(WellFormed.ofClass(WellFormed.parse(svg), "standard-model")).hasSize(1);
    assertThat(svg).contains("Standard Model (outside the frame)");
  }

  @Test
  void standardModelIsALineWhereItHasOneOfTheValues() {
    Document svg =
        WellFormed.parse(RegionPlot.of(BOWL, contentAt(Map.of("R_K[1,6]", 5.0))).standalone());

    assertThat(WellFormed.ofClass(svg, "reference").get(0).getAttribute("d"))
        .isEqualTo("M78,230L576,230");
    assertThat(WellFormed.ofClass(svg, "standard-model")).isEmpty();
  }

  @Test
  void regionsAreNestedWithTheLargestBelow() {
    Document svg = WellFormed.parse(RegionPlot.of(BOWL, contentAt(Map.of())).standalone());

    List<String> drawn =
        WellFormed.ofClass(svg, "region").stream()
            .filter(element -> element.getNodeName().equals("path"))
            .map(element -> element.getAttribute("class"))
            .toList();
    assertThat(drawn).containsExactly("region region-2", "region region-1");
  }

  @Test
  void legendGivesThresholdsForTwoDegreesOfFreedom() {
    assertThat(RegionPlot.of(BOWL, contentAt(Map.of())).standalone())
        .contains("68.27\u00a0%: Δχ² ≤ 2.30 (2 d.o.f.)")
        .contains("95.45\u00a0%: Δχ² ≤ 6.18 (2 d.o.f.)");
  }

  @Test
  void bandsAreCutAtTheFrame() {
    Document svg =
        WellFormed.parse(
            RegionPlot.of(MadeUpPlots.starPlane(), MadeUpPlots.complete()).standalone());

    // R(D*) = 0.316 ± 0.0187 from 0.23 to 0.35: 2σ would end at 0.3534.
    Element twoSigma = WellFormed.ofClass(svg, "band").get(0);
    double left = Double.parseDouble(twoSigma.getAttribute("x"));
    double width = Double.parseDouble(twoSigma.getAttribute("width"));
    assertThat(left + width).isEqualTo(576);
    assertThat(left).isEqualTo(279.69);
  }

  @Test
  void planeWithoutAnyNodeIsDrawnEmpty() {
    ProfileLikelihood nothing =
        MadeUpPlots.plane(
            ProfileAxis.ofQuantity("R(D*)", 0, 0, 1, 3),
            ProfileAxis.ofQuantity("R_K[1,6]", 1, 0, 1, 3),
            (x, y) -> Double.POSITIVE_INFINITY);

    String svg = RegionPlot.of(nothing, contentAt(Map.of())).standalone();

    assertThat(svg).contains("2 d.o.f.), empty").doesNotContain("best fit");
    WellFormed.parse(svg);
  }

  @Test
  void standalonePlotBringsItsColoursAndInlinePlotDoesNot() {
    RegionPlot plot = RegionPlot.of(BOWL, contentAt(Map.of()));

    assertThat(plot.standalone()).contains("<style>").doesNotContain("prefers-color-scheme");
    assertThat(plot.inline("a")).doesNotContain("<style>").contains("id=\"a-clip\"");
  }

  @Test
  void numbersDoNotFollowTheLocale() {
    String expected = RegionPlot.of(BOWL, contentAt(Map.of())).standalone();
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(RegionPlot.of(BOWL, contentAt(Map.of())).standalone()).isEqualTo(expected);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void profileInOneQuantityIsRejected() {
    ProfileLikelihood line = MadeUpPlots.line(ProfileAxis.ofQuantity("zeta", 0, 0, 1, 5), x -> x);

    assertThatThrownBy(() -> RegionPlot.of(line, contentAt(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("profile zeta has one axis");
  }

  private static String placeOf(Document svg, String marker) {
    // The one after it belongs to the legend.
    return WellFormed.ofClass(svg, marker).get(0).getAttribute("transform");
  }

  private static PlotContent contentAt(Map<String, Double> standardModel) {
    return new PlotContent(
        "bowl, data set 2016",
        5,
        List.of(new ConfidenceLevel(0.6827), new ConfidenceLevel(0.9545)),
        Optional.empty(),
        Map.of(),
        standardModel,
        MadeUpPlots.QUANTITIES);
  }
}
