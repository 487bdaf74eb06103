package org.g221.engine.region;

/**
 * A point of the plane in which a profile likelihood is shown, in the units of its axes.
 *
 * @param x value of the first quantity, finite
 * @param y value of the second quantity, finite
 */
public record Vertex(double x, double y) {

  public Vertex {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("point (" + x + ", " + y + ") must be finite");
    }
  }
}
