package org.g221.job.question;

import org.g221.engine.evaluation.NodeQuantities;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.grid.ScanGrid;

/** Some kept rows with chosen quantities, as results for their nodes. */
final class RowStrip implements NodeStrip {

  static final int CAPACITY = NodeQuantities.CAPACITY;

  private final ScanGrid grid;
  private final long[] nodes = new long[CAPACITY];
  private final double[] chiSquare = new double[CAPACITY];
  private final double[][] quantities;
  private final int[][] positions;
  private int count;
  private int smallest;

  RowStrip(ScanGrid grid, int quantityCount) {
    this.grid = grid;
    this.quantities = new double[quantityCount][CAPACITY];
    this.positions = new int[grid.axes().size()][CAPACITY];
  }

  void clear() {
    count = 0;
    smallest = 0;
  }

  boolean isFull() {
    return count == CAPACITY;
  }

  /** Adds a row whose quantities follow. */
  void add(long gridIndex, double itsChiSquare) {
    nodes[count] = gridIndex;
    chiSquare[count] = itsChiSquare;
    int[] own = grid.positions(gridIndex);
    for (int axis = 0; axis < own.length; axis++) {
      positions[axis][count] = own[axis];
    }
    // Rows come in the order of their nodes, so that among equals the first is the lowest.
    smallest = itsChiSquare < chiSquare[smallest] ? count : smallest;
    count++;
  }

  /** Sets a quantity of a row. */
  void set(int quantity, int position, double value) {
    quantities[quantity][position] = value;
  }

  /** The value of an axis at a row. */
  double axisValue(int axis, int position) {
    return grid.axes().get(axis).value(positions[axis][position]);
  }

  long[] nodes() {
    return nodes;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public double[] chiSquare() {
    return chiSquare;
  }

  @Override
  public double smallestChiSquare() {
    return chiSquare[smallest];
  }

  @Override
  public int smallestPosition() {
    return smallest;
  }

  @Override
  public long gridIndex(int position) {
    return nodes[position];
  }

  @Override
  public boolean quantityVaries(int quantity) {
    return true;
  }

  @Override
  public double[] quantities(int quantity) {
    return quantities[quantity];
  }

  @Override
  public double quantity(int quantity, int position) {
    return quantities[quantity][position];
  }

  @Override
  public boolean axisVaries(int axis) {
    return true;
  }

  @Override
  public int[] axisPositions(int axis) {
    return positions[axis];
  }

  @Override
  public int offset() {
    return 0;
  }

  @Override
  public int outerPosition(int axis) {
    throw new IllegalStateException("positions of rows differ");
  }
}
