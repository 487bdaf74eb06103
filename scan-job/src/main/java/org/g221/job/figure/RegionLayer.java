package org.g221.job.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Polygon;
import org.g221.engine.region.Vertex;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;
import org.g221.job.plot.Legend;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;
import org.g221.job.plot.PlotStyle;

/**
 * The regions of a scan, the darker the lower their level, with broken lines around what is proved
 * to be inside, of longer dashes for higher levels.
 *
 * @param regions at different levels
 * @param exchanged whether their first quantity is along y
 * @param name in the legend; the levels follow
 * @param detail in the legend, may be empty
 */
record RegionLayer(
    List<ConfidenceRegion> regions,
    boolean exchanged,
    PlotAxis x,
    PlotAxis y,
    String colour,
    double opacity,
    String style,
    Label name,
    String detail,
    boolean explained)
    implements Layer {

  /** Unless another is asked for. */
  static final double OPACITY = 0.92;

  private static final double EDGE = 1.3;
  private static final double KEY_HEIGHT = 12;
  private static final double KEY_WIDTH = 22;

  /** From the lowest level upwards; levels beyond these share the last one. */
  private static final List<double[]> DASHES =
      List.of(new double[] {1.6, 2.4}, new double[] {5, 3}, new double[] {9, 3, 2, 3});

  RegionLayer {
    regions =
        regions.stream()
            .sorted(Comparator.comparingDouble(ConfidenceRegion::deltaChiSquare))
            .toList();
  }

  private Look look(int rank) {
    double share = regions.size() == 1 ? 0.45 : 0.2 + 0.5 * rank / (regions.size() - 1);
    return Look.filled(
            style + "-" + (rank + 1), Look.Hue.of(Palette.lighter(colour, share)), opacity)
        .outlined(Look.Hue.of(Palette.darker(colour, 0.5)), EDGE);
  }

  private Look innerLook(int rank) {
    double[] dashes = DASHES.get(Math.min(rank, DASHES.size() - 1));
    return Look.line(
        style + "-inner-" + (rank + 1), Look.Hue.of(Palette.darker(colour, 0.5)), EDGE, dashes);
  }

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    // The largest first, smaller ones on top.
    for (int rank = regions.size() - 1; rank >= 0; rank--) {
      if (!regions.get(rank).isEmpty()) {
        canvas.shape(look(rank), outline(regions.get(rank).polygons(), frame));
      }
    }
    for (int rank = 0; rank < regions.size(); rank++) {
      if (hasInner(rank)) {
        canvas.shape(innerLook(rank), outline(regions.get(rank).inner(), frame));
      }
    }
  }

  private boolean hasInner(int rank) {
    return !regions.get(rank).inner().isEmpty();
  }

  private SvgPath outline(List<Polygon> polygons, PlotFrame frame) {
    return SvgPath.of(
        polygons,
        corner -> frame.x().near(alongX(corner)),
        corner -> frame.y().near(alongY(corner)));
  }

  private double alongX(Vertex corner) {
    return exchanged ? corner.y() : corner.x();
  }

  private double alongY(Vertex corner) {
    return exchanged ? corner.x() : corner.y();
  }

  @Override
  public void explain(Legend legend) {
    if (!explained) {
      return;
    }
    String levels =
        regions.stream()
            .map(
                region ->
                    NumberText.percent(region.level().probability())
                        + (region.isEmpty() ? ": empty" : ""))
            .collect(Collectors.joining(", "));
    legend.add(this::drawKey, name.then(" (" + levels + ")"), Label.of(detail));
    if (regions.stream().anyMatch(region -> !region.inner().isEmpty())) {
      legend.add(this::drawInnerKey, PlotStyle.PROVED);
    }
  }

  /** The lines of the levels side by side, on the ground on which they are seen. */
  private void drawInnerKey(Canvas canvas, double atX, double atY) {
    drawKey(canvas, atX, atY);
    double width = KEY_WIDTH / regions.size();
    for (int rank = 0; rank < regions.size(); rank++) {
      if (hasInner(rank)) {
        double left = atX - KEY_WIDTH / 2 + rank * width;
        canvas.shape(innerLook(rank), new SvgPath().moveTo(left, atY).lineBy(width, 0));
      }
    }
  }

  /** The levels side by side. */
  private void drawKey(Canvas canvas, double atX, double atY) {
    double width = KEY_WIDTH / regions.size();
    for (int rank = 0; rank < regions.size(); rank++) {
      double left = atX - KEY_WIDTH / 2 + rank * width;
      canvas.rectangle(look(rank), left, atY - KEY_HEIGHT / 2, width, KEY_HEIGHT);
    }
  }

  @Override
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (ConfidenceRegion region : regions) {
      String what = name.plain() + " at " + NumberText.percent(region.level().probability());
      sentences.add(
          region.isEmpty() ? what + " is empty." : what + " reaches " + extent(region.polygons()));
      if (!region.inner().isEmpty()) {
        sentences.add("What is proved to be inside reaches " + extent(region.inner()));
      }
    }
    return sentences;
  }

  private String extent(List<Polygon> polygons) {
    return "from "
        + range(polygons, x, this::alongX)
        + " and from "
        + range(polygons, y, this::alongY)
        + ".";
  }

  private static String range(
      List<Polygon> polygons, PlotAxis axis, ToDoubleFunction<Vertex> value) {
    DoubleSummaryStatistics values =
        ConfidenceRegion.corners(polygons).stream().mapToDouble(value).summaryStatistics();
    return axis.text(values.getMin()) + " to " + axis.text(values.getMax()) + " in " + axis.name();
  }
}
