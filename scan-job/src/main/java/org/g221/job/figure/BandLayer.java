package org.g221.job.figure;

import java.util.List;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.plot.Legend;
import org.g221.job.plot.NumberText;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;

/**
 * A measurement across the frame, from edge to edge.
 *
 * @param sigmas half the widths of its strips, in standard deviations, the smallest first
 * @param axis along which it was measured
 */
record BandLayer(
    DrawnMeasurement measured,
    List<Integer> sigmas,
    boolean alongX,
    PlotAxis axis,
    String colour,
    double opacity,
    String style,
    Label name,
    boolean explained)
    implements Layer {

  /**
   * Of each strip, unless another is asked for; where strips overlie each other they are darker.
   */
  static final double OPACITY = 0.24;

  private Look look() {
    return Look.filled(style, Look.Hue.of(colour), opacity);
  }

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    for (int i = sigmas.size() - 1; i >= 0; i--) {
      double half = sigmas.get(i) * measured.sigma();
      Strip.draw(frame, canvas, look(), alongX, measured.value() - half, measured.value() + half);
    }
  }

  @Override
  public void explain(Legend legend) {
    if (explained) {
      double largest = sigmas.get(sigmas.size() - 1) * measured.sigma();
      boolean isInside =
          measured.value() + largest >= axis.lower() && measured.value() - largest <= axis.upper();
      legend.add(key(), isInside ? name : name.then(" (outside the frame)"));
    }
  }

  private Legend.Key key() {
    if (sigmas.size() == 1) {
      return Legend.Key.area(look());
    }
    return alongX ? Legend.Key.bandX(look()) : Legend.Key.bandY(look());
  }

  @Override
  public List<String> sentences() {
    return List.of(
        axis.name()
            + " = "
            + NumberText.withUncertainty(measured.value(), measured.sigma())
            + ", "
            + measured.source()
            + measured.whyNotCounted().map(why -> ", not in χ²: " + why).orElse("")
            + ".");
  }
}
