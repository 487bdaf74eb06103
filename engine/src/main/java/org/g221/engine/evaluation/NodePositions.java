package org.g221.engine.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;

/**
 * Positions of the nodes of a block on the axes, and their numbers in the grid, which depend on the
 * order of its axes, not of the loops.
 */
final class NodePositions {

  private final GridProgram grid;
  private final LoopOrder order;
  private final BlockLayout layout;
  private final long[] strides;
  private final int[] ofLoops;
  private final int[][] inBlock;
  private final long[] numberInBlock;
  private long offsetInCell = -1;
  private long firstNumber;

  NodePositions(GridProgram grid) {
    this.grid = grid;
    this.order = grid.order();
    this.layout = grid.layout();
    this.strides = ScanGrid.strides(grid.axisSizes());
    this.ofLoops = new int[order.axisCount()];
    this.inBlock = new int[order.axisCount()][];
    this.numberInBlock = new long[layout.blockSize()];
    blockAxes().forEach(axis -> inBlock[axis] = new int[layout.blockSize()]);
  }

  /** The axes that vary inside the blocks. */
  IntStream blockAxes() {
    return IntStream.range(order.outerAxes(), order.axisCount()).map(order::axis);
  }

  /** Moves to a block; returns whether it is a different part of its cell from the last one. */
  boolean moveInCell(long block) {
    long offset = layout.offsetInCell(block);
    if (offset == offsetInCell) {
      return false;
    }
    offsetInCell = offset;
    int count = layout.nodeCount(block);
    Arrays.fill(numberInBlock, 0);
    long period = 1;
    for (int place = order.axisCount() - 1; place >= order.outerAxes(); place--) {
      int axis = order.axis(place);
      int size = grid.axisSize(axis);
      for (int i = 0; i < count; i++) {
        int position = (int) ((offset + i) / period % size);
        inBlock[axis][i] = position;
        numberInBlock[i] += strides[axis] * position;
      }
      period *= size;
    }
    return true;
  }

  /**
   * Moves to a cell; returns the outermost loop that advanced, or the number of loops if none did.
   */
  int moveToCell(long cell, boolean all) {
    int changed = order.outerAxes();
    long rest = cell;
    firstNumber = 0;
    for (int place = order.outerAxes() - 1; place >= 0; place--) {
      int axis = order.axis(place);
      int position = (int) (rest % grid.axisSize(axis));
      rest /= grid.axisSize(axis);
      firstNumber += strides[axis] * position;
      if (all || position != ofLoops[axis]) {
        ofLoops[axis] = position;
        changed = place;
      }
    }
    return changed;
  }

  /** Position of all nodes of the block on an axis that is a loop. */
  int ofLoop(int axis) {
    return ofLoops[axis];
  }

  /** Positions of the nodes of the block on an axis; null if they are all the same. */
  int[] inBlock(int axis) {
    return inBlock[axis];
  }

  /** Number in the grid of a node of the block. */
  long gridIndex(int node) {
    return firstNumber + numberInBlock[node];
  }
}
