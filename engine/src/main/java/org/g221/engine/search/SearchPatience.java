package org.g221.engine.search;

import org.g221.engine.evaluation.GridProgram;

/**
 * The number of boxes that a search may bound before evaluating all nodes would be faster.
 *
 * @param nodesPerBox number of nodes evaluated in order in the time it takes to bound a box; 0 for
 *     a search that never gives up
 * @param outline time to bound a box by slopes that are known, in units of the time without
 * @param budget the time saved by searches
 */
record SearchPatience(double nodesPerBox, double outline, SearchBudget budget) {

  /** Cost of an operation on intervals, in vector operations per node. */
  private static final double INTERVAL_OPERATION = 10;

  /** Cost of handling a node besides computing it, in operations. */
  private static final double NODE = 12;

  /** The patience of searches in a scan. */
  static SearchPatience of(GridProgram program, GridBounds bounds, SearchBudget budget) {
    double box = INTERVAL_OPERATION * bounds.program().operationCount();
    double outline =
        INTERVAL_OPERATION * bounds.program().outlineOperationCount()
            + bounds.program().centreOperationCount();
    return new SearchPatience(box / (program.operationsPerNode() + NODE), outline / box, budget);
  }

  static SearchPatience endless() {
    return new SearchPatience(0, 0, new SearchBudget());
  }

  /** Largest number of boxes that a search of some nodes may bound. */
  long mostBoxes(long nodes) {
    return nodesPerBox == 0
        ? Long.MAX_VALUE
        : Math.max(BoxBounds.CAPACITY, (long) budget.most(nodes / nodesPerBox));
  }

  /** The time to bound boxes by slopes that are known, in units of the time for a box. */
  double ofOutlines(int boxes) {
    return outline * boxes;
  }

  /**
   * Records the time of a search.
   *
   * @param boxes the time, in units of the time for a box
   * @param finished whether it was not given up
   */
  void settle(long nodes, double boxes, boolean finished) {
    if (nodesPerBox > 0) {
      budget.settle(finished ? nodes / nodesPerBox : 0, boxes);
    }
  }
}
