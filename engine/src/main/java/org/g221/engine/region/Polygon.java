package org.g221.engine.region;

import java.util.List;

/**
 * A connected piece of a plane with its holes. Rings are closed: their first and last points are
 * equal.
 *
 * @param outer boundary, counter-clockwise
 * @param holes boundaries of the holes, clockwise
 */
public record Polygon(List<Vertex> outer, List<List<Vertex>> holes) {

  public Polygon {
    outer = new Ring(outer).points();
    holes = holes.stream().map(hole -> new Ring(hole).points()).toList();
    if (!(new Ring(outer).signedArea() > 0)) {
      throw new IllegalArgumentException("the outer ring of a polygon must be counter-clockwise");
    }
    if (!holes.stream().allMatch(hole -> new Ring(hole).signedArea() < 0)) {
      throw new IllegalArgumentException("the holes of a polygon must be clockwise");
    }
  }

  /** Whether a point lies inside or, up to rounding, on a boundary. */
  public boolean contains(double x, double y) {
    Vertex point = new Vertex(x, y);
    return new Ring(outer).holds(point)
        && holes.stream().map(Ring::new).noneMatch(hole -> hole.holdsInside(point));
  }

  /** Area excluding holes, in the product of the units of the axes. */
  public double area() {
    // The area of a hole is negative.
    return new Ring(outer).signedArea()
        + holes.stream().mapToDouble(hole -> new Ring(hole).signedArea()).sum();
  }
}
