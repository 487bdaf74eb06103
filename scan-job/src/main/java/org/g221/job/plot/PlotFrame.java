package org.g221.job.plot;

/**
 * The area of a plot between its axes.
 *
 * @param x runs to the right
 * @param y runs upwards
 */
record PlotFrame(Scale x, Scale y) {

  private static final double LEFT = 78;
  private static final double RIGHT = 576;
  private static final double TOP = 30;

  /**
   * A frame of the usual width.
   *
   * @param height in pixels
   */
  static PlotFrame of(PlottedQuantity x, double lowerY, double upperY, double height) {
    return new PlotFrame(x.scale(LEFT, RIGHT), new Scale(lowerY, upperY, false, TOP + height, TOP));
  }

  /**
   * A frame of the usual width for two quantities.
   *
   * @param height in pixels
   */
  static PlotFrame of(PlottedQuantity x, PlottedQuantity y, double height) {
    return new PlotFrame(x.scale(LEFT, RIGHT), y.scale(TOP + height, TOP));
  }

  double left() {
    return x.start();
  }

  double right() {
    return x.end();
  }

  double top() {
    return y.end();
  }

  double bottom() {
    return y.start();
  }

  double width() {
    return right() - left();
  }

  double height() {
    return bottom() - top();
  }

  /** Draws the area as a rectangle. */
  void outline(XmlWriter svg, String style) {
    svg.empty(
        "rect", "class", style, "x", left(), "y", top(), "width", width(), "height", height());
  }

  /** A line at one value of the quantity along x. */
  void lineX(XmlWriter svg, String style, double value) {
    double at = x.position(value);
    new SvgPath().moveTo(at, top()).lineTo(at, bottom()).draw(svg, style);
  }

  /** A line at one value of the quantity along y. */
  void lineY(XmlWriter svg, String style, double value) {
    double at = y.position(value);
    new SvgPath().moveTo(left(), at).lineTo(right(), at).draw(svg, style);
  }
}
