package org.g221.engine.evaluation;

import org.g221.engine.formula.ProgramRun;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.likelihood.Exclusion;

/**
 * Collects nodes from anywhere in the grid and evaluates them together.
 *
 * <p>Used by one thread at a time.
 */
public final class ScatteredNodes extends ScatteredStrip {

  private final GridProgram grid;
  private final ProgramRun run;
  private final double[][] values;
  private final long[] strides;

  public ScatteredNodes(GridProgram grid) {
    super(grid.axisCount());
    this.grid = grid;
    this.run = grid.pointProgram().newRun(CAPACITY);
    this.values = new double[grid.axisCount()][CAPACITY];
    this.strides = ScanGrid.strides(grid.axisSizes());
  }

  /** Adds the node at the given positions. */
  public void add(int[] nodePositions) {
    long node = 0;
    for (int axis = 0; axis < nodePositions.length; axis++) {
      values[axis][count()] = grid.axisValue(axis, nodePositions[axis]);
      node += strides[axis] * nodePositions[axis];
    }
    append(node, nodePositions);
  }

  /**
   * Evaluates the nodes.
   *
   * @param excluded counts those outside the ranges
   * @return number of nodes inside the ranges
   */
  public int evaluate(ExclusionCounts excluded) {
    for (int axis = 0; axis < values.length; axis++) {
      run.setBlockInput(axis, values[axis], count());
    }
    run.computeAll(count());
    int inside = 0;
    for (int i = 0; i < count(); i++) {
      double chiSquare = chiSquareOrInfinity(i, excluded);
      setChiSquare(i, chiSquare);
      inside += chiSquare < Double.POSITIVE_INFINITY ? 1 : 0;
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
}
