package org.g221.engine.grid;

import java.util.Arrays;
import java.util.function.Consumer;
import org.g221.engine.formula.ProgramRun;

/**
 * Computes the nodes of tiles, in the order of their numbers, and counts those outside the ranges.
 *
 * <p>Used by one thread at a time.
 */
public final class TileEvaluator {

  private final GridProgram grid;
  private final BlockLayout layout;
  private final ProgramRun run;
  private final double[] chiSquare;
  private final int[][] blockPositions;
  private final int[] outerPositions;
  private final ConsecutiveNodes strip;
  private final long[] excluded;
  private long blockOffset = -1;

  public TileEvaluator(GridProgram grid) {
    this.grid = grid;
    this.layout = grid.layout();
    this.run = grid.program().newRun(layout.blockSize());
    this.chiSquare = new double[Math.min(ProgramRun.STRIP_LENGTH, layout.blockSize())];
    this.blockPositions = new int[grid.axisCount()][];
    this.outerPositions = new int[grid.axisCount()];
    for (int axis = layout.outerAxes(); axis < grid.axisCount(); axis++) {
      blockPositions[axis] = new int[layout.blockSize()];
    }
    this.strip = new ConsecutiveNodes(grid, run, chiSquare, blockPositions, outerPositions);
    this.excluded = new long[grid.rules().size() + 1];
  }

  /**
   * Computes a tile.
   *
   * @param sink takes the strips that hold at least one node inside all ranges
   */
  public void evaluate(GridTile tile, Consumer<NodeStrip> sink) {
    for (long block = tile.firstBlock(); block < tile.endBlock(); block++) {
      boolean moved = setBlockInputs(block);
      int changed = setOuterInputs(block / layout.blocksPerCell(), block == tile.firstBlock());
      int firstChanged = moved || block == tile.firstBlock() ? -1 : changed;
      int count = layout.nodeCount(block);
      for (int level = firstChanged; level < layout.outerAxes(); level++) {
        run.enter(level, count);
      }
      evaluateBlock(block, count, sink);
    }
  }

  /** Nodes excluded so far by each rule, and last those with a result that is not finite. */
  public long[] excludedCounts() {
    return excluded.clone();
  }

  /** Positions and values of the inner axes; returns whether they are others than before. */
  private boolean setBlockInputs(long block) {
    long offset = layout.offsetInCell(block);
    if (offset == blockOffset) {
      return false;
    }
    blockOffset = offset;
    int count = layout.nodeCount(block);
    long period = 1;
    for (int axis = grid.axisCount() - 1; axis >= layout.outerAxes(); axis--) {
      int size = grid.axisSize(axis);
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        int position = (int) ((offset + i) / period % size);
        blockPositions[axis][i] = position;
        values[i] = grid.axisValue(axis, position);
      }
      run.setBlockInput(grid.inputOfAxis(axis), values, count);
      period *= size;
    }
    return true;
  }

  /** Values of the outer axes; returns the outermost that changed, the level count if none did. */
  private int setOuterInputs(long cell, boolean all) {
    int changed = layout.outerAxes();
    long rest = cell;
    for (int axis = layout.outerAxes() - 1; axis >= 0; axis--) {
      int position = (int) (rest % grid.axisSize(axis));
      rest /= grid.axisSize(axis);
      if (all || position != outerPositions[axis]) {
        outerPositions[axis] = position;
        run.setInput(grid.inputOfAxis(axis), grid.axisValue(axis, position));
        changed = axis;
      }
    }
    return changed;
  }

  private void evaluateBlock(long block, int count, Consumer<NodeStrip> sink) {
    if (excludedAsWhole(count)) {
      return;
    }
    long firstNode = layout.firstNode(block);
    for (int start = 0; start < count; start += ProgramRun.STRIP_LENGTH) {
      int length = Math.min(ProgramRun.STRIP_LENGTH, count - start);
      int number = start / ProgramRun.STRIP_LENGTH;
      run.computeStrip(number, length);
      takeChiSquare(number, length);
      if (exclude(number, length) < length) {
        strip.moveTo(firstNode, number, length);
        sink.accept(strip);
      }
    }
  }

  /** Whether a rule that is the same for the whole block fails. */
  private boolean excludedAsWhole(int count) {
    for (int rule = 0; rule < grid.rules().size(); rule++) {
      int output = GridProgram.ruleOutput(rule);
      if (!grid.program().outputVaries(output) && !(run.output(output, 0) >= 0)) {
        excluded[rule] += count;
        return true;
      }
    }
    return false;
  }

  private void takeChiSquare(int stripNumber, int count) {
    int output = GridProgram.chiSquareOutput();
    if (grid.program().outputVaries(output)) {
      System.arraycopy(run.outputVector(output, stripNumber), 0, chiSquare, 0, count);
    } else {
      Arrays.fill(chiSquare, 0, count, run.output(output, 0));
    }
    // Infinity is to mean "excluded by a rule"; a result that overflows becomes not a number.
    for (int i = 0; i < count; i++) {
      chiSquare[i] = chiSquare[i] - chiSquare[i] == 0 ? chiSquare[i] : Double.NaN;
    }
  }

  /** Marks excluded nodes by an infinite χ²; returns how many they are. */
  private int exclude(int stripNumber, int count) {
    int total = 0;
    for (int rule = 0; rule < grid.rules().size(); rule++) {
      int output = GridProgram.ruleOutput(rule);
      if (grid.program().outputVaries(output)) {
        int failing = excludeNegative(run.outputVector(output, stripNumber), count);
        excluded[rule] += failing;
        total += failing;
      }
    }
    int unusable = 0;
    for (int i = 0; i < count; i++) {
      if (Double.isNaN(chiSquare[i])) {
        chiSquare[i] = Double.POSITIVE_INFINITY;
        unusable++;
      }
    }
    excluded[excluded.length - 1] += unusable;
    return total + unusable;
  }

  private int excludeNegative(double[] margin, int count) {
    int failing = 0;
    for (int i = 0; i < count; i++) {
      // An infinite value marks a node that an earlier rule has excluded already.
      if (!(margin[i] >= 0) && chiSquare[i] != Double.POSITIVE_INFINITY) {
        chiSquare[i] = Double.POSITIVE_INFINITY;
        failing++;
      }
    }
    return failing;
  }
}
