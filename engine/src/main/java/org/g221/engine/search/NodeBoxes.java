package org.g221.engine.search;

import java.util.ArrayList;
import java.util.List;

/** Divides ranges of consecutive nodes into boxes. */
final class NodeBoxes {

  private final int[] sizes;
  private final List<NodeBox> boxes = new ArrayList<>();

  private NodeBoxes(int[] sizes) {
    this.sizes = sizes;
  }

  /**
   * Boxes that together contain each node from {@code firstNode} to before {@code endNode} once.
   *
   * @param sizes number of nodes on each axis, the last varying fastest
   */
  static List<NodeBox> covering(int[] sizes, long firstNode, long endNode) {
    NodeBoxes cover = new NodeBoxes(sizes);
    cover.add(0, new int[sizes.length], new int[sizes.length], firstNode, endNode);
    return cover.boxes;
  }

  /**
   * Adds the boxes of a range of nodes, counted within fixed positions on the axes before {@code
   * axis}.
   */
  private void add(int axis, int[] first, int[] end, long from, long to) {
    if (from >= to) {
      return;
    }
    long stride = stride(axis);
    int low = (int) (from / stride);
    int high = (int) ((to - 1) / stride);
    boolean whole = from % stride == 0 && to % stride == 0;
    if (whole) {
      addWhole(axis, first, end, low, high + 1);
    } else if (low == high) {
      first[axis] = low;
      end[axis] = low + 1;
      add(axis + 1, first, end, from - low * stride, to - low * stride);
    } else {
      long firstWhole = (from + stride - 1) / stride * stride;
      long endWhole = to / stride * stride;
      add(axis, first, end, from, firstWhole);
      add(axis, first, end, firstWhole, endWhole);
      add(axis, first, end, endWhole, to);
    }
  }

  private void addWhole(int axis, int[] first, int[] end, int low, int high) {
    first[axis] = low;
    end[axis] = high;
    for (int inner = axis + 1; inner < sizes.length; inner++) {
      first[inner] = 0;
      end[inner] = sizes[inner];
    }
    boxes.add(new NodeBox(first.clone(), end.clone()));
  }

  /** Number of nodes per position on an axis. */
  private long stride(int axis) {
    long stride = 1;
    for (int inner = axis + 1; inner < sizes.length; inner++) {
      stride *= sizes[inner];
    }
    return stride;
  }
}
