package org.g221.engine.grid;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.g221.engine.coupling.RangeRule;
import org.g221.engine.formula.Derivatives;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.Real;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.ModelFormulas;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;

/**
 * What a scan computes at each node, compiled for the loops over its grid.
 *
 * <p>Parameters that are fixed are constants, so that everything they switch off costs nothing.
 * This is all that executors need: it can be sent to them and shared by their threads.
 */
public final class GridProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int CHI_SQUARE = 0;

  private final double[][] axisValues;
  private final int[] inputOfAxis;
  private final BlockLayout layout;
  private final Program program;
  private final Program pointProgram;
  private final IntervalProgram boundProgram;
  private final IntervalProgram centreProgram;
  private final AxisRanges ranges;
  private final List<String> rules;
  private final List<String> quantities;

  private GridProgram(
      ScanGrid grid, FormulaGraph graph, ModelFormulas formulas, List<String> quantities) {
    this.axisValues = grid.axes().stream().map(Axis::values).toArray(double[][]::new);
    this.layout = BlockLayout.of(grid);
    this.rules = formulas.rules().stream().map(RangeRule::reason).toList();
    this.quantities = List.copyOf(quantities);
    List<Real> outputs = new ArrayList<>();
    outputs.add(formulas.chiSquare());
    formulas.rules().forEach(rule -> outputs.add(rule.margin()));
    for (String quantity : quantities) {
      outputs.add(
          formulas
              .quantity(quantity)
              .orElseThrow(() -> new IllegalArgumentException("no quantity " + quantity)));
    }
    this.inputOfAxis =
        grid.axes().stream()
            .mapToInt(axis -> graph.inputNames().indexOf(axis.parameter().key()))
            .toArray();
    this.program = Program.compile(outputs, layout.outerAxes(), inputLevels(graph));
    this.pointProgram = Program.forPoints(graph, outputs);
    this.ranges = AxisRanges.of(grid);
    this.centreProgram = bounds(grid, graph, outputs.subList(CHI_SQUARE, CHI_SQUARE + 1));
    outputs.addAll(
        Derivatives.gradient(
            outputs.get(CHI_SQUARE),
            grid.axes().stream().map(axis -> graph.input(axis.parameter().key())).toList()));
    this.boundProgram = bounds(grid, graph, outputs);
  }

  /**
   * Compiles a scan.
   *
   * @param fixed values of the parameters that are not axes; those of the texture that are neither
   *     are 0
   * @param quantities observables, parameters or derived quantities to be computed beside χ²
   */
  public static GridProgram compile(
      Likelihood likelihood,
      Texture texture,
      ScanGrid grid,
      Map<Parameter, Double> fixed,
      List<String> quantities) {
    FormulaGraph graph = new FormulaGraph();
    List<Parameter> varied = grid.axes().stream().map(Axis::parameter).toList();
    boolean angle = varied.contains(Parameter.TAN_BETA) || fixed.containsKey(Parameter.TAN_BETA);
    ModelFormulas formulas =
        new ModelFormulas(
            likelihood,
            texture,
            angle ? Parameter.TAN_BETA : Parameter.ZETA,
            parameter ->
                varied.contains(parameter)
                    ? graph.input(parameter.key())
                    : graph.constant(fixed.getOrDefault(parameter, 0.0)));
    varied.forEach(parameter -> graph.input(parameter.key()));
    return new GridProgram(grid, graph, formulas, quantities);
  }

  private IntervalProgram bounds(ScanGrid grid, FormulaGraph graph, List<Real> outputs) {
    double[] lower = new double[graph.inputNames().size()];
    double[] upper = new double[graph.inputNames().size()];
    for (int axis = 0; axis < inputOfAxis.length; axis++) {
      lower[inputOfAxis[axis]] = grid.axes().get(axis).min();
      upper[inputOfAxis[axis]] = grid.axes().get(axis).max();
    }
    return IntervalProgram.compile(graph, outputs, lower, upper);
  }

  private int[] inputLevels(FormulaGraph graph) {
    int[] levels = new int[graph.inputNames().size()];
    Arrays.fill(levels, Program.BLOCK);
    for (int axis = 0; axis < layout.outerAxes(); axis++) {
      levels[inputOfAxis[axis]] = axis;
    }
    return levels;
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

  /** Vector operations a node costs in the innermost loop. */
  public int operationsPerNode() {
    return program.innermostOperationCount();
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

  int inputOfAxis(int axis) {
    return inputOfAxis[axis];
  }

  Program program() {
    return program;
  }

  /** Bounds of the same results, and of the derivatives of χ², over boxes of nodes. */
  IntervalProgram boundProgram() {
    return boundProgram;
  }

  /** Bounds of χ² alone. */
  IntervalProgram centreProgram() {
    return centreProgram;
  }

  /** Where the derivative of χ² along an axis is found among the bounds. */
  int derivativeOutput(int axis) {
    return 1 + rules.size() + quantities.size() + axis;
  }

  /** Number of nodes on each axis. */
  int[] axisSizes() {
    return Arrays.stream(axisValues).mapToInt(values -> values.length).toArray();
  }

  /** The smallest value of an axis from one position to before another. */
  double smallestValue(int axis, int first, int end) {
    return ranges.smallest(axis, first, end);
  }

  /** The largest value of an axis from one position to before another. */
  double largestValue(int axis, int first, int end) {
    return ranges.largest(axis, first, end);
  }

  /** The same results for points that lie anywhere on the grid. */
  Program pointProgram() {
    return pointProgram;
  }

  static int chiSquareOutput() {
    return CHI_SQUARE;
  }

  static int ruleOutput(int rule) {
    return 1 + rule;
  }

  int quantityOutput(int quantity) {
    return 1 + rules.size() + quantity;
  }
}
