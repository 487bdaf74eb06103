package org.g221.engine.contour;

/** Where a cell lies with respect to a contour. */
public enum CellState {
  /** No point of the cell has a χ² within the level. */
  OUTSIDE,
  /** Neither is proved. */
  BETWEEN,
  /** Every value of the cell is attained with a χ² within the level. */
  INSIDE
}
