package org.g221.job.plot;

import java.util.List;
import org.g221.engine.region.Polygon;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;

/**
 * The area of a plot between its axes.
 *
 * @param x runs to the right
 * @param y runs upwards
 */
public record PlotFrame(Scale x, Scale y) {

  public static final double LEFT = 78;
  public static final double TOP = 30;

  private static final double RIGHT = 24;

  /**
   * A frame.
   *
   * @param width of the whole picture, in pixels
   * @param height of the frame, in pixels
   */
  public static PlotFrame of(PlotAxis x, PlotAxis y, double width, double height) {
    return new PlotFrame(x.scale(LEFT, width - RIGHT), y.scale(TOP + height, TOP));
  }

  /** A frame of the usual width. */
  public static PlotFrame of(PlottedQuantity x, PlotAxis y, double height) {
    return of(x.axis(), y, PlotSheet.WIDTH, height);
  }

  public double left() {
    return x.start();
  }

  public double right() {
    return x.end();
  }

  public double top() {
    return y.end();
  }

  public double bottom() {
    return y.start();
  }

  public double width() {
    return right() - left();
  }

  public double height() {
    return bottom() - top();
  }

  /** Draws the area as a rectangle. */
  public void outline(Canvas canvas, Look look) {
    canvas.rectangle(look, left(), top(), width(), height());
  }

  /** The outlines of polygons in the units of the axes. */
  SvgPath path(List<Polygon> polygons) {
    return SvgPath.of(polygons, corner -> x.position(corner.x()), corner -> y.position(corner.y()));
  }

  /** Draws only what lies in the area. */
  public void clipped(Canvas canvas, Runnable marks) {
    canvas.clipped(left(), top(), width(), height(), marks);
  }

  /** A line at one value of the quantity along x. */
  public void lineX(Canvas canvas, Look look, double value) {
    double at = x.position(value);
    canvas.shape(look, new SvgPath().moveTo(at, top()).lineTo(at, bottom()));
  }

  /** A line at one value of the quantity along y. */
  public void lineY(Canvas canvas, Look look, double value) {
    double at = y.position(value);
    canvas.shape(look, new SvgPath().moveTo(left(), at).lineTo(right(), at));
  }
}
