package org.g221.engine.search;

import java.io.Serializable;
import java.util.Arrays;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;

/** Ranges of a grid's axes, which turn positions of nodes into values. */
final class AxisRanges implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[][] values;
  private final boolean[] increasing;

  private AxisRanges(double[][] values) {
    this.values = values;
    this.increasing = new boolean[values.length];
    for (int axis = 0; axis < values.length; axis++) {
      increasing[axis] = isIncreasing(values[axis]);
    }
  }

  static AxisRanges of(ScanGrid grid) {
    return new AxisRanges(grid.axes().stream().map(Axis::values).toArray(double[][]::new));
  }

  private static boolean isIncreasing(double[] values) {
    for (int i = 1; i < values.length; i++) {
      if (!(values[i - 1] <= values[i])) {
        return false;
      }
    }
    return true;
  }

  /** Number of nodes on each axis. */
  int[] sizes() {
    return Arrays.stream(values).mapToInt(own -> own.length).toArray();
  }

  /** The smallest box of points that contains a box of nodes. */
  Box around(NodeBox nodes) {
    double[] lower = new double[values.length];
    double[] upper = new double[values.length];
    for (int axis = 0; axis < values.length; axis++) {
      lower[axis] = smallest(axis, nodes.first()[axis], nodes.end()[axis]);
      upper[axis] = largest(axis, nodes.first()[axis], nodes.end()[axis]);
    }
    return new Box(lower, upper);
  }

  private double smallest(int axis, int first, int end) {
    double[] own = values[axis];
    double smallest = own[first];
    // Users may list values in any order.
    for (int i = first + 1; !increasing[axis] && i < end; i++) {
      smallest = Math.min(smallest, own[i]);
    }
    return smallest;
  }

  private double largest(int axis, int first, int end) {
    double[] own = values[axis];
    double largest = own[end - 1];
    for (int i = first; !increasing[axis] && i < end - 1; i++) {
      largest = Math.max(largest, own[i]);
    }
    return largest;
  }
}
