package org.g221.engine.search;

import org.g221.engine.evaluation.GridProgram;

/**
 * The effort that a search may take before evaluating all nodes would be faster. Efforts are in
 * vector operations per node.
 *
 * @param node to evaluate a node in order; infinite for a search that never gives up
 * @param slopes to find the shape of a box without its curvature
 * @param curvature to find its curvature as well
 * @param outline to bound a box by a shape that is known
 * @param budget the effort saved by searches
 */
record SearchPatience(
    double node, double slopes, double curvature, double outline, SearchBudget budget) {

  /** Effort of an operation on intervals. */
  private static final double INTERVAL_OPERATION = 10;

  /** Nodes that take at least so much of the effort of slopes are worth these. */
  private static final double SHARE_FOR_SLOPES = 0.1;

  /** Effort of handling a node or box besides computing it. */
  private static final double HANDLING = 12;

  /** The patience of searches in a scan. */
  static SearchPatience of(GridProgram program, GridBounds bounds, SearchBudget budget) {
    BoundProgram boxes = bounds.program();
    double node = program.operationsPerNode() + HANDLING;
    double slopes = INTERVAL_OPERATION * boxes.slopeOperationCount();
    double curvature = INTERVAL_OPERATION * boxes.curvatureOperationCount();
    double outline =
        INTERVAL_OPERATION * boxes.outlineOperationCount() + boxes.centreOperationCount();
    return new SearchPatience(node, slopes, curvature, outline, budget);
  }

  static SearchPatience endless() {
    return new SearchPatience(Double.POSITIVE_INFINITY, 0, 0, 0, new SearchBudget());
  }

  /** Largest effort of a search of some nodes; a batch of boxes is always tried. */
  double most(long nodes) {
    return Math.max(ofOutlines(BoxShapes.CAPACITY), budget.most(nodes * node));
  }

  /** The effort to find the shapes of boxes, with their curvature or without. */
  double ofShapes(int boxes, boolean curved) {
    return (curved ? slopes + curvature : slopes) * boxes;
  }

  /** Whether the nodes of a box take longer than its curvature. */
  boolean isWorthCurvature(long nodes) {
    return nodes * node >= curvature;
  }

  /** Whether its nodes take long enough for new slopes, which often rule out a box. */
  boolean isWorthSlopes(long nodes) {
    return nodes * node >= SHARE_FOR_SLOPES * slopes;
  }

  /** The effort to bound boxes by shapes that are known. */
  double ofOutlines(int boxes) {
    return outline * boxes;
  }

  /**
   * Records the effort of a search.
   *
   * @param finished whether it was not given up
   */
  void settle(long nodes, double effort, boolean finished) {
    if (node < Double.POSITIVE_INFINITY) {
      budget.settle(finished ? nodes * node : 0, effort);
    }
  }
}
