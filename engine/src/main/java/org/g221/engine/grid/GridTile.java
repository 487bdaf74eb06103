package org.g221.engine.grid;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Consecutive blocks of a grid, the unit of work.
 *
 * @param number position among the tiles of the grid, from 0
 * @param firstBlock first block
 * @param endBlock the block after the last
 * @param nodeCount number of nodes
 */
public record GridTile(int number, long firstBlock, long endBlock, long nodeCount)
    implements Serializable {

  /** Nodes of a section, which is processed at once where rows are kept in memory. */
  public static final long NODES_PER_SECTION = 1 << 20;

  public GridTile {
    if (number < 0 || firstBlock < 0 || endBlock <= firstBlock || nodeCount < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "tile %d runs over blocks %d to %d with %d nodes",
              number,
              firstBlock,
              endBlock,
              nodeCount));
    }
  }

  /**
   * Consecutive tiles as one, with the number of the first.
   *
   * @param tiles in increasing order, at least one
   */
  public static GridTile joined(List<GridTile> tiles) {
    GridTile first = tiles.get(0);
    GridTile last = tiles.get(tiles.size() - 1);
    long nodes = tiles.stream().mapToLong(GridTile::nodeCount).sum();
    return new GridTile(first.number, first.firstBlock, last.endBlock, nodes);
  }

  /** The tile in sections of about a million nodes, in increasing order. */
  public List<GridTile> sections(BlockLayout layout) {
    long groupNodes = layout.blocksPerGroup() * layout.blockSize();
    long blocks = Math.max(1, NODES_PER_SECTION / groupNodes) * layout.blocksPerGroup();
    List<GridTile> sections = new ArrayList<>();
    for (long first = firstBlock; first < endBlock; first += blocks) {
      long end = Math.min(endBlock, first + blocks);
      sections.add(new GridTile(number, first, end, layout.nodeCount(first, end)));
    }
    return sections;
  }
}
