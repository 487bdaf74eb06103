package org.g221.job.plot;

import java.util.function.BiConsumer;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Picture;

/**
 * The surroundings of every plot: a text for readers who cannot see it, axes, and a legend.
 *
 * @param heading shown above the frame
 * @param place of the legend
 * @param width of the whole picture, in pixels
 * @param marks draws the content of the frame, clipped to it
 * @param overlay draws marks that may extend over the frame
 */
public record PlotSheet(
    String title,
    String description,
    Label heading,
    PlotFrame frame,
    Label labelX,
    Label labelY,
    Legend legend,
    LegendPlace place,
    double width,
    BiConsumer<PlotFrame, Canvas> marks,
    BiConsumer<PlotFrame, Canvas> overlay) {

  /** The width of plots unless another is asked for, in pixels. */
  public static final double WIDTH = 600;

  private static final double MARGIN = 12;

  /** A plot of the usual width, with the legend below. */
  static PlotSheet of(
      String title,
      String description,
      String origin,
      PlotFrame frame,
      Label labelX,
      Label labelY,
      Legend legend,
      BiConsumer<PlotFrame, Canvas> marks,
      BiConsumer<PlotFrame, Canvas> overlay) {
    return new PlotSheet(
        title,
        description,
        Label.of(origin),
        frame,
        labelX,
        labelY,
        legend,
        LegendPlace.BELOW,
        WIDTH,
        marks,
        overlay);
  }

  /**
   * The height of what surrounds the frame, in pixels.
   *
   * @param width of the whole picture
   */
  public static double surroundings(Legend legend, LegendPlace place, double width) {
    double legendHeight =
        place == LegendPlace.BELOW ? legend.height(width - PlotFrame.LEFT - MARGIN) : 0;
    return PlotFrame.TOP + PlotAxes.HEIGHT_BELOW + legendHeight + MARGIN;
  }

  /** The picture of it all. */
  public Picture picture() {
    double height = frame.height() + surroundings(legend, place, width);
    return new Picture(title, description, width, height, canvas -> draw(canvas, height));
  }

  private void draw(Canvas canvas, double height) {
    canvas.rectangle(PlotStyle.PAPER, 0, 0, width, height);
    frame.clipped(canvas, () -> marks.accept(frame, canvas));
    new PlotAxes(frame, canvas).draw(labelX, labelY);
    canvas.text(PlotStyle.ORIGIN, heading, frame.right(), frame.top() - 9);
    overlay.accept(frame, canvas);
    if (place == LegendPlace.BELOW) {
      double top = frame.bottom() + PlotAxes.HEIGHT_BELOW;
      legend.draw(canvas, frame.left(), top, width - frame.left() - MARGIN);
    } else if (place.isInside()) {
      legend.drawInside(canvas, frame, place);
    }
  }
}
