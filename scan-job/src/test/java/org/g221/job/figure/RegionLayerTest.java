package org.g221.job.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.SvgCanvas;
import org.g221.job.plot.Legend;
import org.g221.job.plot.LegendPlace;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;
import org.g221.job.plot.PlotSheet;
import org.g221.job.plot.WellFormed;
import org.g221.job.print.Typeface;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RegionLayerTest {

  private static final PlotAxis X = new PlotAxis("R(D*)", 0, 10, false);
  private static final PlotAxis Y = new PlotAxis("R_K[1,6]", 0, 20, false);

  /** Ten pixels to a unit of x, five to one of y, which runs upwards from 130. */
  private static final PlotFrame FRAME = PlotFrame.of(X, Y, 78 + 24 + 100, 100);

  private static List<Polygon> square(double from, double to) {
    List<Vertex> corners =
        List.of(
            new Vertex(from, from),
            new Vertex(to, from),
            new Vertex(to, to),
            new Vertex(from, to),
            new Vertex(from, from));
    return List.of(new Polygon(corners, List.of()));
  }

  private static RegionLayer layer(boolean exchanged, boolean explained, List<Polygon> inner) {
    ConfidenceRegion larger =
        new ConfidenceRegion(new ConfidenceLevel(0.9545), 6.18, square(1, 9), inner);
    ConfidenceRegion smaller =
        new ConfidenceRegion(new ConfidenceLevel(0.6827), 2.3, square(3, 7), List.of());
    return new RegionLayer(
        List.of(larger, smaller),
        exchanged,
        X,
        Y,
        "#0072b2",
        RegionLayer.OPACITY,
        "item-1",
        Label.of("scan"),
        "",
        explained);
  }

  /** The layer in a frame, with a legend below. */
  private static Document drawn(RegionLayer layer) {
    Legend legend = new Legend(Typeface.shared());
    layer.explain(legend);
    Label none = Label.of("");
    PlotSheet sheet =
        new PlotSheet(
            "",
            "",
            none,
            FRAME,
            none,
            none,
            legend,
            LegendPlace.BELOW,
            600,
            layer::draw,
            layer::drawOver);
    return WellFormed.parse(SvgCanvas.draw(sheet.picture(), "plot", ""));
  }

  @Test
  void innerContourIsALineOfItsOwnWithinTheRegion() {
    Document svg = drawn(layer(false, true, square(2, 8)));

    assertThat(WellFormed.ofClass(svg, "item-1-inner-2")).hasSize(2); // one is in the legend
    assertThat(WellFormed.ofClass(svg, "item-1-inner-2").get(0).getAttribute("d"))
        .isEqualTo("M98,120L158,120L158,90L98,90Z");
    assertThat(WellFormed.ofClass(svg, "item-1-2").get(0).getAttribute("d"))
        .isEqualTo("M88,125L168,125L168,85L88,85Z");
    // Regions of lower levels do not cover it.
    List<String> order =
        WellFormed.elements(svg, "path").stream().map(path -> path.getAttribute("class")).toList();
    assertThat(order).containsSubsequence("item-1-2", "item-1-1", "item-1-inner-2");
    assertThat(WellFormed.ofClass(svg, "item-1-inner-1")).isEmpty();
  }

  @Test
  void innerContourTurnsWithItsRegion() {
    List<Vertex> wide =
        List.of(new Vertex(2, 4), new Vertex(8, 4), new Vertex(8, 6), new Vertex(2, 4));
    Document svg = drawn(layer(true, true, List.of(new Polygon(wide, List.of()))));

    assertThat(WellFormed.ofClass(svg, "item-1-inner-2").get(0).getAttribute("d"))
        .isEqualTo("M118,120L118,90L138,90Z");
  }

  @Test
  void legendAndDescriptionTellWhatIsProvedToBeInside() {
    RegionLayer layer = layer(false, true, square(2, 8));

    assertThat(legend(layer))
        .containsExactly("scan (68.27\u00a0%, 95.45\u00a0%)", "proved to be inside");
    assertThat(layer.sentences())
        .containsSequence(
            "scan at 95.45\u00a0% reaches from 1 to 9 in R(D*) and from 1 to 9 in R_K[1,6].",
            "What is proved to be inside reaches from 2 to 8 in R(D*) and from 2 to 8 in R_K[1,6].");
  }

  @Test
  void nothingIsSaidOfWhatIsInsideWhereNothingIsProvedOrTheLayerIsNotExplained() {
    assertThat(legend(layer(false, true, List.of()))).hasSize(1);
    assertThat(layer(false, true, List.of()).sentences()).hasSize(2);
    assertThat(WellFormed.ofClass(drawn(layer(false, true, List.of())), "item-1-inner-2"))
        .isEmpty();
    assertThat(legend(layer(false, false, square(2, 8)))).isEmpty();
  }

  /** The texts of the legend. */
  private static List<String> legend(RegionLayer layer) {
    return WellFormed.ofClass(drawn(layer), "text").stream().map(Element::getTextContent).toList();
  }
}
