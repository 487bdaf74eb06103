package org.g221.job.plot;

import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.SvgPath;

/** The points of error bars, identified in the legend by their shapes. */
enum PointShape {
  SQUARE(polygon(-4, -4, 4, -4, 4, 4, -4, 4)),
  TRIANGLE(polygon(0, -5, 5, 4, -5, 4)),
  LOZENGE(polygon(0, -5.5, 4.5, 0, 0, 5.5, -4.5, 0)),
  WEDGE(polygon(0, 5, 5, -4, -5, -4)),
  POST(polygon(-2, -6, 2, -6, 2, 6, -2, 6)),
  BEAM(polygon(-6, -2, 6, -2, 6, 2, -6, 2));

  private final SvgPath path;

  PointShape(SvgPath path) {
    this.path = path;
  }

  /** The shape of an error bar by its number, counted from 0. */
  static PointShape of(int rank) {
    return values()[rank % values().length];
  }

  void draw(Canvas canvas, double x, double y) {
    canvas.shape(PlotStyle.POINT, path, x, y);
  }

  private static SvgPath polygon(double... corners) {
    SvgPath path = new SvgPath().moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    return path.close();
  }
}
