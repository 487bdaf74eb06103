package org.g221.job.scanfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterRange;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.job.scan.AxisSpecification;

/**
 * Finds parameters none of whose values can belong to an allowed point, whatever the other
 * parameters.
 *
 * <p>Excluded combinations of values are not mistakes; they are counted while the scan runs.
 */
final class PhysicalRangeCheck {

  private final Model model;
  private final ParameterPlaces places;
  private final Map<Parameter, Double> fixed;
  private final Map<Parameter, AxisSpecification> axes = new HashMap<>();

  /**
   * @param fixed values of fixed parameters; NaN for those that cannot be read
   */
  PhysicalRangeCheck(
      Model model,
      ParameterPlaces places,
      Map<Parameter, Double> fixed,
      List<AxisSpecification> axes) {
    this.model = model;
    this.places = places;
    this.fixed = fixed;
    axes.forEach(axis -> this.axes.put(axis.parameter(), axis));
  }

  /**
   * Reports these parameters.
   *
   * @param inputs measured quantities; empty without a data set that provides them
   */
  void report(Optional<TheoryInputs> inputs) {
    model.ranges(this::values, inputs).forEach(this::demand);
  }

  /** The values of a parameter; none if unknown. */
  private double[] values(Parameter parameter) {
    if (axes.containsKey(parameter)) {
      return values(axes.get(parameter));
    }
    double value = fixed.getOrDefault(parameter, Double.NaN);
    return Double.isNaN(value) ? new double[0] : new double[] {value};
  }

  /** The nodes, or the ends of a range without nodes. */
  private static double[] values(AxisSpecification axis) {
    return axis instanceof AxisSpecification.OfNodes grid
        ? grid.axis().values()
        : new double[] {axis.min(), axis.max()};
  }

  private static boolean reaches(AxisSpecification axis, ParameterRange range) {
    return axis instanceof AxisSpecification.OfNodes
        ? DoubleStream.of(values(axis)).anyMatch(range::contains)
        : axis.min() <= range.max() && axis.max() >= range.min();
  }

  private void demand(ParameterRange range) {
    AxisSpecification axis = axes.get(range.parameter());
    if (axis == null) {
      demandOfFixed(range);
    } else if (!reaches(axis, range)) {
      String text = "runs from " + axis.min() + " to " + axis.max();
      places.error(range.parameter(), text + " but " + range.rule());
    }
  }

  private void demandOfFixed(ParameterRange range) {
    double value = fixed.getOrDefault(range.parameter(), Double.NaN);
    if (!Double.isNaN(value) && !range.contains(value)) {
      places.error(range.parameter(), "is " + value + " but " + range.rule());
    }
  }
}
