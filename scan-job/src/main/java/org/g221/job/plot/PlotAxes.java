package org.g221.job.plot;

import java.math.BigDecimal;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.SvgPath;

/** Ticks, numbers and labels around a frame. */
final class PlotAxes {

  /** Room for numbers and label below the frame, in pixels. */
  static final double HEIGHT_BELOW = 58;

  private static final double PIXELS_PER_TICK_X = 55;
  private static final double PIXELS_PER_TICK_Y = 50;
  private static final double LENGTH = 8;
  private static final double SHORT_LENGTH = 4;

  private final PlotFrame frame;
  private final Canvas canvas;

  PlotAxes(PlotFrame frame, Canvas canvas) {
    this.frame = frame;
    this.canvas = canvas;
  }

  void draw(Label labelX, Label labelY) {
    drawX(labelX);
    drawY(labelY);
    frame.outline(canvas, PlotStyle.FRAME);
  }

  private void drawX(Label label) {
    int atMost = Math.max(3, (int) (frame.width() / PIXELS_PER_TICK_X));
    Ticks ticks = frame.x().ticks(atMost);
    SvgPath marks = new SvgPath();
    ticks.between().forEach(value -> markX(marks, value, SHORT_LENGTH));
    ticks.values().forEach(value -> markX(marks, value, LENGTH));
    canvas.shape(PlotStyle.TICKS, marks);
    for (BigDecimal value : ticks.values()) {
      double at = frame.x().position(value.doubleValue());
      canvas.text(PlotStyle.NUMBER_X, Label.of(ticks.text(value)), at, frame.bottom() + 18);
    }
    double middle = (frame.left() + frame.right()) / 2;
    canvas.text(PlotStyle.LABEL, scaled(label, ticks), middle, frame.bottom() + 43);
  }

  private void markX(SvgPath marks, BigDecimal value, double length) {
    double at = frame.x().position(value.doubleValue());
    marks.moveTo(at, frame.bottom()).lineBy(0, -length);
    marks.moveTo(at, frame.top()).lineBy(0, length);
  }

  private void drawY(Label label) {
    int atMost = Math.max(3, (int) (frame.height() / PIXELS_PER_TICK_Y));
    Ticks ticks = frame.y().ticks(atMost);
    SvgPath marks = new SvgPath();
    ticks.between().forEach(value -> markY(marks, value, SHORT_LENGTH));
    ticks.values().forEach(value -> markY(marks, value, LENGTH));
    canvas.shape(PlotStyle.TICKS, marks);
    for (BigDecimal value : ticks.values()) {
      double at = frame.y().position(value.doubleValue());
      canvas.text(PlotStyle.NUMBER_Y, Label.of(ticks.text(value)), frame.left() - 7, at + 4.5);
    }
    double middle = (frame.top() + frame.bottom()) / 2;
    canvas.upwards(PlotStyle.LABEL, scaled(label, ticks), 20, middle);
  }

  private void markY(SvgPath marks, BigDecimal value, double length) {
    double at = frame.y().position(value.doubleValue());
    marks.moveTo(frame.left(), at).lineBy(length, 0);
    marks.moveTo(frame.right(), at).lineBy(-length, 0);
  }

  private static Label scaled(Label label, Ticks ticks) {
    return ticks.exponent() == 0
        ? label
        : label.then(" (" + NumberText.powerOfTen(ticks.exponent()) + ")");
  }
}
