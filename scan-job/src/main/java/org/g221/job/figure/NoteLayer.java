package org.g221.job.figure;

import java.util.List;
import org.g221.job.canvas.Canvas;
import org.g221.job.canvas.Label;
import org.g221.job.canvas.Look;
import org.g221.job.canvas.TextLook;
import org.g221.job.plot.PlotFrame;
import org.g221.job.plot.PlotStyle;

/** A text at a place. */
record NoteLayer(Label text, double x, double y, String colour, String style) implements Layer {

  @Override
  public void draw(PlotFrame frame, Canvas canvas) {
    TextLook look =
        new TextLook(style, PlotStyle.TEXT.size(), TextLook.Anchor.START, Look.Hue.of(colour));
    canvas.text(look, text, frame.x().near(x), frame.y().near(y));
  }

  @Override
  public List<String> sentences() {
    return List.of(text.plain());
  }
}
