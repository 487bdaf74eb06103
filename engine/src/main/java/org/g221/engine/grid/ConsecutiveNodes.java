package org.g221.engine.grid;

import org.g221.engine.formula.ProgramRun;

/** A strip of nodes that follow one another in the grid. */
final class ConsecutiveNodes implements NodeStrip {

  private final GridProgram grid;
  private final ProgramRun run;
  private final double[] chiSquare;
  private final int[][] blockPositions;
  private final int[] outerPositions;
  private long firstNode;
  private int strip;
  private int count;
  private double smallest;

  ConsecutiveNodes(
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
    int position = 0;
    while (chiSquare[position] != smallest) {
      position++;
    }
    return position;
  }

  @Override
  public long gridIndex(int position) {
    return firstNode + position;
  }

  @Override
  public boolean quantityVaries(int quantity) {
    return grid.program().outputVaries(grid.quantityOutput(quantity));
  }

  @Override
  public double[] quantities(int quantity) {
    return run.outputVector(grid.quantityOutput(quantity), strip);
  }

  @Override
  public double quantity(int quantity, int position) {
    int point = strip * ProgramRun.STRIP_LENGTH + position;
    return run.output(grid.quantityOutput(quantity), point);
  }

  @Override
  public boolean axisVaries(int axis) {
    return blockPositions[axis] != null;
  }

  @Override
  public int[] axisPositions(int axis) {
    return blockPositions[axis];
  }

  @Override
  public int offset() {
    return strip * ProgramRun.STRIP_LENGTH;
  }

  @Override
  public int outerPosition(int axis) {
    return outerPositions[axis];
  }
}
