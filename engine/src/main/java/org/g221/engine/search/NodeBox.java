package org.g221.engine.search;

/**
 * A box of nodes: on each axis the positions from {@code first} to before {@code end}. It owns its
 * arrays, which never change.
 *
 * @param first first position on each axis
 * @param end position after the last on each axis
 */
public record NodeBox(int[] first, int[] end) {

  /** Number of nodes. */
  long nodeCount() {
    long count = 1;
    for (int axis = 0; axis < first.length; axis++) {
      count *= end[axis] - first[axis];
    }
    return count;
  }

  /** Whether the box can be cut in two along an axis. */
  boolean isDivisible(int axis) {
    return end[axis] - first[axis] > 1;
  }

  /** The part with the lower positions on an axis. */
  NodeBox lowerHalf(int axis) {
    int[] halfEnd = end.clone();
    halfEnd[axis] = middle(axis);
    return new NodeBox(first, halfEnd);
  }

  /** The part with the higher positions on an axis. */
  NodeBox upperHalf(int axis) {
    int[] halfFirst = first.clone();
    halfFirst[axis] = middle(axis);
    return new NodeBox(halfFirst, end);
  }

  private int middle(int axis) {
    return (first[axis] + end[axis]) >>> 1;
  }
}
