package org.g221.engine.grid;

import java.util.Arrays;
import org.g221.engine.parameter.Parameter;

/** The values of one parameter in a scan, in the order of their positions. */
public final class Axis {

  private final Parameter parameter;
  private final double[] values;

  private Axis(Parameter parameter, double[] values) {
    requireTwoNodes(values.length);
    this.parameter = parameter;
    this.values = values;
  }

  private static void requireTwoNodes(int nodes) {
    if (nodes < 2) {
      throw new IllegalArgumentException("an axis needs at least two nodes");
    }
  }

  /**
   * Equally spaced values; the first is {@code min}, the last {@code max}.
   *
   * <p>Values in between are {@link DecimalSteps}, so that an axis from −0.1 to 0.1 passes through
   * 0 itself and not through a rounding error.
   *
   * @param nodes number of values, at least 2
   */
  public static Axis linear(Parameter parameter, double min, double max, int nodes) {
    requireTwoNodes(nodes);
    return new Axis(parameter, DecimalSteps.between(min, max, nodes - 1));
  }

  /**
   * Values equally spaced in their logarithm; {@code min} and {@code max} are positive values.
   *
   * @throws IllegalArgumentException if max/min is larger than any double
   */
  public static Axis logarithmic(Parameter parameter, double min, double max, int nodes) {
    requireTwoNodes(nodes);
    if (!Double.isFinite(max / min)) {
      throw new IllegalArgumentException(
          "the ratio of " + max + " and " + min + " is larger than any double");
    }
    double[] values = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      values[i] = min * StrictMath.pow(max / min, (double) i / (nodes - 1));
    }
    values[nodes - 1] = max;
    return new Axis(parameter, values);
  }

  /** The given values. */
  public static Axis of(Parameter parameter, double... values) {
    return new Axis(parameter, values.clone());
  }

  /** Whether each value is larger than the one before, which fails for nodes too close together. */
  public boolean increases() {
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        return false;
      }
    }
    return true;
  }

  public Parameter parameter() {
    return parameter;
  }

  public int size() {
    return values.length;
  }

  public double value(int position) {
    return values[position];
  }

  public double[] values() {
    return values.clone();
  }

  /** The smallest value. */
  public double min() {
    return Arrays.stream(values).min().getAsDouble();
  }

  /** The largest value. */
  public double max() {
    return Arrays.stream(values).max().getAsDouble();
  }

  /** Whether the other is an axis of the same parameter with the same values. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Axis axis
        && parameter.equals(axis.parameter)
        && Arrays.equals(values, axis.values);
  }

  @Override
  public int hashCode() {
    return 31 * parameter.hashCode() + Arrays.hashCode(values);
  }
}
