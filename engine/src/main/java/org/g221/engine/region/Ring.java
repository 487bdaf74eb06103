package org.g221.engine.region;

import java.util.List;
import java.util.Set;

/**
 * A closed line.
 *
 * @param points at least three different points, the first repeated at the end
 */
record Ring(List<Vertex> points) {

  Ring {
    points = List.copyOf(points);
    if (points.size() < 4 || !points.get(0).equals(points.get(points.size() - 1))) {
      throw new IllegalArgumentException(
          "a ring needs three points and the first again, not " + points);
    }
  }

  /** Area, positive for a ring that runs counter-clockwise. */
  double signedArea() {
    Vertex origin = points.get(0);
    double twice = 0;
    for (int i = 1; i < points.size(); i++) {
      // Relative to a corner, so that the area is not lost in the rounding of large coordinates.
      twice += cross(origin, points.get(i - 1), points.get(i));
    }
    return twice / 2;
  }

  /** Whether a point lies inside or on the line. */
  boolean holds(Vertex point) {
    return touches(point) || windsAround(point);
  }

  /** Whether a point lies inside but not on the line. */
  boolean holdsInside(Vertex point) {
    return !touches(point) && windsAround(point);
  }

  /** Whether another line lies inside; it may share corners with this one but not cross it. */
  boolean encloses(Ring other) {
    Set<Vertex> corners = Set.copyOf(points);
    return windsAround(
        other.points.stream()
            .filter(point -> !corners.contains(point))
            .findFirst()
            .orElseGet(other::middle));
  }

  private Vertex middle() {
    return new Vertex(
        points.stream().skip(1).mapToDouble(Vertex::x).average().orElseThrow(),
        points.stream().skip(1).mapToDouble(Vertex::y).average().orElseThrow());
  }

  private boolean touches(Vertex point) {
    for (int i = 1; i < points.size(); i++) {
      if (isBetween(point, points.get(i - 1), points.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetween(Vertex point, Vertex from, Vertex to) {
    return cross(point, from, to) == 0
        && Math.min(from.x(), to.x()) <= point.x()
        && point.x() <= Math.max(from.x(), to.x())
        && Math.min(from.y(), to.y()) <= point.y()
        && point.y() <= Math.max(from.y(), to.y());
  }

  /** Whether a ray to the right crosses the line an odd number of times. */
  private boolean windsAround(Vertex point) {
    boolean odd = false;
    for (int i = 1; i < points.size(); i++) {
      Vertex from = points.get(i - 1);
      Vertex to = points.get(i);
      boolean upwards = to.y() > from.y();
      if ((from.y() > point.y()) != (to.y() > point.y())
          && (cross(point, from, to) > 0) == upwards) {
        odd = !odd;
      }
    }
    return odd;
  }

  private static double cross(Vertex origin, Vertex first, Vertex second) {
    return (first.x() - origin.x()) * (second.y() - origin.y())
        - (first.y() - origin.y()) * (second.x() - origin.x());
  }
}
