package org.g221.job.figure;

import java.util.List;
import org.g221.job.canvas.Canvas;
import org.g221.job.plot.Legend;
import org.g221.job.plot.PlotFrame;

/** Draws an item of a figure. */
interface Layer {

  /** Draws what is cut off at the frame. */
  default void draw(PlotFrame frame, Canvas canvas) {}

  /** Draws what may lie across the frame, over everything else. */
  default void drawOver(PlotFrame frame, Canvas canvas) {}

  /** Adds what it shows to the legend. */
  default void explain(Legend legend) {}

  /** What it shows, for readers who cannot see it. */
  default List<String> sentences() {
    return List.of();
  }
}
