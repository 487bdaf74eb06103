package org.g221.engine.grid;

import java.io.Serializable;

/**
 * How a grid is cut into blocks that are evaluated at once: the last axes vary inside the block,
 * the others are loops around it.
 *
 * @param outerAxes number of axes that are loops
 * @param cellSize number of nodes over which the inner axes run
 * @param blockSize nodes of a block; a cell is cut into several only if it is very large
 * @param cellCount number of combinations of the outer axes
 */
public record BlockLayout(int outerAxes, long cellSize, int blockSize, long cellCount)
    implements Serializable {

  /** Shorter blocks spend their time in starting loops. */
  private static final int SHORTEST = 256;

  /** Longer blocks do not fit into caches. */
  private static final int LONGEST = 1 << 16;

  /** The layout of a grid: as few inner axes as make a block long enough. */
  public static BlockLayout of(ScanGrid grid) {
    int outer = grid.axes().size();
    long cell = 1;
    while (outer > 0 && cell < SHORTEST) {
      outer--;
      cell *= grid.axes().get(outer).size();
    }
    return new BlockLayout(outer, cell, (int) Math.min(cell, LONGEST), grid.size() / cell);
  }

  /** Number of blocks of a cell. */
  public long blocksPerCell() {
    return (cellSize + blockSize - 1) / blockSize;
  }

  /** Number of blocks of the grid. */
  public long blockCount() {
    return cellCount * blocksPerCell();
  }

  /** Number of the first node of a block. */
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
}
