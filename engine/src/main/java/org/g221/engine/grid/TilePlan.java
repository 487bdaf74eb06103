package org.g221.engine.grid;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The division of a grid into tiles; it depends only on the grid and the order of its loops, and so
 * do results.
 *
 * @param layout the division of the grid into blocks
 * @param tileCount number of tiles
 */
public record TilePlan(BlockLayout layout, int tileCount) implements Serializable {

  /** About one second of work. */
  private static final long NODES_PER_TILE = 8_000_000;

  /** Enough to keep a small machine busy to the end and a progress bar moving. */
  public static final int FEWEST = 32;

  /** With more tiles, scheduling would cost more than balancing gains. */
  private static final int MOST = 20_000;

  /** The plan of a grid. */
  public static TilePlan of(BlockLayout layout) {
    long wanted = Math.min(MOST, Math.max(FEWEST, layout.size() / NODES_PER_TILE));
    return new TilePlan(layout, (int) Math.min(wanted, groups(layout)));
  }

  /** The tile with that number. */
  public GridTile tile(int number) {
    long first = firstBlock(number);
    long end = firstBlock(number + 1);
    return new GridTile(number, first, end, layout.nodeCount(first, end));
  }

  /** All tiles; together they contain each node exactly once. */
  public List<GridTile> tiles() {
    List<GridTile> tiles = new ArrayList<>();
    for (int i = 0; i < tileCount; i++) {
      tiles.add(tile(i));
    }
    return tiles;
  }

  private long firstBlock(int number) {
    long groups = groups(layout);
    long first = groups / tileCount * number + Math.min(number, groups % tileCount);
    return first * layout.blocksPerGroup();
  }

  private static long groups(BlockLayout layout) {
    return layout.blockCount() / layout.blocksPerGroup();
  }
}
