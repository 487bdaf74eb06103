package org.g221.job.scan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.Stages;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.grid.TilePlan;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.search.GridBounds;
import org.g221.job.scan.ProfileSpecification.Side;

/**
 * A scan ready to run: its specification, and the likelihood, grid and profiles that follow from
 * it.
 *
 * @param model what is scanned
 * @param specification what was asked for
 * @param likelihood of the counted measurements
 * @param grid the nodes
 * @param execution the order in which nodes are visited and where results are computed
 * @param tiles the division of the grid into units of work
 * @param quantities quantities computed besides χ², in the order in which profiles refer to them
 * @param profiles lines and planes in which χ² is profiled
 */
public record ScanPlan(
    Model model,
    ScanSpecification specification,
    Likelihood likelihood,
    ScanGrid grid,
    Execution execution,
    TilePlan tiles,
    List<String> quantities,
    List<ProfileDefinition> profiles) {

  public ScanPlan {
    quantities = List.copyOf(quantities);
    profiles = List.copyOf(profiles);
  }

  /** Builds the plan of a valid specification. */
  static ScanPlan of(Model model, ScanSpecification specification, Dataset dataset) {
    Dataset chosen = dataset.withRunning(specification.running());
    for (Map.Entry<String, String> entry : specification.standardModel().entrySet()) {
      chosen = chosen.withStandardModel(entry.getKey(), entry.getValue());
    }
    Likelihood likelihood = Likelihood.of(chosen, specification.include(), specification.exclude());
    ScanGrid grid =
        new ScanGrid(specification.axes().stream().map(AxisSpecification::axis).toList());
    List<String> quantities = quantities(specification);
    List<ProfileDefinition> profiles = new ArrayList<>();
    for (ProfileSpecification profile : specification.profiles()) {
      profiles.add(
          new ProfileDefinition(
              profile.axes().stream().map(side -> axis(side, grid, quantities)).toList()));
    }
    GridFormulas formulas = formulas(model, specification, likelihood, grid, quantities);
    // Rows must come in the order of their numbers.
    LoopOrder order =
        specification.keep().keepsRows()
            ? formulas.cheapestSortableOrder()
            : formulas.cheapestOrder();
    Execution execution = new Execution(order, Stages.BY_LOOP);
    return new ScanPlan(
        model,
        specification,
        likelihood,
        grid,
        execution,
        execution.tiles(grid),
        quantities,
        profiles);
  }

  /** The same scan with a different execution; its result does not change. */
  public ScanPlan executed(Execution other) {
    return new ScanPlan(
        model, specification, likelihood, grid, other, other.tiles(grid), quantities, profiles);
  }

  private static List<String> quantities(ScanSpecification specification) {
    Set<String> quantities = new LinkedHashSet<>();
    for (ProfileSpecification profile : specification.profiles()) {
      for (Side side : profile.axes()) {
        if (side.binning().isPresent()) {
          quantities.add(side.quantity());
        }
      }
    }
    return List.copyOf(quantities);
  }

  private static ProfileAxis axis(Side side, ScanGrid grid, List<String> quantities) {
    if (side.binning().isPresent()) {
      var binning = side.binning().get();
      return ProfileAxis.ofQuantity(
          side.quantity(),
          quantities.indexOf(side.quantity()),
          binning.lower(),
          binning.upper(),
          binning.bins());
    }
    List<Axis> axes = grid.axes();
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).parameter().key().equals(side.quantity())) {
        return ProfileAxis.ofGridAxis(side.quantity(), i, axes.get(i).values());
      }
    }
    throw new IllegalArgumentException("'" + side.quantity() + "' is not an axis of the scan");
  }

  /** Compiles the computation at each node. */
  public GridProgram compile() {
    return new GridProgram(formulas(), execution.order(), execution.stages());
  }

  /** Compiles the bounds of these quantities over boxes of nodes. */
  public GridBounds bounds() {
    return GridBounds.of(formulas());
  }

  /** The formulas evaluated at each node. */
  public GridFormulas formulas() {
    return formulas(model, specification, likelihood, grid, quantities);
  }

  private static GridFormulas formulas(
      Model model,
      ScanSpecification specification,
      Likelihood likelihood,
      ScanGrid grid,
      List<String> quantities) {
    return new GridFormulas(
        model.restricted(specification.restrictions()),
        likelihood,
        specification.texture(),
        grid,
        specification.fixed(),
        quantities);
  }

  /** The parameter point of a node. */
  public ParameterPoint point(long gridIndex) {
    ParameterPoint point = new ParameterPoint(specification.texture(), specification.fixed());
    double[] values = grid.values(gridIndex);
    for (int i = 0; i < values.length; i++) {
      point = point.with(grid.axes().get(i).parameter(), values[i]);
    }
    return point;
  }

  /** The full evaluation of a point with likelihood and range rules of the scan. */
  public Evaluation evaluate(ParameterPoint point) {
    return evaluate(model.restricted(specification.restrictions()), point);
  }

  /** The full evaluation of the Standard Model, whatever rules the scan adds. */
  public Evaluation evaluateStandardModel() {
    return evaluate(model, model.standardModel());
  }

  private Evaluation evaluate(Model ruled, ParameterPoint point) {
    return PointEvaluator.suitedTo(ruled, point, likelihood).evaluate(point);
  }

  /** Quantities that rows have as columns because the scan file asks for them. */
  public List<String> columns() {
    return specification.columns().stream()
        .filter(name -> !quantities.contains(name) && axis(name).isEmpty())
        .toList();
  }

  /** All quantities that rows have as columns: those with bins in profiles come first. */
  public List<String> rowQuantities() {
    return Stream.concat(quantities.stream(), columns().stream()).toList();
  }

  /** The number of the axis of a parameter; empty if it has none. */
  public OptionalInt axis(String parameter) {
    List<Axis> axes = grid.axes();
    return IntStream.range(0, axes.size())
        .filter(i -> axes.get(i).parameter().key().equals(parameter))
        .findFirst();
  }

  /** Names of everything that can be computed at the nodes and shown. */
  public Set<String> quantityNames() {
    return QuantityNames.of(
        model,
        specification.texture(),
        grid.axes().stream().map(Axis::parameter).toList(),
        dataset().catalogue().names());
  }

  /** The quantities in which χ² is profiled, each once. */
  public List<String> profiledQuantities() {
    return profiles.stream()
        .flatMap(profile -> profile.axes().stream())
        .map(ProfileAxis::name)
        .distinct()
        .toList();
  }

  /** The data set, with the chosen Standard Model values. */
  public Dataset dataset() {
    return likelihood.dataset();
  }
}
