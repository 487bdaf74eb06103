package org.g221.job.row;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Consecutive tiles whose rows go into one file, numbered after the first tile.
 *
 * @param tiles their numbers, ascending; tiles without rows are left out
 */
public record RowBundle(List<Integer> tiles) implements Serializable {

  /**
   * Up to this multiple of the files needed, files are not joined: copying all rows would take
   * longer than it saves.
   */
  private static final int TOLERATED = 4;

  public RowBundle {
    tiles = List.copyOf(tiles);
    if (tiles.isEmpty()) {
      throw new IllegalArgumentException("a bundle without tiles");
    }
  }

  /** One bundle per tile. */
  public static List<RowBundle> single(SortedMap<Integer, Long> lengths) {
    return lengths.keySet().stream().map(tile -> new RowBundle(List.of(tile))).toList();
  }

  /**
   * Bundles of about equal length, as many as the rows need; one per tile if there are not many
   * more tiles than that. They depend on what was found, not on who found it.
   *
   * @param lengths bytes of the file of each tile that has one
   * @param rows number of rows in all of them
   * @param rowsPerFile number of rows that justify a file
   */
  public static List<RowBundle> of(SortedMap<Integer, Long> lengths, long rows, long rowsPerFile) {
    long wanted = Math.max(1, (rows + rowsPerFile - 1) / rowsPerFile);
    if (lengths.size() <= TOLERATED * wanted) {
      return single(lengths);
    }
    double all = lengths.values().stream().mapToLong(Long::longValue).sum();
    List<RowBundle> bundles = new ArrayList<>();
    List<Integer> tiles = new ArrayList<>();
    long before = 0;
    long bundle = 0;
    for (var file : lengths.entrySet()) {
      long belongsTo = (long) (before / all * wanted);
      if (belongsTo > bundle && !tiles.isEmpty()) {
        bundles.add(new RowBundle(tiles));
        tiles.clear();
      }
      bundle = belongsTo;
      tiles.add(file.getKey());
      before += file.getValue();
    }
    bundles.add(new RowBundle(tiles));
    return bundles;
  }

  /** Number of the bundle's file. */
  int number() {
    return tiles.get(0);
  }

  @Override
  public String toString() {
    return tiles.size() == 1
        ? "tile " + number()
        : "tiles " + number() + " to " + tiles.get(tiles.size() - 1);
  }
}
