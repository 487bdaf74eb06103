package org.g221.engine.evaluation;

import java.util.Arrays;
import java.util.function.Consumer;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.GridTile;
import org.g221.engine.likelihood.Exclusion;

/**
 * Computes the nodes of tiles, in the order of the loops, and counts those outside the ranges.
 *
 * <p>Used by one thread at a time.
 */
public final class TileEvaluator {

  private final GridProgram grid;
  private final BlockLayout layout;
  private final ProgramRun run;
  private final double[] chiSquare;
  private final NodePositions positions;
  private final ConsecutiveNodes strip;
  private final ExclusionCounts excluded;

  public TileEvaluator(GridProgram grid) {
    this.grid = grid;
    this.layout = grid.layout();
    this.run = grid.program().newRun(layout.blockSize());
    this.chiSquare = new double[Math.min(ProgramRun.STRIP_LENGTH, layout.blockSize())];
    this.positions = new NodePositions(grid);
    this.strip = new ConsecutiveNodes(grid, run, chiSquare, positions);
    this.excluded = new ExclusionCounts(grid.rules().size());
  }

  /**
   * Computes a tile.
   *
   * @param sink receives the strips with at least one node inside all ranges
   */
  public void evaluate(GridTile tile, Consumer<NodeStrip> sink) {
    for (long block = tile.firstBlock(); block < tile.endBlock(); block++) {
      boolean first = block == tile.firstBlock();
      int count = layout.nodeCount(block);
      boolean moved = positions.moveInCell(block);
      int advanced = positions.moveToCell(block / layout.blocksPerCell(), first);
      if (moved) {
        setBlockInputs(count);
      }
      setLoopInputs(advanced, count);
      for (int level = moved || first ? -1 : advanced;
          level < grid.program().levelCount();
          level++) {
        run.enter(level, count);
      }
      evaluateBlock(count, sink);
    }
  }

  /** Counts of the nodes outside the ranges so far. */
  public ExclusionCounts excluded() {
    return excluded.copy();
  }

  /** Sets the values of the inner axes. */
  private void setBlockInputs(int count) {
    positions
        .blockAxes()
        .forEach(
            axis -> {
              int[] inBlock = positions.inBlock(axis);
              double[] values = new double[count];
              for (int i = 0; i < count; i++) {
                values[i] = grid.axisValue(axis, inBlock[i]);
              }
              run.setBlockInput(axis, values, count);
            });
  }

  /** Sets the values of the loops, starting at {@code first}. */
  private void setLoopInputs(int first, int count) {
    for (int place = first; place < layout.outerAxes(); place++) {
      int axis = grid.order().axis(place);
      run.setCommonInput(axis, grid.axisValue(axis, positions.ofLoop(axis)), count);
    }
  }

  private void evaluateBlock(int count, Consumer<NodeStrip> sink) {
    if (excludedAsWhole(count)) {
      return;
    }
    for (int start = 0; start < count; start += ProgramRun.STRIP_LENGTH) {
      int length = Math.min(ProgramRun.STRIP_LENGTH, count - start);
      int number = start / ProgramRun.STRIP_LENGTH;
      run.computeStrip(number, length);
      takeChiSquare(number, length);
      if (exclude(number, length) < length) {
        strip.moveTo(number, length);
        sink.accept(strip);
      }
    }
  }

  /** Whether the whole block fails a rule that is the same for all of its nodes. */
  private boolean excludedAsWhole(int count) {
    for (int rule = 0; rule < grid.rules().size(); rule++) {
      int output = grid.places().rule(rule);
      if (!grid.program().outputVaries(output) && Exclusion.isBroken(run.output(output, 0))) {
        excluded.add(rule, count);
        return true;
      }
    }
    return false;
  }

  private void takeChiSquare(int stripNumber, int count) {
    int output = grid.places().chiSquare();
    if (grid.program().outputVaries(output)) {
      System.arraycopy(run.outputVector(output, stripNumber), 0, chiSquare, 0, count);
    } else {
      Arrays.fill(chiSquare, 0, count, run.output(output, 0));
    }
    // Infinity has to mean "excluded by a rule", so a result that overflows becomes NaN.
    for (int i = 0; i < count; i++) {
      chiSquare[i] = chiSquare[i] - chiSquare[i] == 0 ? chiSquare[i] : Double.NaN;
    }
  }

  /** Marks excluded nodes by an infinite χ²; returns their number. */
  private int exclude(int stripNumber, int count) {
    int total = 0;
    for (int rule = 0; rule < grid.rules().size(); rule++) {
      int output = grid.places().rule(rule);
      if (grid.program().outputVaries(output)) {
        int failing = excludeNegative(run.outputVector(output, stripNumber), count);
        excluded.add(rule, failing);
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
    excluded.addNotFinite(unusable);
    return total + unusable;
  }

  private int excludeNegative(double[] margin, int count) {
    int failing = 0;
    for (int i = 0; i < count; i++) {
      // An infinite value marks a node already excluded by an earlier rule.
      if (Exclusion.isBroken(margin[i]) && chiSquare[i] != Double.POSITIVE_INFINITY) {
        chiSquare[i] = Double.POSITIVE_INFINITY;
        failing++;
      }
    }
    return failing;
  }
}
