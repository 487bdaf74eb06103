package org.g221.job.canvas;

/** Measures text. */
@FunctionalInterface
public interface TextRuler {

  /** The width of a line, in pixels. */
  double width(Label label, double size);
}
