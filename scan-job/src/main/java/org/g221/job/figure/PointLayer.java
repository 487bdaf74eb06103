package org.g221.job.figure;

import java.util.List;
import java.util.Optional;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;
import org.g221.job.plot.Legend;
import org.g221.job.plot.Marker;
import org.g221.job.plot.PlotAxis;
import org.g221.job.plot.PlotFrame;

/**
 * A point of a plane, or a value at the foot of a curve.
 *
 * @param isBestFit whether it is drawn as a star
 * @param y the foot of the frame is 0 in a figure of one quantity
 * @param errorX 0 for none
 * @param errorY 0 for none
 * @param name in the legend, if it is there
 */
record PointLayer(
    boolean isBestFit,
    double x,
    double y,
    double errorX,
    double errorY,
    PlotAxis axisX,
    PlotAxis axisY,
    String colour,
    String style,
    Optional<Label> name,
    String sentence)
    implements Layer {

  private static final double RADIUS = 4.5;

  private boolean isInside() {
    return axisX.shows(x) && axisY.shows(y);
  }

  private Look mark() {
    Look.Hue white = Look.Hue.of("#ffffff");
    Look.Hue hue = Look.Hue.of(colour);
    return isBestFit
        ? Look.filled(style, white, 1).outlined(hue, 1.2)
        : Look.filled(style, hue, 1).outlined(white, 0.8);
  }

  private void mark(Canvas canvas, double atX, double atY) {
    if (isBestFit) {
      Marker.BEST_FIT.draw(canvas, mark(), atX, atY);
    } else {
      canvas.circle(mark(), atX, atY, RADIUS);
    }
  }

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    if (errorX > 0) {
      double up = frame.y().near(y);
      double left = frame.x().clamped(x - errorX);
      bar(canvas, new SvgPath().moveTo(left, up).lineTo(frame.x().clamped(x + errorX), up));
    }
    if (errorY > 0) {
      double right = frame.x().near(x);
      double top = frame.y().clamped(y + errorY);
      bar(canvas, new SvgPath().moveTo(right, top).lineTo(right, frame.y().clamped(y - errorY)));
    }
  }

  private void bar(Canvas canvas, SvgPath path) {
    canvas.shape(Look.line(style + "-error", Look.Hue.of(colour), 1.8), path);
  }

  @Override
  public void drawOver(PlotFrame frame, Canvas canvas) {
    if (isInside()) {
      mark(canvas, frame.x().near(x), frame.y().near(y));
    }
  }

  @Override
  public void explain(Legend legend) {
    name.ifPresent(
        text -> legend.add(this::mark, isInside() ? text : text.then(" (outside the frame)")));
  }

  @Override
  public List<String> sentences() {
    return List.of(sentence);
  }
}
