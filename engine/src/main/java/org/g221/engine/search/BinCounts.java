package org.g221.engine.search;

import java.io.Serializable;
import java.util.BitSet;
import org.g221.engine.profile.ProfileDefinition;

/** Tells in constant time whether a rectangle of bins contains one of a set. */
final class BinCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final BitSet bins;
  private final int columns;

  /** Number of bins of the set in the rows and columns before a corner. */
  private final int[] before;

  BinCounts(ProfileDefinition definition, BitSet bins) {
    this.bins = bins;
    this.columns = definition.columns();
    int rows = definition.bins() / columns;
    this.before = new int[bins.isEmpty() ? 0 : (rows + 1) * (columns + 1)];
    for (int row = 0; row < rows && !bins.isEmpty(); row++) {
      for (int column = 0; column < columns; column++) {
        before[corner(row + 1, column + 1)] =
            before[corner(row, column + 1)]
                + before[corner(row + 1, column)]
                - before[corner(row, column)]
                + (bins.get(row * columns + column) ? 1 : 0);
      }
    }
  }

  private int corner(int row, int column) {
    return row * (columns + 1) + column;
  }

  /** Whether a bin of the set lies in the rectangle, ends included. */
  boolean any(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (bins.isEmpty() || firstRow > lastRow || firstColumn > lastColumn) {
      return false;
    }
    int inside =
        before[corner(lastRow + 1, lastColumn + 1)]
            - before[corner(firstRow, lastColumn + 1)]
            - before[corner(lastRow + 1, firstColumn)]
            + before[corner(firstRow, firstColumn)];
    return inside > 0;
  }

  /** The first bin of the set at or after a bin; −1 if there is none. */
  int next(int bin) {
    return bins.nextSetBit(bin);
  }
}
