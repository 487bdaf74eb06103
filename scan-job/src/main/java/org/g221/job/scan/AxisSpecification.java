package org.g221.job.scan;

import java.util.Arrays;
import java.util.List;
import org.g221.engine.grid.Axis;
import org.g221.engine.parameter.Parameter;

/** A parameter that is varied, as described in a scan file. */
public sealed interface AxisSpecification {

  Parameter parameter();

  /** The smallest value. */
  double min();

  /** The largest value. */
  double max();

  /** Which of its ends are meant as limits. */
  AxisEnds ends();

  /**
   * A range without nodes: every value counts.
   *
   * @param min the smallest value
   * @param max the largest value
   */
  record Continuous(Parameter parameter, double min, double max, AxisEnds ends)
      implements AxisSpecification {}

  /**
   * An axis with nodes.
   *
   * <p>It holds the axis itself, so that the nodes, of which there may be millions, are computed
   * once.
   */
  sealed interface OfNodes extends AxisSpecification {

    /** The axis itself. */
    Axis axis();

    @Override
    default Parameter parameter() {
      return axis().parameter();
    }

    /** Number of values. */
    default int nodes() {
      return axis().size();
    }

    /** The first value. */
    @Override
    default double min() {
      return axis().value(0);
    }

    /** The last value. */
    @Override
    default double max() {
      return axis().value(nodes() - 1);
    }
  }

  /**
   * Evenly spaced values.
   *
   * @param logarithmic whether the logarithms are evenly spaced instead
   */
  record Range(Axis axis, boolean logarithmic, AxisEnds ends) implements OfNodes {

    /**
     * Evenly spaced values from {@code min} to {@code max}.
     *
     * @param nodes number of values
     */
    public static Range of(
        Parameter parameter,
        double min,
        double max,
        int nodes,
        boolean logarithmic,
        AxisEnds ends) {
      Axis axis =
          logarithmic
              ? Axis.logarithmic(parameter, min, max, nodes)
              : Axis.linear(parameter, min, max, nodes);
      return new Range(axis, logarithmic, ends);
    }
  }

  /** Values listed one by one, which increase. */
  record Values(Axis axis, AxisEnds ends) implements OfNodes {

    /** The values, increasing. */
    public List<Double> values() {
      return Arrays.stream(axis.values()).boxed().toList();
    }
  }
}
