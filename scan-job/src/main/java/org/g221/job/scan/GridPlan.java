package org.g221.job.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.Stages;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.grid.TilePlan;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.model.Model;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.search.GridBounds;
import org.g221.job.scan.ProfileSpecification.Side;

/**
 * A scan of a grid ready to run.
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
public record GridPlan(
    Model model,
    ScanSpecification specification,
    Likelihood likelihood,
    ScanGrid grid,
    Execution execution,
    TilePlan tiles,
    List<String> quantities,
    List<ProfileDefinition> profiles)
    implements ScanPlan, ScanPoints {

  public GridPlan {
    quantities = List.copyOf(quantities);
    profiles = List.copyOf(profiles);
  }

  /** Builds the plan of a valid specification. */
  static GridPlan of(Model model, ScanSpecification specification, Dataset dataset) {
    Likelihood likelihood = ScanPlan.likelihood(specification, dataset);
    ScanGrid grid =
        new ScanGrid(
            specification.nodeAxes().stream().map(AxisSpecification.OfNodes::axis).toList());
    List<String> quantities = ScanPlan.binned(specification);
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
    return new GridPlan(
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
  public GridPlan executed(Execution other) {
    return new GridPlan(
        model, specification, likelihood, grid, other, other.tiles(grid), quantities, profiles);
  }

  private static ProfileAxis axis(Side side, ScanGrid grid, List<String> quantities) {
    if (side.binning().isPresent()) {
      return ScanPlan.bins(side, quantities);
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
  @Override
  public ParameterPoint point(long gridIndex) {
    ParameterPoint point = new ParameterPoint(specification.texture(), specification.fixed());
    double[] values = grid.values(gridIndex);
    for (int i = 0; i < values.length; i++) {
      point = point.with(grid.axes().get(i).parameter(), values[i]);
    }
    return point;
  }

  /** Quantities that rows have as columns only because the scan file asks for them. */
  public List<String> columns() {
    return ScanPlan.columns(specification);
  }

  @Override
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
}
