package org.g221.job.figure;

import java.util.List;
import java.util.Optional;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.plot.Legend;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;

/**
 * A line at a value, such as a limit.
 *
 * @param name in the legend, if it is there
 * @param sentence says what it is
 */
record LineLayer(
    double value, boolean alongX, PlotAxis axis, Look look, Optional<Label> name, String sentence)
    implements Layer {

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    if (!axis.shows(value)) {
      return;
    }
    if (alongX) {
      frame.lineX(canvas, look, value);
    } else {
      frame.lineY(canvas, look, value);
    }
  }

  @Override
  public void explain(Legend legend) {
    name.ifPresent(
        text ->
            legend.add(
                Legend.Key.line(look),
                axis.shows(value) ? text : text.then(" (outside the frame)")));
  }

  @Override
  public List<String> sentences() {
    return List.of(sentence);
  }
}
