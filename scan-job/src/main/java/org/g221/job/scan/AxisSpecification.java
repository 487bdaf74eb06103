package org.g221.job.scan;

import java.util.List;
import org.g221.engine.grid.Axis;
import org.g221.engine.parameter.Parameter;

/** An axis as described in a scan file. */
public sealed interface AxisSpecification {

  Parameter parameter();

  /** Number of values. */
  int nodes();

  /** Which of its ends are meant as limits. */
  AxisEnds ends();

  /** The axis itself. */
  Axis axis();

  /**
   * Evenly spaced values.
   *
   * @param min first value
   * @param max last value
   * @param nodes number of values
   * @param logarithmic whether the logarithms are evenly spaced instead
   */
  record Range(
      Parameter parameter, double min, double max, int nodes, boolean logarithmic, AxisEnds ends)
      implements AxisSpecification {

    @Override
    public Axis axis() {
      return logarithmic
          ? Axis.logarithmic(parameter, min, max, nodes)
          : Axis.linear(parameter, min, max, nodes);
    }
  }

  /**
   * Values listed one by one.
   *
   * @param values increasing
   */
  record Values(Parameter parameter, List<Double> values, AxisEnds ends)
      implements AxisSpecification {

    public Values {
      values = List.copyOf(values);
    }

    @Override
    public int nodes() {
      return values.size();
    }

    @Override
    public Axis axis() {
      return Axis.of(parameter, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }
}
