package org.g221.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Interval;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.IntervalRun;
import org.g221.engine.formula.Real;
import org.g221.engine.formula.RoundingErrors;
import org.g221.engine.formula.Work;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.grid.TilePlan;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.ModelFormulas;
import org.g221.engine.likelihood.Residuals;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.RangeRule;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;

/**
 * The quantities that a scan computes at each node, as expressions whose inputs are the axes of its
 * grid, in order.
 *
 * <p>Parameters that are fixed are constants, so terms that they switch off cost nothing.
 */
public final class GridFormulas {

  private final ScanGrid grid;
  private final FormulaGraph graph = new FormulaGraph();
  private final ModelFormulas formulas;
  private final List<String> quantities;
  private final List<Real> outputs = new ArrayList<>();

  /**
   * @param fixed values of the parameters that are not axes; other parameters of the texture are 0
   * @param quantities observables, parameters or derived quantities to be computed besides χ²
   */
  public GridFormulas(
      Model model,
      Likelihood likelihood,
      Texture texture,
      ScanGrid grid,
      Map<Parameter, Double> fixed,
      List<String> quantities) {
    this.grid = grid;
    this.quantities = List.copyOf(quantities);
    List<Parameter> varied = grid.axes().stream().map(Axis::parameter).toList();
    varied.forEach(parameter -> graph.input(parameter.key()));
    ParameterValues values = ParameterValues.of(varied, fixed, graph);
    this.formulas = new ModelFormulas(model, likelihood, texture, values);
    outputs.add(formulas.chiSquare());
    formulas.rules().forEach(rule -> outputs.add(rule.margin()));
    quantities.forEach(quantity -> outputs.add(quantity(quantity)));
  }

  Real quantity(String name) {
    return formulas
        .quantity(name)
        .orElseThrow(() -> new IllegalArgumentException("no quantity " + name));
  }

  /**
   * An interval that contains a quantity at every node; wider than needed, as it is computed for
   * the whole grid at once.
   *
   * @return with infinite or NaN ends where nothing is known
   */
  public Interval range(String quantity) {
    IntervalRun whole = compileBounds(List.of(quantity(quantity))).newRun();
    List<Axis> axes = grid.axes();
    for (int axis = 0; axis < axes.size(); axis++) {
      whole.setInput(axis, 0, axes.get(axis).min(), axes.get(axis).max());
    }
    whole.compute(1);
    return new Interval(whole.lowerBounds(0)[0], whole.upperBounds(0)[0]);
  }

  /** Compiles expressions for bounding over boxes within the ranges of the axes. */
  public IntervalProgram compileBounds(List<Real> expressions) {
    return IntervalProgram.compile(graph, expressions, lowerEnds(), upperEnds());
  }

  /**
   * Largest distance between each expression as computed and its value in real numbers, within the
   * ranges of the axes; infinite if no bound is known.
   */
  public double[] roundingErrors(List<Real> expressions) {
    return RoundingErrors.of(graph, expressions, lowerEnds(), upperEnds());
  }

  private double[] lowerEnds() {
    return grid.axes().stream().mapToDouble(Axis::min).toArray();
  }

  private double[] upperEnds() {
    return grid.axes().stream().mapToDouble(Axis::max).toArray();
  }

  /** The order of loops with the lowest cost per node. */
  public LoopOrder cheapestOrder() {
    return LoopPlanner.plan(grid.sizes(), work());
  }

  /**
   * The order of loops with the lowest cost per node among those that finish groups of nodes with
   * consecutive numbers one after the other, each small enough to be sorted in memory.
   */
  public LoopOrder cheapestSortableOrder() {
    int[] sizes = grid.sizes();
    long largest = Math.min(GridTile.NODES_PER_SECTION, grid.size() / TilePlan.FEWEST);
    int groupLoops = sizes.length;
    long nodes = 1;
    while (groupLoops > 0 && nodes * sizes[groupLoops - 1] <= largest) {
      groupLoops--;
      nodes *= sizes[groupLoops];
    }
    return nodes < BlockLayout.SHORTEST
        ? LoopOrder.asGiven(grid)
        : LoopPlanner.plan(sizes, work(), groupLoops);
  }

  /** The work for one node, by the axes on which it depends. */
  List<Work> work() {
    return Work.of(outputs);
  }

  public ScanGrid grid() {
    return grid;
  }

  FormulaGraph graph() {
    return graph;
  }

  /** All expressions. */
  public ModelFormulas formulas() {
    return formulas;
  }

  /** Whether χ² at any node depends on a parameter that is an axis. */
  public boolean chiSquareDependsOn(Parameter parameter) {
    return graph.inputNames(formulas.chiSquare()).contains(parameter.key());
  }

  /** Names of the quantities that are computed besides χ². */
  List<String> quantities() {
    return quantities;
  }

  /** Reasons for excluding a node, in the order of their numbers. */
  List<String> rules() {
    return formulas.rules().stream().map(RangeRule::reason).toList();
  }

  /** The places of results among the outputs. */
  public OutputPlaces places() {
    return new OutputPlaces(formulas.rules().size(), quantities.size());
  }

  /** The expressions computed at each node. */
  public List<Real> outputs() {
    return List.copyOf(outputs);
  }

  /** What χ² is the sum of. */
  public List<Real> contributions() {
    return formulas.contributions();
  }

  /** The residuals of each contribution, which is the sum of their squares and a constant. */
  public List<List<Real>> residuals() {
    return formulas.residualsByConstraint().stream().map(Residuals::rows).toList();
  }

  /** The axes as inputs. */
  public List<Real> inputs() {
    return grid.axes().stream().map(axis -> graph.input(axis.parameter().key())).toList();
  }
}
