package org.g221.engine.grid;

import org.g221.engine.formula.ProgramRun;

/**
 * Results for some consecutive nodes, valid until the next strip is computed.
 *
 * <p>Nodes are addressed by their position in the strip, from 0 to {@link #count} − 1.
 */
public final class NodeStrip {

  private final GridProgram grid;
  private final ProgramRun run;
  private final double[] chiSquare;
  private final int[][] blockPositions;
  private final int[] outerPositions;
  private long firstNode;
  private int strip;
  private int count;
  private double smallest;

  NodeStrip(
      GridProgram grid,
      ProgramRun run,
      double[] chiSquare,
      int[][] blockPositions,
      int[] outerPositions) {
    this.grid = grid;
    this.run = run;
    this.chiSquare = chiSquare;
    this.blockPositions = blockPositions;
    this.outerPositions = outerPositions;
  }

  void moveTo(long firstNodeOfBlock, int strip, int count) {
    this.firstNode = firstNodeOfBlock + (long) strip * ProgramRun.STRIP_LENGTH;
    this.strip = strip;
    this.count = count;
    double min = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      min = Math.min(min, chiSquare[i]);
    }
    smallest = min;
  }

  /** Number of nodes. */
  public int count() {
    return count;
  }

  /** χ² by position; positive infinity for nodes that are excluded. */
  public double[] chiSquare() {
    return chiSquare;
  }

  /** The smallest χ² of the strip. */
  public double smallestChiSquare() {
    return smallest;
  }

  /** Position of the first node that attains the smallest χ². */
  public int smallestPosition() {
    int position = 0;
    while (chiSquare[position] != smallest) {
      position++;
    }
    return position;
  }

  /** Number in the grid of the node at a position. */
  public long gridIndex(int position) {
    return firstNode + position;
  }

  /** Whether a quantity differs between the nodes of the strip. */
  public boolean quantityVaries(int quantity) {
    return grid.program().outputVaries(grid.quantityOutput(quantity));
  }

  /** A quantity by position; only if it varies. */
  public double[] quantities(int quantity) {
    return run.outputVector(grid.quantityOutput(quantity), strip);
  }

  /** A quantity at one node. */
  public double quantity(int quantity, int position) {
    int point = strip * ProgramRun.STRIP_LENGTH + position;
    return run.output(grid.quantityOutput(quantity), point);
  }

  /** Whether an axis runs inside the block. */
  public boolean axisVaries(int axis) {
    return blockPositions[axis] != null;
  }

  /**
   * Positions on an axis by position in the block, of which the strip is the part from {@link
   * #offset}.
   */
  public int[] axisPositions(int axis) {
    return blockPositions[axis];
  }

  /** Position of the first node of the strip in its block. */
  public int offset() {
    return strip * ProgramRun.STRIP_LENGTH;
  }

  /** Position on an axis that is the same for all nodes of the strip. */
  public int outerPosition(int axis) {
    return outerPositions[axis];
  }
}
