package org.g221.job.canvas;

/** What a picture is drawn on. Lengths are in pixels, from the upper left corner. */
public interface Canvas {

  void rectangle(Look look, double x, double y, double width, double height);

  /** A shape, moved by a distance to the right and down. */
  void shape(Look look, SvgPath path, double x, double y);

  default void shape(Look look, SvgPath path) {
    shape(look, path, 0, 0);
  }

  void circle(Look look, double x, double y, double radius);

  /** A line of text; its anchor is at a place on its base line. */
  void text(TextLook look, Label text, double x, double y);

  /** The same, running upwards. */
  void upwards(TextLook look, Label text, double x, double y);

  /** Draws only what lies in a rectangle. */
  void clipped(double x, double y, double width, double height, Runnable marks);
}
