package org.g221.job.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;
import org.g221.job.plot.Legend;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;

/**
 * The regions of a scan, the darker the lower their level.
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

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    // The largest first, smaller ones on top.
    for (int rank = regions.size() - 1; rank >= 0; rank--) {
      if (!regions.get(rank).isEmpty()) {
        canvas.shape(look(rank), outline(regions.get(rank), frame));
      }
    }
  }

  private SvgPath outline(ConfidenceRegion region, PlotFrame frame) {
    return SvgPath.of(
        region.polygons(),
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
          region.isEmpty()
              ? what + " is empty."
              : what
                  + " reaches from "
                  + range(region, x, this::alongX)
                  + " and from "
                  + range(region, y, this::alongY)
                  + ".");
    }
    return sentences;
  }

  private static String range(
      ConfidenceRegion region, PlotAxis axis, ToDoubleFunction<Vertex> value) {
    DoubleSummaryStatistics values =
        region.corners().stream().mapToDouble(value).summaryStatistics();
    return axis.text(values.getMin()) + " to " + axis.text(values.getMax()) + " in " + axis.name();
  }
}
