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
  void outline(Canvas canvas, Look look) {
    canvas.rectangle(look, left(), top(), width(), height());
  }

  /** Draws only what lies in the area. */
  void clipped(Canvas canvas, Runnable marks) {
    canvas.clipped(left(), top(), width(), height(), marks);
  }

  /** A line at one value of the quantity along x. */
  void lineX(Canvas canvas, Look look, double value) {
    double at = x.position(value);
    canvas.shape(look, new SvgPath().moveTo(at, top()).lineTo(at, bottom()));
  }

  /** A line at one value of the quantity along y. */
  void lineY(Canvas canvas, Look look, double value) {
    double at = y.position(value);
    canvas.shape(look, new SvgPath().moveTo(left(), at).lineTo(right(), at));
  }
}
