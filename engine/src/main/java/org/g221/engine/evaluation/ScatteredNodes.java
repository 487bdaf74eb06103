package org.g221.engine.evaluation;

import org.g221.engine.formula.ProgramRun;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.likelihood.Exclusion;

/**
 * Collects nodes from anywhere in the grid and evaluates them together.
 *
 * <p>Used by one thread at a time.
 */
public final class ScatteredNodes implements NodeStrip {

  /** Nodes evaluated at once. */
  public static final int CAPACITY = ProgramRun.STRIP_LENGTH;

  private final GridProgram grid;
  private final ProgramRun run;
  private final int[][] positions;
  private final double[][] values;
  private final long[] nodes = new long[CAPACITY];
  private final double[] chiSquare = new double[CAPACITY];
  private final long[] strides;
  private int count;
  private int smallest;

  public ScatteredNodes(GridProgram grid) {
    this.grid = grid;
    this.run = grid.pointProgram().newRun(CAPACITY);
    this.positions = new int[grid.axisCount()][CAPACITY];
    this.values = new double[grid.axisCount()][CAPACITY];
    this.strides = ScanGrid.strides(grid.axisSizes());
  }

  /** Removes all nodes. */
  public void clear() {
    count = 0;
  }

  /** Whether no more nodes can be added. */
  public boolean isFull() {
    return count == CAPACITY;
  }

  /** Adds the node at the given positions. */
  public void add(int[] nodePositions) {
    long node = 0;
    for (int axis = 0; axis < nodePositions.length; axis++) {
      positions[axis][count] = nodePositions[axis];
      values[axis][count] = grid.axisValue(axis, nodePositions[axis]);
      node += strides[axis] * nodePositions[axis];
    }
    nodes[count++] = node;
  }

  /**
   * Evaluates the nodes.
   *
   * @param excluded counts those outside the ranges
   * @return number of nodes inside the ranges
   */
  public int evaluate(ExclusionCounts excluded) {
    for (int axis = 0; axis < values.length; axis++) {
      run.setBlockInput(axis, values[axis], count);
    }
    run.computeAll(count);
    int inside = 0;
    smallest = 0;
    for (int i = 0; i < count; i++) {
      chiSquare[i] = chiSquareOrInfinity(i, excluded);
      inside += chiSquare[i] < Double.POSITIVE_INFINITY ? 1 : 0;
      boolean better =
          chiSquare[i] < chiSquare[smallest]
              || (chiSquare[i] == chiSquare[smallest] && nodes[i] < nodes[smallest]);
      smallest = better ? i : smallest;
    }
    return inside;
  }

  private double chiSquareOrInfinity(int position, ExclusionCounts excluded) {
    for (int rule = 0; rule < grid.rules().size(); rule++) {
      if (Exclusion.isBroken(run.output(grid.places().rule(rule), position))) {
        excluded.add(rule, 1);
        return Double.POSITIVE_INFINITY;
      }
    }
    double value = run.output(grid.places().chiSquare(), position);
    if (!Double.isFinite(value)) {
      excluded.addNotFinite(1);
      return Double.POSITIVE_INFINITY;
    }
    return value;
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
    return grid.pointProgram().outputVaries(grid.places().quantity(quantity));
  }

  @Override
  public double[] quantities(int quantity) {
    return run.outputVector(grid.places().quantity(quantity), 0);
  }

  @Override
  public double quantity(int quantity, int position) {
    return run.output(grid.places().quantity(quantity), position);
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
    throw new IllegalStateException("positions of scattered nodes differ");
  }
}
