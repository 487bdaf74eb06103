package org.g221.engine.evaluation;

import org.g221.engine.formula.ProgramRun;

/** A strip of nodes from anywhere in a grid, each with positions of its own on the axes. */
public abstract class ScatteredStrip implements NodeStrip {

  /** Most nodes of a strip. */
  public static final int CAPACITY = ProgramRun.STRIP_LENGTH;

  private final long[] nodes = new long[CAPACITY];
  private final double[] chiSquare = new double[CAPACITY];
  private final int[][] positions;
  private int count;
  private int smallest;

  protected ScatteredStrip(int axes) {
    this.positions = new int[axes][CAPACITY];
  }

  /** Removes all nodes. */
  public final void clear() {
    count = 0;
    smallest = 0;
  }

  /** Whether no more nodes can be added. */
  public final boolean isFull() {
    return count == CAPACITY;
  }

  /**
   * Adds a node.
   *
   * @return its position in the strip
   */
  protected final int append(long gridIndex, int[] nodePositions) {
    for (int axis = 0; axis < nodePositions.length; axis++) {
      positions[axis][count] = nodePositions[axis];
    }
    nodes[count] = gridIndex;
    return count++;
  }

  /** Sets the χ² of a node; those before it have theirs. */
  protected final void setChiSquare(int position, double value) {
    chiSquare[position] = value;
    boolean better =
        value < chiSquare[smallest]
            || (value == chiSquare[smallest] && nodes[position] < nodes[smallest]);
    smallest = better ? position : smallest;
  }

  /** Numbers in the grid of all nodes. */
  protected final long[] gridIndices() {
    return nodes;
  }

  @Override
  public final int count() {
    return count;
  }

  @Override
  public final double[] chiSquare() {
    return chiSquare;
  }

  @Override
  public final double smallestChiSquare() {
    return chiSquare[smallest];
  }

  @Override
  public final int smallestPosition() {
    return smallest;
  }

  @Override
  public final long gridIndex(int position) {
    return nodes[position];
  }

  @Override
  public final boolean axisVaries(int axis) {
    return true;
  }

  @Override
  public final int[] axisPositions(int axis) {
    return positions[axis];
  }

  @Override
  public final int offset() {
    return 0;
  }

  @Override
  public final int outerPosition(int axis) {
    throw new IllegalStateException("positions of scattered nodes differ");
  }
}
