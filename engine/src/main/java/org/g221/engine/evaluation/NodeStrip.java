package org.g221.engine.evaluation;

/**
 * Results for some nodes of a grid, valid until the next strip is computed.
 *
 * <p>Nodes are addressed by their position in the strip, from 0 to {@link #count} − 1.
 */
public interface NodeStrip {

  /** Number of nodes. */
  int count();

  /** χ² by position; positive infinity for nodes that are excluded. */
  double[] chiSquare();

  /** The smallest χ² of the strip. */
  double smallestChiSquare();

  /** Position of the node with the smallest χ², among equals the one with the lowest number. */
  int smallestPosition();

  /** Number in the grid of the node at a position. */
  long gridIndex(int position);

  /** Whether a quantity differs between the nodes of the strip. */
  boolean quantityVaries(int quantity);

  /** A quantity by position; valid only if it varies. */
  double[] quantities(int quantity);

  /** A quantity at one node. */
  double quantity(int quantity, int position);

  /** Whether the nodes of the strip differ in their position on an axis. */
  boolean axisVaries(int axis);

  /** Positions on an axis; those of the strip begin at {@link #offset}. Valid only if they vary. */
  int[] axisPositions(int axis);

  /** Offset of the positions of the strip in {@link #axisPositions}. */
  int offset();

  /** Position on an axis shared by all nodes of the strip. */
  int outerPosition(int axis);
}
