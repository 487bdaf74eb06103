package org.g221.engine.evaluation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.Real;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;

/**
 * The formulas of a scan, compiled for the loops over its grid.
 *
 * <p>The inputs of its programs are the axes of the grid, in order. It can be sent to executors and
 * shared by their threads.
 */
public final class GridProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[][] axisValues;
  private final LoopOrder order;
  private final BlockLayout layout;
  private final Program program;
  private final Program pointProgram;
  private final OutputPlaces places;
  private final List<String> rules;
  private final List<String> quantities;

  /** Compiles a scan with its loops in the given order. */
  public GridProgram(GridFormulas formulas, LoopOrder order, Stages stages) {
    ScanGrid grid = formulas.grid();
    this.axisValues = grid.axes().stream().map(Axis::values).toArray(double[][]::new);
    this.order = order;
    this.layout = BlockLayout.of(grid, order);
    this.rules = formulas.rules();
    this.quantities = formulas.quantities();
    this.places = formulas.places();
    List<Real> outputs = formulas.outputs();
    this.pointProgram = Program.forPoints(formulas.graph(), outputs);
    this.program =
        stages == Stages.BY_LOOP
            ? Program.compile(outputs, order.outerAxes(), inputLevels())
            : pointProgram;
  }

  private int[] inputLevels() {
    int[] levels = new int[axisValues.length];
    Arrays.fill(levels, Program.BLOCK);
    for (int place = 0; place < order.outerAxes(); place++) {
      levels[order.axis(place)] = place;
    }
    return levels;
  }

  /** The order of the loops. */
  public LoopOrder order() {
    return order;
  }

  public BlockLayout layout() {
    return layout;
  }

  /** Reasons for excluding a node, in the order of their numbers. */
  public List<String> rules() {
    return rules;
  }

  /** Names of the quantities that are computed besides χ². */
  public List<String> quantities() {
    return quantities;
  }

  /** Vector operations per node; those of outer loops are shared by all nodes within. */
  public double operationsPerNode() {
    double sum = 0;
    for (int level = -1; level < program.levelCount(); level++) {
      sum += operationsPerNode(level);
    }
    return sum;
  }

  /** Operations per node if all were done for each node. */
  public double operationsWithoutStages() {
    return pointProgram.innermostOperationCount();
  }

  /**
   * The contribution of a loop to the vector operations per node; −1 stands for the work before all
   * loops.
   */
  double operationsPerNode(int level) {
    double operations = program.vectorOperationCount(level);
    for (int inside = level + 1; inside < program.levelCount(); inside++) {
      operations /= axisSize(order.axis(inside));
    }
    return operations;
  }

  /** Bytes per thread for evaluating blocks. */
  public long bytes() {
    return program.bytes(layout.blockSize()) + pointProgram.bytes(ScatteredNodes.CAPACITY);
  }

  int axisCount() {
    return axisValues.length;
  }

  int axisSize(int axis) {
    return axisValues[axis].length;
  }

  double axisValue(int axis, int position) {
    return axisValues[axis][position];
  }

  Program program() {
    return program;
  }

  /** Number of nodes on each axis. */
  int[] axisSizes() {
    return Arrays.stream(axisValues).mapToInt(values -> values.length).toArray();
  }

  /** The same results, for points anywhere on the grid. */
  Program pointProgram() {
    return pointProgram;
  }

  /** The places of results among those of the programs. */
  OutputPlaces places() {
    return places;
  }
}
