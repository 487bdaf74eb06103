package org.g221.engine.evaluation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.formula.Derivatives;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.Real;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;

/**
 * What a scan computes at each node, compiled for the loops over its grid.
 *
 * <p>The inputs of its programs are the axes of the grid, in their order. This is all that
 * executors need: it can be sent to them and shared by their threads.
 */
public final class GridProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int CHI_SQUARE = 0;

  /** An operation on intervals costs as much as so many on vectors for one node. */
  private static final double INTERVAL_OPERATION = 10;

  /** What is done with a node beside computing it costs as much as so many operations. */
  private static final double NODE = 12;

  private final double[][] axisValues;
  private final LoopOrder order;
  private final BlockLayout layout;
  private final Program program;
  private final Program pointProgram;
  private final IntervalProgram boundProgram;
  private final IntervalProgram centreProgram;
  private final AxisRanges ranges;
  private final List<String> rules;
  private final List<String> quantities;

  /** Compiles a scan, its loops in the given order. */
  public GridProgram(GridFormulas formulas, LoopOrder order, Stages stages) {
    ScanGrid grid = formulas.grid();
    this.axisValues = grid.axes().stream().map(Axis::values).toArray(double[][]::new);
    this.order = order;
    this.layout = BlockLayout.of(grid, order);
    this.rules = formulas.rules();
    this.quantities = formulas.quantities();
    this.ranges = AxisRanges.of(grid);
    List<Real> outputs = formulas.outputs();
    Real chiSquare = outputs.get(CHI_SQUARE);
    this.pointProgram = Program.forPoints(formulas.graph(), outputs);
    this.program =
        stages == Stages.BY_LOOP
            ? Program.compile(outputs, order.outerAxes(), inputLevels())
            : pointProgram;
    this.centreProgram = bounds(formulas, List.of(chiSquare));
    List<Real> bounded = new ArrayList<>(outputs);
    bounded.addAll(Derivatives.gradient(chiSquare, formulas.inputs()));
    this.boundProgram = bounds(formulas, bounded);
  }

  private static IntervalProgram bounds(GridFormulas formulas, List<Real> outputs) {
    List<Axis> axes = formulas.grid().axes();
    double[] lower = axes.stream().mapToDouble(Axis::min).toArray();
    double[] upper = axes.stream().mapToDouble(Axis::max).toArray();
    return IntervalProgram.compile(formulas.graph(), outputs, lower, upper);
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

  /** Reasons for which a node may be excluded, in the order of their numbers. */
  public List<String> rules() {
    return rules;
  }

  /** Names of the quantities that are computed beside χ². */
  public List<String> quantities() {
    return quantities;
  }

  /** Vector operations a node costs, those of outer loops shared by all nodes within. */
  public double operationsPerNode() {
    double sum = 0;
    for (int level = -1; level < program.levelCount(); level++) {
      sum += operationsPerNode(level);
    }
    return sum;
  }

  /** Operations a node would cost if all were done for each. */
  public double operationsWithoutStages() {
    return pointProgram.innermostOperationCount();
  }

  /** What a loop adds to the vector operations a node costs; −1 is what comes before all loops. */
  double operationsPerNode(int level) {
    double operations = program.vectorOperationCount(level);
    for (int inside = level + 1; inside < program.levelCount(); inside++) {
      operations /= axisSize(order.axis(inside));
    }
    return operations;
  }

  /** Number of nodes that are evaluated in order in the time that it takes to bound a box. */
  public double nodesPerBox() {
    int intervalOperations = boundProgram.operationCount() + centreProgram.operationCount();
    return INTERVAL_OPERATION * intervalOperations / (operationsPerNode() + NODE);
  }

  /** Bytes that a thread needs to evaluate blocks. */
  public long bytes() {
    return program.bytes(layout.blockSize()) + pointProgram.bytes(ScatteredNodes.CAPACITY);
  }

  public int axisCount() {
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

  /** Bounds of the same results, and of the derivatives of χ², over boxes of nodes. */
  public IntervalProgram boundProgram() {
    return boundProgram;
  }

  /** Bounds of χ² alone. */
  public IntervalProgram centreProgram() {
    return centreProgram;
  }

  /** Where the derivative of χ² along an axis is found among the bounds. */
  public int derivativeOutput(int axis) {
    return 1 + rules.size() + quantities.size() + axis;
  }

  /** Number of nodes on each axis. */
  public int[] axisSizes() {
    return Arrays.stream(axisValues).mapToInt(values -> values.length).toArray();
  }

  /** The smallest value of an axis from one position to before another. */
  public double smallestValue(int axis, int first, int end) {
    return ranges.smallest(axis, first, end);
  }

  /** The largest value of an axis from one position to before another. */
  public double largestValue(int axis, int first, int end) {
    return ranges.largest(axis, first, end);
  }

  /** The same results for points that lie anywhere on the grid. */
  Program pointProgram() {
    return pointProgram;
  }

  public static int chiSquareOutput() {
    return CHI_SQUARE;
  }

  public static int ruleOutput(int rule) {
    return 1 + rule;
  }

  public int quantityOutput(int quantity) {
    return 1 + rules.size() + quantity;
  }
}
