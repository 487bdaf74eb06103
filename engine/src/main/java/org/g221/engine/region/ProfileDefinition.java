package org.g221.engine.region;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/**
 * The plane or line in which a profile likelihood is shown.
 *
 * @param axes one or two
 */
public record ProfileDefinition(List<ProfileAxis> axes) implements Serializable {

  public ProfileDefinition {
    axes = List.copyOf(axes);
    if (axes.isEmpty() || axes.size() > 2) {
      throw new IllegalArgumentException("a profile has one or two axes");
    }
  }

  /** Such as {@code R(D*) x R_K[1,6]}. */
  public String name() {
    return axes.size() == 1 ? axes.get(0).name() : axes.get(0).name() + " x " + axes.get(1).name();
  }

  public int dimension() {
    return axes.size();
  }

  /** Number of bins. */
  public int bins() {
    return axes.stream().mapToInt(ProfileAxis::bins).reduce(1, Math::multiplyExact);
  }

  /** Bins along the second axis, which varies fastest; 1 for a line. */
  int columns() {
    return dimension() == 2 ? axes.get(1).bins() : 1;
  }

  /** Bins of a set and all that are next to one of them, diagonally too. */
  BitSet withNeighbours(BitSet bins) {
    int[] rows = axes.get(0).ordered();
    int[] columns = dimension() == 2 ? axes.get(1).ordered() : new int[] {0};
    BitSet grown = new BitSet(bins());
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        if (bins.get(rows[i] * columns.length + columns[j])) {
          addAround(i, j, rows, columns, grown);
        }
      }
    }
    return grown;
  }

  private static void addAround(int i, int j, int[] rows, int[] columns, BitSet grown) {
    for (int row = Math.max(0, i - 1); row <= Math.min(rows.length - 1, i + 1); row++) {
      for (int column = Math.max(0, j - 1);
          column <= Math.min(columns.length - 1, j + 1);
          column++) {
        grown.set(rows[row] * columns.length + columns[column]);
      }
    }
  }
}
