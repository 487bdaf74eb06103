package org.g221.engine.evaluation;

import org.g221.engine.formula.ProgramRun;

/** A strip of consecutive nodes in the loops over the grid. */
final class ConsecutiveNodes implements NodeStrip {

  private final GridProgram grid;
  private final ProgramRun run;
  private final double[] chiSquare;
  private final NodePositions positions;
  private int strip;
  private int count;
  private double smallest;

  ConsecutiveNodes(GridProgram grid, ProgramRun run, double[] chiSquare, NodePositions positions) {
    this.grid = grid;
    this.run = run;
    this.chiSquare = chiSquare;
    this.positions = positions;
  }

  void moveTo(int strip, int count) {
    this.strip = strip;
    this.count = count;
    double min = Double.POSITIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      min = Math.min(min, chiSquare[i]);
    }
    smallest = min;
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
    return smallest;
  }

  @Override
  public int smallestPosition() {
    int best = -1;
    for (int i = 0; i < count; i++) {
      if (chiSquare[i] == smallest && (best < 0 || gridIndex(i) < gridIndex(best))) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public long gridIndex(int position) {
    return positions.gridIndex(offset() + position);
  }

  @Override
  public boolean quantityVaries(int quantity) {
    return grid.program().outputVaries(grid.places().quantity(quantity));
  }

  @Override
  public double[] quantities(int quantity) {
    return run.outputVector(grid.places().quantity(quantity), strip);
  }

  @Override
  public double quantity(int quantity, int position) {
    int point = strip * ProgramRun.STRIP_LENGTH + position;
    return run.output(grid.places().quantity(quantity), point);
  }

  @Override
  public boolean axisVaries(int axis) {
    return positions.inBlock(axis) != null;
  }

  @Override
  public int[] axisPositions(int axis) {
    return positions.inBlock(axis);
  }

  @Override
  public int offset() {
    return strip * ProgramRun.STRIP_LENGTH;
  }

  @Override
  public int outerPosition(int axis) {
    return positions.ofLoop(axis);
  }
}
