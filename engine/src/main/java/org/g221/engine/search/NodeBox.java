package org.g221.engine.search;

/**
 * A box of nodes: on each axis the positions from {@code first} to before {@code end}.
 *
 * @param first first position on each axis
 * @param end position after the last on each axis
 * @param influence how much each axis may move χ² within the box, as far as known; it says where to
 *     cut
 */
record NodeBox(int[] first, int[] end, double[] influence) {

  /** A box of whose axes nothing is known yet. */
  static NodeBox of(int[] first, int[] end) {
    double[] influence = new double[first.length];
    for (int axis = 0; axis < first.length; axis++) {
      influence[axis] = end[axis] - first[axis];
    }
    return new NodeBox(first.clone(), end.clone(), influence);
  }

  /** Number of nodes. */
  long nodeCount() {
    long count = 1;
    for (int axis = 0; axis < first.length; axis++) {
      count *= end[axis] - first[axis];
    }
    return count;
  }

  /** The axis of most influence among those that can be cut; −1 for a single node. */
  int widestAxis() {
    int widest = -1;
    for (int axis = 0; axis < first.length; axis++) {
      boolean divisible = end[axis] - first[axis] > 1;
      if (divisible && (widest < 0 || influence[axis] > influence[widest])) {
        widest = axis;
      }
    }
    return widest;
  }

  /** The part with the lower positions on an axis. */
  NodeBox lowerHalf(int axis) {
    int[] halfEnd = end.clone();
    halfEnd[axis] = middle(axis);
    return new NodeBox(first.clone(), halfEnd, influence.clone());
  }

  /** The part with the higher positions on an axis. */
  NodeBox upperHalf(int axis) {
    int[] halfFirst = first.clone();
    halfFirst[axis] = middle(axis);
    return new NodeBox(halfFirst, end.clone(), influence.clone());
  }

  private int middle(int axis) {
    return (first[axis] + end[axis]) >>> 1;
  }
}
