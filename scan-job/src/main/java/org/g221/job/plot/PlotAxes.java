package org.g221.job.plot;

import java.math.BigDecimal;
import java.util.Locale;

/** Ticks, numbers and labels around a frame. */
final class PlotAxes {

  /** Room for numbers and label below the frame, in pixels. */
  static final double HEIGHT_BELOW = 58;

  private static final int TICKS_X = 9;
  private static final double PIXELS_PER_TICK_Y = 50;
  private static final double LENGTH = 8;
  private static final double SHORT_LENGTH = 4;

  private final PlotFrame frame;
  private final XmlWriter svg;

  PlotAxes(PlotFrame frame, XmlWriter svg) {
    this.frame = frame;
    this.svg = svg;
  }

  void draw(Label labelX, Label labelY) {
    drawX(labelX);
    drawY(labelY);
    frame.outline(svg, "frame");
  }

  private void drawX(Label label) {
    Ticks ticks = frame.x().ticks(TICKS_X);
    SvgPath marks = new SvgPath();
    ticks.between().forEach(value -> markX(marks, value, SHORT_LENGTH));
    ticks.values().forEach(value -> markX(marks, value, LENGTH));
    marks.draw(svg, "ticks");
    for (BigDecimal value : ticks.values()) {
      double at = frame.x().position(value.doubleValue());
      number(ticks.text(value), "number-x", at, frame.bottom() + 18);
    }
    double middle = (frame.left() + frame.right()) / 2;
    label(label, ticks, translation(middle, frame.bottom() + 43));
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
    marks.draw(svg, "ticks");
    for (BigDecimal value : ticks.values()) {
      double at = frame.y().position(value.doubleValue());
      number(ticks.text(value), "number-y", frame.left() - 7, at + 4.5);
    }
    double middle = (frame.top() + frame.bottom()) / 2;
    label(label, ticks, translation(20, middle) + " rotate(-90)");
  }

  private void markY(SvgPath marks, BigDecimal value, double length) {
    double at = frame.y().position(value.doubleValue());
    marks.moveTo(frame.left(), at).lineBy(length, 0);
    marks.moveTo(frame.right(), at).lineBy(-length, 0);
  }

  private void number(String text, String style, double x, double y) {
    svg.element("text", text, "class", "number " + style, "x", x, "y", y);
  }

  private void label(Label label, Ticks ticks, String place) {
    String factor =
        ticks.exponent() == 0 ? "" : " (" + NumberText.powerOfTen(ticks.exponent()) + ")";
    svg.start("text", "class", "label", "transform", place)
        .markup(label.then(factor).svg(PlotStyle.LABEL_SIZE))
        .end();
  }

  private static String translation(double x, double y) {
    return String.format(Locale.ROOT, "translate(%s,%s)", XmlWriter.pixels(x), XmlWriter.pixels(y));
  }
}
