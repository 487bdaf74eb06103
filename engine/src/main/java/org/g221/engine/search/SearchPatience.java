package org.g221.engine.search;

import org.g221.engine.evaluation.GridProgram;

/**
 * How many boxes a search may bound before it would be faster to evaluate all nodes.
 *
 * @param nodesPerBox number of nodes that are evaluated in order in the time that it takes to bound
 *     a box; 0 for a search that goes on whatever it costs
 * @param budget what searches have saved
 */
record SearchPatience(double nodesPerBox, SearchBudget budget) {

  /** An operation on intervals costs as much as so many on vectors for one node. */
  private static final double INTERVAL_OPERATION = 10;

  /** What is done with a node beside computing it costs as much as so many operations. */
  private static final double NODE = 12;

  /** That of searches of a scan. */
  static SearchPatience of(GridProgram program, GridBounds bounds, SearchBudget budget) {
    int operations = bounds.program().operationCount();
    return new SearchPatience(
        INTERVAL_OPERATION * operations / (program.operationsPerNode() + NODE), budget);
  }

  static SearchPatience endless() {
    return new SearchPatience(0, new SearchBudget());
  }

  /** Number of boxes that a search of some nodes may bound. */
  long mostBoxes(long nodes) {
    return nodesPerBox == 0
        ? Long.MAX_VALUE
        : Math.max(BoxBounds.CAPACITY, (long) budget.most(nodes / nodesPerBox));
  }

  /**
   * Keeps account of a search.
   *
   * @param finished whether it was not given up
   */
  void settle(long nodes, long boxes, boolean finished) {
    if (nodesPerBox > 0) {
      budget.settle(finished ? nodes / nodesPerBox : 0, boxes);
    }
  }
}
