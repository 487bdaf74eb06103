package org.g221.engine.grid;

import java.util.List;

/**
 * The product of axes. Nodes are numbered from 0, the last axis varying fastest.
 *
 * @param axes at least one, each for a different parameter
 */
public record ScanGrid(List<Axis> axes) {

  public ScanGrid {
    axes = List.copyOf(axes);
    if (axes.isEmpty()) {
      throw new IllegalArgumentException("a grid needs at least one axis");
    }
    long distinct = axes.stream().map(Axis::parameter).distinct().count();
    if (distinct < axes.size()) {
      throw new IllegalArgumentException("a parameter has more than one axis");
    }
    size(axes);
  }

  /**
   * Number of nodes.
   *
   * @throws ArithmeticException if it is 2⁶³ or more
   */
  public static long size(List<Axis> axes) {
    long size = 1;
    for (Axis axis : axes) {
      size = Math.multiplyExact(size, (long) axis.size());
    }
    return size;
  }

  /** Number of nodes. */
  public long size() {
    return size(axes);
  }

  /** Number of nodes on each axis. */
  public int[] sizes() {
    return axes.stream().mapToInt(Axis::size).toArray();
  }

  /** Differences between the numbers of neighbours along each axis, for axes of these sizes. */
  public static long[] strides(int[] sizes) {
    long[] strides = new long[sizes.length];
    long stride = 1;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= sizes[axis];
    }
    return strides;
  }

  /** Positions of a node on each axis. */
  public int[] positions(long gridIndex) {
    int[] positions = new int[axes.size()];
    long rest = gridIndex;
    for (int k = axes.size() - 1; k >= 0; k--) {
      int nodes = axes.get(k).size();
      positions[k] = (int) (rest % nodes);
      rest /= nodes;
    }
    return positions;
  }

  /** Number of the node at the given positions; inverse of {@link #positions}. */
  public long gridIndex(int[] positions) {
    long index = 0;
    for (int k = 0; k < axes.size(); k++) {
      index = index * axes.get(k).size() + positions[k];
    }
    return index;
  }

  /** Parameter values of a node, in the order of the axes. */
  public double[] values(long gridIndex) {
    int[] positions = positions(gridIndex);
    double[] values = new double[positions.length];
    for (int k = 0; k < positions.length; k++) {
      values[k] = axes.get(k).value(positions[k]);
    }
    return values;
  }
}
