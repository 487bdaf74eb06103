package org.g221.job.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.DrawnMeasurement.Form;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class MeasurementMarksTest {

  // From 0 to 10 along both axes; the frame runs from 78 to 576 pixels to the right, and in a plane
  // from 430 up to 30.
  private static final ProfileLikelihood PLANE =
      MadeUpPlots.plane(
          ProfileAxis.ofQuantity("R_e", 0, 0, 10, 10),
          ProfileAxis.ofQuantity("R_mu", 1, 0, 10, 10),
          (x, y) -> MadeUpPlots.BEST + x + y);

  private static final ProfileLikelihood LINE =
      MadeUpPlots.line(ProfileAxis.ofQuantity("R_e", 0, 0, 10, 10), x -> MadeUpPlots.BEST + x);

  private static String svg(ProfileLikelihood profile, DrawnMeasurement... drawn) {
    PlotContent content =
        new PlotContent(
            "marks, data set 2016",
            MadeUpPlots.BEST,
            List.of(new ConfidenceLevel(0.6827)),
            Optional.empty(),
            List.of(drawn).stream().collect(Collectors.groupingBy(DrawnMeasurement::observable)),
            Map.of(),
            MadeUpPlots.QUANTITIES);
    return SvgPlot.of(profile, content).standalone();
  }

  private static Document plot(ProfileLikelihood profile, DrawnMeasurement... drawn) {
    return WellFormed.parse(svg(profile, drawn));
  }

  private static DrawnMeasurement notCounted(String name, double value, double sigma) {
    return MadeUpPlots.drawn(name, Form.OUTLINE, value, sigma, Optional.of("an example"));
  }

  private static DrawnMeasurement member(String name, double value, double sigma) {
    return MadeUpPlots.drawn(name, Form.ERROR_BAR, value, sigma, Optional.empty());
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void bandsAreTwoStripsAlongTheirAxis() {
    Document svg =
        plot(PLANE, MadeUpPlots.band("R_e@A:1", 5, 1), MadeUpPlots.band("R_mu@B:2", 2.5, 0.5));

    List<Element> strips = WellFormed.ofClass(svg, "band");
    // 2σ and 1σ of each, and the same in the legend.
    assertThat(strips).hasSize(8);
    assertThat(number(strips.get(0), "x")).isCloseTo(78 + 0.3 * 498, within(0.01));
    assertThat(number(strips.get(0), "width")).isCloseTo(0.4 * 498, within(0.01));
    assertThat(number(strips.get(1), "width")).isCloseTo(0.2 * 498, within(0.01));
    assertThat(number(strips.get(2), "y")).isCloseTo(430 - 0.35 * 400, within(0.01));
    assertThat(number(strips.get(3), "height")).isCloseTo(0.1 * 400, within(0.01));
  }

  /** Some programs drop the spaces at the ends of a tspan unless told otherwise. */
  @Test
  void spacesBetweenPartsOfATextAreKept() {
    Document svg = plot(LINE, MadeUpPlots.band("R_e@A:1", 5, 1));

    assertThat(WellFormed.elements(svg, "tspan"))
        .anyMatch(part -> !part.getTextContent().equals(part.getTextContent().strip()));
    assertThat(svg.getDocumentElement().getAttribute("xml:space")).isEqualTo("preserve");
    assertThat(WellFormed.elements(svg, "text"))
        .noneMatch(text -> text.getTextContent().matches("(?s).*(\\s\\s|\n).*"));
  }

  @Test
  void legendSaysWhatIsNotInChiSquareAndTheDescriptionWhy() {
    Document svg = plot(LINE, notCounted("R_e@A:1", 5, 1));

    assertThat(WellFormed.ofClass(svg, "band")).isEmpty();
    assertThat(legend(svg)).contains("Re = 5.0 ± 1.0 (1σ, not in χ²), A 1");
    assertThat(WellFormed.elements(svg, "desc").get(0).getTextContent())
        .endsWith("Re = 5.0 ± 1.0 (1σ, not in χ²), A 1, an example.");
    Element strip = WellFormed.ofClass(svg, "not-counted").get(0);
    assertThat(number(strip, "x")).isCloseTo(78 + 0.4 * 498, within(0.01));
    assertThat(number(strip, "width")).isCloseTo(0.2 * 498, within(0.01));
  }

  @Test
  void borderOutsideTheFrameIsNotDrawn() {
    assertThat(WellFormed.ofClass(plot(LINE, notCounted("R_e@A:1", 9.5, 1)), "border"))
        .as("the lower border, and the two in the legend as one path")
        .hasSize(2);
  }

  @Test
  void limitIsALineWithItsLevel() {
    Document svg = plot(PLANE, MadeUpPlots.limit("R_mu@A:1", 2.5, 0.9));

    assertThat(WellFormed.ofClass(svg, "limit").get(0).getAttribute("d"))
        .isEqualTo("M78,330L576,330");
    assertThat(legend(svg))
        .contains("Rμ < 2.5 (90\u00a0%), A 1")
        .doesNotContain("errors: experiment and theory together");
  }

  @Test
  void membersOfAnAverageHavePlacesAndPointsOfTheirOwn() {
    Document svg = plot(LINE, member("R_e@A:1", 5, 1), member("R_e@B:2", 9.5, 1));

    List<Element> bars = WellFormed.ofClass(svg, "error-bar");
    assertThat(bars.get(0).getAttribute("d")).isEqualTo("M277.2,45L376.8,45");
    // Cut at the frame.
    assertThat(bars.get(1).getAttribute("d")).isEqualTo("M501.3,60L576,60");
    List<Element> points = WellFormed.ofClass(svg, "point");
    assertThat(points.get(0).getAttribute("transform")).isEqualTo("translate(327,45)");
    assertThat(points.get(0).getAttribute("d")).isNotEqualTo(points.get(1).getAttribute("d"));
    // The legend shows the same points.
    assertThat(points.get(2).getAttribute("d")).isEqualTo(points.get(0).getAttribute("d"));
  }

  @Test
  void whatLiesOutsideTheFrameIsOnlyMentioned() {
    Document svg = plot(LINE, member("R_e@A:1", 12, 1), MadeUpPlots.limit("R_e@Limit:1", 20, 0.95));

    assertThat(WellFormed.ofClass(svg, "point")).as("in the legend").hasSize(1);
    assertThat(WellFormed.ofClass(svg, "limit")).as("in the legend").hasSize(1);
    assertThat(legend(svg))
        .contains("Re = 12.0 ± 1.0, A 1 (outside the frame)")
        .contains("Re < 20 (95\u00a0%), Limit 1 (outside the frame)");
  }

  @Test
  void bandThatReachesIntoTheFrameIsDrawn() {
    assertThat(legend(plot(LINE, MadeUpPlots.band("R_e@A:1", 11.5, 1))))
        .contains("Re = 11.5 ± 1.0 (1σ, 2σ), A 1");
    assertThat(legend(plot(LINE, MadeUpPlots.band("R_e@A:1", 12.5, 1))))
        .contains("Re = 12.5 ± 1.0 (1σ, 2σ), A 1 (outside the frame)");
  }

  @Test
  void errorsAreExplainedOnce() {
    assertThat(
            legend(
                plot(
                    PLANE,
                    MadeUpPlots.band("R_e@A:1", 5, 1),
                    MadeUpPlots.band("R_mu@B:2", 2.5, 0.5))))
        .containsOnlyOnce("errors: experiment and theory together");
    assertThat(legend(plot(PLANE))).doesNotContain("errors: experiment and theory together");
  }

  /** 600 pixels less the margins are 480 for text; wide fonts have 0.6 of their size a letter. */
  @Test
  void longSourceTakesALineOfItsOwnAndNoneIsWiderThanThePlot() {
    String source = "A collaboration with a long name and a preliminary result of 2026";
    List<String> legend =
        legend(
            plot(
                LINE,
                notCounted("R_e@" + source, 1.2345e-7, 5.4e-8),
                MadeUpPlots.band("R_e@" + source, -1.2345e-7, 5.4e-8)));

    assertThat(legend)
        .contains(
            "A collaboration with a long name and a prel…",
            "A collaboration with a … (outside the frame)");
    assertThat(legend).allSatisfy(line -> assertThat(line.length() * 0.6 * 13).isLessThan(480));
  }

  private static List<String> legend(Document svg) {
    return WellFormed.ofClass(svg, "text").stream().map(Element::getTextContent).toList();
  }
}
