package org.g221.engine.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cells of a lattice as a region: its boundary runs along their edges, so that the region is
 * exactly what the cells cover. Cells that share only a corner are different pieces.
 */
public final class CellRegion {

  /** East, north, west, south: each the last one turned to the left. */
  private static final int[][] STEPS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

  private static final int DIRECTIONS = STEPS.length;

  private final double[] x;
  private final double[] y;

  /** The sides not yet followed, with the region on their left. */
  private final BitSet sides = new BitSet();

  private CellRegion(double[] x, double[] y, BitSet cells) {
    this.x = x;
    this.y = y;
    int columns = y.length - 1;
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      addSides(cells, cell / columns, cell % columns);
    }
  }

  /**
   * The pieces of a region in a plane, the largest first.
   *
   * @param x edges of the cells, increasing
   * @param y edges of the cells, increasing
   * @param cells the cells of the region; those of the second axis vary fastest
   */
  public static List<Polygon> polygons(double[] x, double[] y, BitSet cells) {
    return ConfidenceRegion.polygons(new CellRegion(x, y, cells).rings());
  }

  /** The pieces of a region on a line, in increasing order. */
  public static List<ConfidenceInterval> intervals(double[] x, BitSet cells) {
    List<ConfidenceInterval> intervals = new ArrayList<>();
    for (int first = cells.nextSetBit(0); first >= 0; first = cells.nextSetBit(first)) {
      int end = cells.nextClearBit(first);
      intervals.add(new ConfidenceInterval(x[first], x[end]));
      first = end;
    }
    return intervals;
  }

  private void addSides(BitSet cells, int i, int j) {
    int[] corners = {node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)};
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      // On the right of each side lies the next cell.
      int[] outward = STEPS[(direction + 3) % DIRECTIONS];
      if (!isInside(cells, i + outward[0], j + outward[1])) {
        sides.set(corners[direction] * DIRECTIONS + direction);
      }
    }
  }

  private boolean isInside(BitSet cells, int i, int j) {
    boolean exists = i >= 0 && j >= 0 && i < x.length - 1 && j < y.length - 1;
    return exists && cells.get(i * (y.length - 1) + j);
  }

  private int node(int i, int j) {
    return i * y.length + j;
  }

  private List<Ring> rings() {
    List<Ring> rings = new ArrayList<>();
    while (!sides.isEmpty()) {
      follow(sides.nextSetBit(0), rings);
    }
    return rings;
  }

  /** Follows the boundary until it is back; where it meets itself before, a ring is cut off. */
  private void follow(int first, List<Ring> rings) {
    List<Integer> passed = new ArrayList<>();
    int side = first;
    while (side >= 0) {
      sides.clear(side);
      int node = side / DIRECTIONS;
      int before = passed.indexOf(node);
      if (before >= 0) {
        cutOff(passed, before, rings);
      }
      passed.add(node);
      side = next(end(side), side % DIRECTIONS);
    }
    cutOff(passed, 0, rings);
  }

  private int end(int side) {
    int[] step = STEPS[side % DIRECTIONS];
    return side / DIRECTIONS + step[0] * y.length + step[1];
  }

  /** The next side from a node, around the same cell if there is a choice; −1 if there is none. */
  private int next(int node, int direction) {
    for (int turn : new int[] {1, 0, 3}) {
      int side = node * DIRECTIONS + (direction + turn) % DIRECTIONS;
      if (sides.get(side)) {
        return side;
      }
    }
    return -1;
  }

  private void cutOff(List<Integer> passed, int first, List<Ring> rings) {
    List<Integer> ring = passed.subList(first, passed.size());
    List<Vertex> corners = new ArrayList<>();
    for (int k = 0; k < ring.size(); k++) {
      int before = ring.get((k + ring.size() - 1) % ring.size());
      int after = ring.get((k + 1) % ring.size());
      if (isCorner(before, ring.get(k), after)) {
        corners.add(new Vertex(x[ring.get(k) / y.length], y[ring.get(k) % y.length]));
      }
    }
    corners.add(corners.get(0));
    rings.add(new Ring(corners));
    ring.clear();
  }

  private boolean isCorner(int before, int node, int after) {
    boolean alongX = before % y.length == node % y.length;
    return alongX != (node % y.length == after % y.length);
  }
}
