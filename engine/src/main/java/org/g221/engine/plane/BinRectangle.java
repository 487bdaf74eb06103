package org.g221.engine.plane;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.profile.ProfileDefinition;

/**
 * A rectangle of bins of a profile; one of a single quantity has one column.
 *
 * @param firstRow first bin of the first quantity
 * @param endRow the bin after its last one
 * @param firstColumn first bin of the second quantity
 * @param endColumn the bin after its last one
 */
public record BinRectangle(int firstRow, int endRow, int firstColumn, int endColumn)
    implements Serializable {

  public BinRectangle {
    if (!(0 <= firstRow && firstRow < endRow && 0 <= firstColumn && firstColumn < endColumn)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no bins in rows %d to %d, columns %d to %d",
              firstRow,
              endRow,
              firstColumn,
              endColumn));
    }
  }

  /** All bins of a profile. */
  static BinRectangle all(ProfileDefinition profile) {
    return new BinRectangle(0, profile.axes().get(0).bins(), 0, profile.columns());
  }

  /** A single bin. */
  static BinRectangle single(int bin, int columns) {
    int row = bin / columns;
    int column = bin % columns;
    return new BinRectangle(row, row + 1, column, column + 1);
  }

  private int rows() {
    return endRow - firstRow;
  }

  private int columns() {
    return endColumn - firstColumn;
  }

  /** Number of bins. */
  public int size() {
    return Math.multiplyExact(rows(), columns());
  }

  boolean isSingle() {
    return size() == 1;
  }

  /** Whether a bin, by its row and column, is one of these. */
  boolean contains(int row, int column) {
    return firstRow <= row && row < endRow && firstColumn <= column && column < endColumn;
  }

  /** Numbers of the bins in the profile, in increasing order. */
  public int[] bins(int columnsOfProfile) {
    return IntStream.range(firstRow, endRow)
        .flatMap(
            row -> IntStream.range(firstColumn, endColumn).map(col -> row * columnsOfProfile + col))
        .toArray();
  }

  /** Two parts, along the side with more bins. */
  List<BinRectangle> halves() {
    if (rows() >= columns()) {
      int middle = (firstRow + endRow) / 2;
      return List.of(
          new BinRectangle(firstRow, middle, firstColumn, endColumn),
          new BinRectangle(middle, endRow, firstColumn, endColumn));
    }
    int middle = (firstColumn + endColumn) / 2;
    return List.of(
        new BinRectangle(firstRow, endRow, firstColumn, middle),
        new BinRectangle(firstRow, endRow, middle, endColumn));
  }

  /** Parts with at most some number of bins. */
  Stream<BinRectangle> pieces(int most) {
    return size() <= most ? Stream.of(this) : halves().stream().flatMap(half -> half.pieces(most));
  }
}
