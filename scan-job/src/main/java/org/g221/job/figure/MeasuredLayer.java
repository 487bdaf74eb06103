package org.g221.job.figure;

import java.util.List;
import org.g221.job.canvas.Canvas;
import org.g221.job.plot.Legend;
import org.g221.job.plot.MeasurementMarks;
import org.g221.job.plot.PlotFrame;
import org.g221.job.plot.PlottedQuantity;

/** All that a report shows of the measurements of a quantity. */
record MeasuredLayer(MeasurementMarks marks) implements Layer {

  MeasuredLayer(PlottedQuantity quantity, boolean alongX) {
    this(alongX ? MeasurementMarks.alongX(quantity) : MeasurementMarks.alongY(quantity));
  }

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    marks.drawBands(frame, canvas);
  }

  @Override
  public void drawOver(PlotFrame frame, Canvas canvas) {
    frame.clipped(canvas, () -> marks.drawLines(frame, canvas));
  }

  @Override
  public void explain(Legend legend) {
    marks.explain(legend);
    if (marks.haveErrors()) {
      legend.note(MeasurementMarks.SIGMA);
    }
  }

  @Override
  public List<String> sentences() {
    return marks.sentences();
  }
}
