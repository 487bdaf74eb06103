package org.g221.job.plot;

import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.LatexLabel;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgCanvas;

/**
 * The regions of two scans in one plane: those of the first as areas, those of the second as lines
 * over them. The frame fits both; the legend names scans and data.
 */
public final class ComparedPlot {

  private static final String OTHER_DATA = "The two scans use other data.";
  private static final double RIGHT = PlotSheet.WIDTH - 12;
  private static final double HEIGHT = 380;
  private static final double MARGIN = 0.08;
  private static final double RADIUS = 5.5;

  private final ComparedPlane plane;
  private final boolean otherData;

  private ComparedPlot(ComparedPlane plane, boolean otherData) {
    this.plane = plane;
    this.otherData = otherData;
  }

  /**
   * The picture as an element of a page that has the style sheets {@link PlotStyle#adaptive()} and
   * {@link PlotStyle#compared()}; empty regions are in its legend.
   *
   * @param id prefix of identifiers in the element
   * @param otherData whether the scans use other data, which the picture then says
   */
  public static String inline(String id, ComparedPlane plane, boolean otherData) {
    return SvgCanvas.draw(new ComparedPlot(plane, otherData).sheet().picture(), id, "");
  }

  private PlotSheet sheet() {
    return new PlotSheet(
        "Regions in " + plane.x().name() + " and " + plane.y().name(),
        description(),
        Label.of(""),
        frame(),
        LatexLabel.withUnit(plane.x()),
        LatexLabel.withUnit(plane.y()),
        legend(),
        LegendPlace.BELOW,
        PlotSheet.WIDTH,
        this::drawRegions,
        this::drawBestFits);
  }

  private PlotFrame frame() {
    return new PlotFrame(
        scale(Vertex::x, PlotFrame.LEFT, RIGHT),
        scale(Vertex::y, PlotFrame.TOP + HEIGHT, PlotFrame.TOP));
  }

  private Scale scale(ToDoubleFunction<Vertex> coordinate, double start, double end) {
    var values = shown().mapToDouble(coordinate).filter(Double::isFinite).summaryStatistics();
    if (values.getCount() == 0) {
      return new Scale(0, 1, false, start, end);
    }
    double width = values.getMax() - values.getMin();
    double room = width > 0 ? MARGIN * width : Math.max(1e-3, Math.abs(values.getMax()) / 2);
    return new Scale(values.getMin() - room, values.getMax() + room, false, start, end);
  }

  private Stream<Vertex> shown() {
    return Stream.of(plane.first(), plane.second())
        .flatMap(
            side ->
                Stream.concat(
                    side.regions().stream().flatMap(region -> region.corners().stream()),
                    side.bestFit().stream()));
  }

  private String description() {
    return about(plane.first())
        + ", is drawn as areas; "
        + about(plane.second())
        + ", as lines."
        + (otherData ? " " + OTHER_DATA : "");
  }

  private static String about(ComparedRegions side) {
    return side.label() + ", " + side.origin();
  }

  private void drawRegions(PlotFrame frame, Canvas canvas) {
    drawRegions(plane.first(), PlotStyle::first, frame, canvas);
    drawRegions(plane.second(), PlotStyle::second, frame, canvas);
    drawInner(plane.first(), PlotStyle.INNER_OF_FIRST, frame, canvas);
    drawInner(plane.second(), PlotStyle.INNER_OF_SECOND, frame, canvas);
  }

  /** The largest region first, so that smaller ones are on top. */
  private static void drawRegions(
      ComparedRegions side, IntFunction<Look> looks, PlotFrame frame, Canvas canvas) {
    for (int rank = side.regions().size() - 1; rank >= 0; rank--) {
      if (!side.regions().get(rank).isEmpty()) {
        canvas.shape(looks.apply(rank), frame.path(side.regions().get(rank).polygons()));
      }
    }
  }

  private static void drawInner(ComparedRegions side, Look look, PlotFrame frame, Canvas canvas) {
    side.regions().stream()
        .map(ConfidenceRegion::inner)
        .filter(polygons -> !polygons.isEmpty())
        .forEach(polygons -> canvas.shape(look, frame.path(polygons)));
  }

  private void drawBestFits(PlotFrame frame, Canvas canvas) {
    drawBestFit(plane.first(), PlotStyle.BEST_OF_FIRST, frame, canvas);
    drawBestFit(plane.second(), PlotStyle.BEST_OF_SECOND, frame, canvas);
  }

  private static void drawBestFit(ComparedRegions side, Look look, PlotFrame frame, Canvas canvas) {
    side.bestFit()
        .ifPresent(
            point ->
                canvas.circle(
                    look, frame.x().position(point.x()), frame.y().position(point.y()), RADIUS));
  }

  private Legend legend() {
    Legend legend = new Legend();
    explain(plane.first(), PlotStyle::first, PlotStyle.INNER_OF_FIRST, legend);
    explain(plane.second(), PlotStyle::second, PlotStyle.INNER_OF_SECOND, legend);
    return otherData ? legend.line(PlotStyle.OTHER_DATA, Label.of(OTHER_DATA)) : legend;
  }

  /** A line that names the scan, and its levels. */
  private static void explain(
      ComparedRegions side, IntFunction<Look> looks, Look inner, Legend legend) {
    legend.line(PlotStyle.TEXT, Label.of(side.label() + ": " + side.origin()));
    for (int rank = 0; rank < side.regions().size(); rank++) {
      ConfidenceRegion region = side.regions().get(rank);
      String level = NumberText.percent(region.level().probability());
      legend.add(
          Legend.Key.area(looks.apply(rank)),
          Label.of(level + (region.isEmpty() ? " (empty)" : "")));
    }
    if (side.regions().stream().anyMatch(region -> !region.inner().isEmpty())) {
      legend.add(Legend.Key.line(inner), PlotStyle.PROVED);
    }
  }
}
