package org.g221.engine.grid;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The order in which the nodes of a grid are visited: which axes are loops, from the outermost to
 * the innermost, and which vary inside the blocks within these loops.
 *
 * <p>It affects only speed. Nodes keep their numbers, which follow from the order of the axes in
 * the grid.
 */
public final class LoopOrder implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int[] axes;
  private final int outerAxes;
  private final int groupLoops;

  /**
   * Loops that can be interrupted after each block.
   *
   * @param axes numbers of all axes of the grid, those of the loops first
   * @param outerAxes number of loops
   * @throws IllegalArgumentException if an axis is missing or repeated
   */
  public LoopOrder(int[] axes, int outerAxes) {
    this(axes, outerAxes, outerAxes);
  }

  /**
   * Loops that begin with those of the grid.
   *
   * @param groupLoops number of loops that are the same as those of the grid; the nodes within them
   *     form a group with consecutive numbers, and work is divided between groups
   */
  public LoopOrder(int[] axes, int outerAxes, int groupLoops) {
    int[] sorted = axes.clone();
    Arrays.sort(sorted);
    boolean complete = Arrays.equals(sorted, IntStream.range(0, axes.length).toArray());
    if (!complete || outerAxes < 0 || outerAxes > axes.length) {
      throw new IllegalArgumentException(
          "no order of " + axes.length + " axes: " + Arrays.toString(axes) + ", " + outerAxes);
    }
    this.axes = axes.clone();
    this.outerAxes = outerAxes;
    this.groupLoops = groupLoops;
  }

  /** The axes in their given order, as few of them inside the blocks as make these long enough. */
  public static LoopOrder asGiven(ScanGrid grid) {
    int[] sizes = grid.sizes();
    int[] axes = IntStream.range(0, sizes.length).toArray();
    return new LoopOrder(axes, BlockLayout.outerAxes(sizes));
  }

  /**
   * An order chosen by the user; as few of the last axes as make blocks long enough vary inside
   * these.
   *
   * @param sorted whether nodes have to come in groups with consecutive numbers, each small enough
   *     to be sorted in memory
   * @throws IllegalArgumentException if an axis is missing or repeated, or a group is too large
   */
  public static LoopOrder asked(ScanGrid grid, int[] axes, boolean sorted) {
    LoopOrder given = asGiven(grid);
    int[] sizes = Arrays.stream(axes).map(axis -> grid.axes().get(axis).size()).toArray();
    int outer = BlockLayout.outerAxes(sizes);
    LoopOrder order = new LoopOrder(axes, outer);
    if (!sorted || Arrays.equals(axes, given.axes)) {
      return order;
    }
    int same = 0;
    while (same < outer && axes[same] == same) {
      same++;
    }
    long group = 1;
    for (int place = same; place < axes.length; place++) {
      group *= sizes[place];
    }
    if (group > GridTile.NODES_PER_SECTION) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "rows come in the order of the grid, so that %,d nodes would have to be sorted in memory,"
                  + " but at most %,d can be",
              group,
              GridTile.NODES_PER_SECTION));
    }
    return new LoopOrder(axes, outer, same);
  }

  /** Number of loops. */
  public int outerAxes() {
    return outerAxes;
  }

  /** Number of loops around the groups of nodes that must not be divided. */
  int groupLoops() {
    return groupLoops;
  }

  /** Number of axes. */
  public int axisCount() {
    return axes.length;
  }

  /** The axis at a place, counted from the outermost loop. */
  public int axis(int place) {
    return axes[place];
  }

  /**
   * Reorders properties of the axes, such as sizes, from the order of the grid to that of places.
   */
  public int[] inOrder(int[] byAxis) {
    return Arrays.stream(axes).map(axis -> byAxis[axis]).toArray();
  }

  /**
   * Reorders properties of places to the order of the axes of the grid; inverse of {@link
   * #inOrder}.
   */
  public int[] byAxis(int[] inOrder) {
    int[] result = new int[axes.length];
    for (int place = 0; place < axes.length; place++) {
      result[axes[place]] = inOrder[place];
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LoopOrder order
        && outerAxes == order.outerAxes
        && groupLoops == order.groupLoops
        && Arrays.equals(axes, order.axes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(axes) + outerAxes) + groupLoops;
  }

  @Override
  public String toString() {
    return Arrays.toString(axes) + " with " + outerAxes + " loops";
  }
}
