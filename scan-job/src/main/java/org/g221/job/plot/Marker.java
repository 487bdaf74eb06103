package org.g221.job.plot;

import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;

/** Points of special interest. */
public enum Marker {
  BEST_FIT(PlotStyle.BEST_FIT, star(10, 4)),
  STANDARD_MODEL(
      PlotStyle.STANDARD_MODEL,
      new SvgPath().moveTo(0, -8).lineTo(7, 0).lineTo(0, 8).lineTo(-7, 0).close());

  private final Look look;
  private final SvgPath path;

  Marker(Look look, SvgPath path) {
    this.look = look;
    this.path = path;
  }

  public void draw(Canvas canvas, double x, double y) {
    draw(canvas, look, x, y);
  }

  /** Draws its shape in another look. */
  public void draw(Canvas canvas, Look other, double x, double y) {
    canvas.shape(other, path, x, y);
  }

  /** A five-pointed star with one point up. */
  private static SvgPath star(double outer, double inner) {
    SvgPath path = new SvgPath().moveTo(0, -outer);
    for (int i = 1; i < 10; i++) {
      double radius = i % 2 == 0 ? outer : inner;
      double angle = Math.PI * (i / 5.0 - 0.5);
      path.lineTo(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }
    return path.close();
  }
}
