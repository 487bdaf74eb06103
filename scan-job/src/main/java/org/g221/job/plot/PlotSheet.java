package org.g221.job.plot;

import java.util.function.BiConsumer;

/**
 * The surroundings of every plot: a text for readers who cannot see it, axes, and a legend.
 *
 * @param origin the scan and data set the plot belongs to, shown above the frame
 * @param marks draws the content of the frame, clipped to it
 * @param overlay draws marks that may extend over the frame
 */
record PlotSheet(
    String title,
    String description,
    String origin,
    PlotFrame frame,
    Label labelX,
    Label labelY,
    Legend legend,
    BiConsumer<PlotFrame, Canvas> marks,
    BiConsumer<PlotFrame, Canvas> overlay) {

  private static final double WIDTH = 600;
  private static final double MARGIN = 12;

  Picture picture() {
    double height = legendTop() + legend.height(legendWidth()) + MARGIN;
    return new Picture(title, description, WIDTH, height, canvas -> draw(canvas, height));
  }

  private double legendTop() {
    return frame.bottom() + PlotAxes.HEIGHT_BELOW;
  }

  private double legendWidth() {
    return WIDTH - frame.left() - MARGIN;
  }

  private void draw(Canvas canvas, double height) {
    canvas.rectangle(PlotStyle.PAPER, 0, 0, WIDTH, height);
    frame.clipped(canvas, () -> marks.accept(frame, canvas));
    new PlotAxes(frame, canvas).draw(labelX, labelY);
    canvas.text(PlotStyle.ORIGIN, Label.of(origin), frame.right(), frame.top() - 9);
    overlay.accept(frame, canvas);
    legend.draw(canvas, frame.left(), legendTop(), legendWidth());
  }
}
