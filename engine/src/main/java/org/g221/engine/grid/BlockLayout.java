package org.g221.engine.grid;

import java.io.Serializable;

/**
 * The division of a grid into blocks that are evaluated at once: some axes vary inside the block,
 * the others are loops around it, in a {@link LoopOrder}. Nodes are counted in the order of the
 * loops here.
 *
 * @param outerAxes number of axes that are loops
 * @param cellSize number of nodes of the inner axes
 * @param blockSize nodes of a block; a cell is cut into several only if it is very large
 * @param cellCount number of combinations of the outer axes
 * @param blocksPerGroup number of consecutive blocks that tiles must not divide
 */
public record BlockLayout(
    int outerAxes, long cellSize, int blockSize, long cellCount, long blocksPerGroup)
    implements Serializable {

  /** Shorter blocks spend their time on starting loops. */
  public static final int SHORTEST = 256;

  /** Longer blocks do not fit into the caches. */
  private static final int LONGEST = 1 << 16;

  /** The layout of a grid. */
  public static BlockLayout of(ScanGrid grid, LoopOrder order) {
    int[] sizes = order.inOrder(grid.sizes());
    long cell = 1;
    for (int place = order.outerAxes(); place < sizes.length; place++) {
      cell *= sizes[place];
    }
    return new BlockLayout(
        order.outerAxes(),
        cell,
        (int) Math.min(cell, LONGEST),
        grid.size() / cell,
        blocksPerGroup(order, sizes, cell));
  }

  private static long blocksPerGroup(LoopOrder order, int[] sizes, long cell) {
    if (order.groupLoops() == order.outerAxes()) {
      return 1;
    }
    long blocks = (cell + LONGEST - 1) / LONGEST;
    for (int place = order.groupLoops(); place < order.outerAxes(); place++) {
      blocks *= sizes[place];
    }
    return blocks;
  }

  /** Number of loops around the fewest inner axes that make a block long enough. */
  static int outerAxes(int[] sizes) {
    int outer = sizes.length;
    long cell = 1;
    while (outer > 0 && cell < SHORTEST) {
      outer--;
      cell *= sizes[outer];
    }
    return outer;
  }

  /** Number of nodes of the grid. */
  public long size() {
    return cellCount * cellSize;
  }

  /** Number of blocks of a cell. */
  public long blocksPerCell() {
    return (cellSize + blockSize - 1) / blockSize;
  }

  /** Number of blocks of the grid. */
  public long blockCount() {
    return cellCount * blocksPerCell();
  }

  /** The first node of a block. */
  public long firstNode(long block) {
    return block / blocksPerCell() * cellSize + offsetInCell(block);
  }

  /** Position of the first node of a block within its cell. */
  public long offsetInCell(long block) {
    return block % blocksPerCell() * blockSize;
  }

  /** Number of nodes of a block. */
  public int nodeCount(long block) {
    return (int) Math.min(blockSize, cellSize - offsetInCell(block));
  }

  /** Number of nodes in a range of blocks, excluding {@code endBlock}. */
  public long nodeCount(long firstBlock, long endBlock) {
    return firstNode(endBlock) - firstNode(firstBlock);
  }
}
