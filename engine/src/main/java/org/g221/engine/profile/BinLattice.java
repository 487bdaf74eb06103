package org.g221.engine.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Neighbourhood of the bins of a profile, which may be listed in any order. */
public final class BinLattice {

  /** Steps from a bin to its neighbours, without the four opposite ones. */
  private static final int[][] STEPS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

  private final int[] rows;
  private final int[] columns;
  private final int[] rowPlaces;
  private final int[] columnPlaces;
  private final boolean line;

  public BinLattice(ProfileDefinition definition) {
    this.line = definition.dimension() == 1;
    this.rows = definition.axes().get(0).ordered();
    this.columns = line ? new int[] {0} : definition.axes().get(1).ordered();
    this.rowPlaces = places(rows);
    this.columnPlaces = places(columns);
  }

  private static int[] places(int[] ordered) {
    int[] places = new int[ordered.length];
    for (int i = 0; i < ordered.length; i++) {
      places[ordered[i]] = i;
    }
    return places;
  }

  private int bin(int row, int column) {
    return rows[row] * columns.length + columns[column];
  }

  private int row(int bin) {
    return rowPlaces[bin / columns.length];
  }

  private int column(int bin) {
    return columnPlaces[bin % columns.length];
  }

  /** The neighbours of a bin, including diagonal ones. */
  public int[] around(int bin) {
    int row = row(bin);
    int column = column(bin);
    return IntStream.rangeClosed(Math.max(0, row - 1), Math.min(rows.length - 1, row + 1))
        .flatMap(
            i ->
                IntStream.rangeClosed(
                        Math.max(0, column - 1), Math.min(columns.length - 1, column + 1))
                    .map(j -> bin(i, j)))
        .filter(next -> next != bin)
        .toArray();
  }

  /** The pairs of bins on opposite sides of a bin, including diagonal ones. */
  public List<int[]> oppositeSides(int bin) {
    int row = row(bin);
    int column = column(bin);
    List<int[]> sides = new ArrayList<>();
    for (int[] step : STEPS) {
      if (isInside(row - step[0], column - step[1]) && isInside(row + step[0], column + step[1])) {
        sides.add(
            new int[] {bin(row - step[0], column - step[1]), bin(row + step[0], column + step[1])});
      }
    }
    return sides;
  }

  private boolean isInside(int row, int column) {
    return row >= 0 && row < rows.length && column >= 0 && column < columns.length;
  }

  /** The bins of a line in increasing order of their values. */
  public int[] line() {
    return rows.clone();
  }

  /** Whether a bin is the first or last of an axis. */
  public boolean isAtFrame(int bin) {
    boolean rowEnds = row(bin) == 0 || row(bin) == rows.length - 1;
    boolean columnEnds = column(bin) == 0 || column(bin) == columns.length - 1;
    return rowEnds || (!line && columnEnds);
  }

  /** The bins at one end of an axis. */
  public int[] atEnd(int axis, boolean upper) {
    return axis == 0
        ? IntStream.range(0, columns.length)
            .map(column -> bin(upper ? rows.length - 1 : 0, column))
            .toArray()
        : IntStream.range(0, rows.length)
            .map(row -> bin(row, upper ? columns.length - 1 : 0))
            .toArray();
  }
}
