package org.g221.job.figure;

import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Look;
import org.g221.job.plot.PlotFrame;

/** A range of values along x or y, across the frame. */
final class Strip {

  private Strip() {}

  static void draw(
      PlotFrame frame, Canvas canvas, Look look, boolean alongX, double from, double to) {
    if (alongX) {
      double left = frame.x().clamped(from);
      canvas.rectangle(look, left, frame.top(), frame.x().clamped(to) - left, frame.height());
    } else {
      double top = frame.y().clamped(to);
      canvas.rectangle(look, frame.left(), top, frame.width(), frame.y().clamped(from) - top);
    }
  }
}
