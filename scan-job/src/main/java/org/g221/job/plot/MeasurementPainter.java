package org.g221.job.plot;

import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.SvgPath;

/** Draws values of one of a plot's two quantities across the plot; they may lie outside it. */
enum MeasurementPainter {
  ALONG_X {
    @Override
    void strip(PlotFrame frame, Canvas canvas, Look look, double from, double to) {
      double left = frame.x().clamped(from);
      canvas.rectangle(look, left, frame.top(), frame.x().clamped(to) - left, frame.height());
    }

    @Override
    void line(PlotFrame frame, Canvas canvas, Look look, double value) {
      frame.lineX(canvas, look, value);
    }

    @Override
    void errorBar(PlotFrame frame, Canvas canvas, int rank, double from, double to) {
      double y = frame.top() + depth(rank);
      canvas.shape(
          PlotStyle.ERROR_BAR,
          new SvgPath().moveTo(frame.x().clamped(from), y).lineTo(frame.x().clamped(to), y));
    }

    @Override
    void point(PlotFrame frame, Canvas canvas, int rank, double value) {
      PointShape.of(rank).draw(canvas, frame.x().position(value), frame.top() + depth(rank));
    }
  },
  ALONG_Y {
    @Override
    void strip(PlotFrame frame, Canvas canvas, Look look, double from, double to) {
      double top = frame.y().clamped(to);
      canvas.rectangle(look, frame.left(), top, frame.width(), frame.y().clamped(from) - top);
    }

    @Override
    void line(PlotFrame frame, Canvas canvas, Look look, double value) {
      frame.lineY(canvas, look, value);
    }

    @Override
    void errorBar(PlotFrame frame, Canvas canvas, int rank, double from, double to) {
      double x = frame.right() - depth(rank);
      canvas.shape(
          PlotStyle.ERROR_BAR,
          new SvgPath().moveTo(x, frame.y().clamped(from)).lineTo(x, frame.y().clamped(to)));
    }

    @Override
    void point(PlotFrame frame, Canvas canvas, int rank, double value) {
      PointShape.of(rank).draw(canvas, frame.right() - depth(rank), frame.y().position(value));
    }
  };

  private static final double SPACING = 15;

  /** Fills a range from edge to edge. */
  abstract void strip(PlotFrame frame, Canvas canvas, Look look, double from, double to);

  /** A line from edge to edge, at a value inside. */
  abstract void line(PlotFrame frame, Canvas canvas, Look look, double value);

  /** The range of an error; each rank has its own place beside the edge. */
  abstract void errorBar(PlotFrame frame, Canvas canvas, int rank, double from, double to);

  /** The middle of the error bar of a rank, at a value inside. */
  abstract void point(PlotFrame frame, Canvas canvas, int rank, double value);

  private static double depth(int rank) {
    return SPACING * (rank + 1);
  }
}
