package org.g221.engine.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the lines that separate values up to a threshold from those above, on a lattice of points.
 *
 * <p>Each cell of the lattice has four sides, numbered counter-clockwise from the bottom. A segment
 * begins where a walk around the cell leaves the region, and ends where the walk enters it; so the
 * region is on the left of each line. Adjacent cells share a side, which joins the segments into
 * rings.
 */
final class MarchingSquares {

  private static final int NONE = -1;

  private final PaddedAxis x;
  private final PaddedAxis y;
  private final double[] values;
  private final double threshold;
  private final int[] next;

  /**
   * @param values one per pair of positions, with {@code y} varying fastest; the region must not
   *     reach the first or last position of either axis
   */
  MarchingSquares(PaddedAxis x, PaddedAxis y, double[] values, double threshold) {
    this.x = x;
    this.y = y;
    this.values = values;
    this.threshold = threshold;
    this.next = new int[2 * values.length];
    Arrays.fill(next, NONE);
  }

  /** Rings with the region on their left; rings without area are left out. */
  List<Ring> rings() {
    for (int i = 0; i + 1 < x.size(); i++) {
      for (int j = 0; j + 1 < y.size(); j++) {
        joinSidesOf(i, j);
      }
    }
    List<Ring> rings = new ArrayList<>();
    for (int side = 0; side < next.length; side++) {
      if (next[side] != NONE) {
        List<Vertex> points = follow(side);
        if (points.size() >= 4) {
          rings.add(new Ring(points));
        }
      }
    }
    rings.removeIf(ring -> ring.signedArea() == 0);
    return rings;
  }

  private void joinSidesOf(int i, int j) {
    int[] corners = {node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)};
    int[] sides = {alongX(i, j), alongY(i + 1, j), alongX(i, j + 1), alongY(i, j)};
    // A line has two possible ends only where two opposite corners are inside.
    int step = mean(corners) <= threshold ? 1 : 3;
    for (int side = 0; side < 4; side++) {
      if (leaves(corners, side)) {
        int end = side;
        do {
          end = (end + step) % 4;
        } while (!enters(corners, end));
        next[sides[side]] = sides[end];
      }
    }
  }

  private boolean leaves(int[] corners, int side) {
    return isInside(corners[side]) && !isInside(corners[(side + 1) % 4]);
  }

  private boolean enters(int[] corners, int side) {
    return !isInside(corners[side]) && isInside(corners[(side + 1) % 4]);
  }

  private double mean(int[] corners) {
    return Arrays.stream(corners).mapToDouble(corner -> values[corner]).sum() / 4;
  }

  private boolean isInside(int node) {
    return values[node] <= threshold;
  }

  private List<Vertex> follow(int first) {
    List<Vertex> points = new ArrayList<>();
    int side = first;
    while (next[side] != NONE) {
      addIfNew(points, crossing(side));
      int following = next[side];
      next[side] = NONE;
      side = following;
    }
    addIfNew(points, crossing(first));
    return points;
  }

  private static void addIfNew(List<Vertex> points, Vertex point) {
    if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
      points.add(point);
    }
  }

  private int node(int i, int j) {
    return i * y.size() + j;
  }

  private int alongX(int i, int j) {
    return 2 * node(i, j);
  }

  private int alongY(int i, int j) {
    return 2 * node(i, j) + 1;
  }

  /** The point at which the line crosses a side. */
  private Vertex crossing(int side) {
    int from = side / 2;
    int to = side % 2 == 0 ? from + y.size() : from + 1;
    int inside = isInside(from) ? from : to;
    int outside = isInside(from) ? to : from;
    double share = PaddedAxis.share(values[inside], values[outside], threshold);
    return new Vertex(
        between(x.position(inside / y.size()), x.position(outside / y.size()), share),
        between(y.position(inside % y.size()), y.position(outside % y.size()), share));
  }

  private static double between(double inside, double outside, double share) {
    return inside + share * (outside - inside);
  }
}
