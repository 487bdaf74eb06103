package org.g221.job.question;

import org.g221.engine.evaluation.ScatteredStrip;
import org.g221.engine.grid.ScanGrid;

/** Some kept rows with chosen quantities, as results for their nodes. */
final class RowStrip extends ScatteredStrip {

  private final ScanGrid grid;
  private final double[][] quantities;

  RowStrip(ScanGrid grid, int quantityCount) {
    super(grid.axes().size());
    this.grid = grid;
    this.quantities = new double[quantityCount][CAPACITY];
  }

  /** Adds a row whose quantities follow. */
  void add(long gridIndex, double itsChiSquare) {
    setChiSquare(append(gridIndex, grid.positions(gridIndex)), itsChiSquare);
  }

  /** Sets a quantity of a row. */
  void set(int quantity, int position, double value) {
    quantities[quantity][position] = value;
  }

  /** The value of an axis at a row. */
  double axisValue(int axis, int position) {
    return grid.axes().get(axis).value(axisPositions(axis)[position]);
  }

  long[] nodes() {
    return gridIndices();
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
}
