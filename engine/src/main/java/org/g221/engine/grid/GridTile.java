package org.g221.engine.grid;

import java.io.Serializable;

/**
 * A run of consecutive blocks of a grid: the unit of work.
 *
 * @param number position among the tiles of the grid, from 0
 * @param firstBlock first block
 * @param endBlock block after the last
 * @param nodeCount number of nodes
 */
public record GridTile(int number, long firstBlock, long endBlock, long nodeCount)
    implements Serializable {

  public GridTile {
    if (number < 0 || firstBlock < 0 || endBlock <= firstBlock || nodeCount < 1) {
      throw new IllegalArgumentException(
          "tile %d runs over blocks %d to %d with %d nodes"
              .formatted(number, firstBlock, endBlock, nodeCount));
    }
  }
}
