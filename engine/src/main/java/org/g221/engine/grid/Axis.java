package org.g221.engine.grid;

import java.util.Arrays;
import org.g221.engine.parameter.Parameter;

/** The values over which a scan varies one parameter, in increasing order of their position. */
public final class Axis {

  private final Parameter parameter;
  private final double[] values;

  private Axis(Parameter parameter, double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("an axis needs at least two nodes");
    }
    this.parameter = parameter;
    this.values = values;
  }

  /**
   * Equally spaced values; the first is {@code min}, the last {@code max}.
   *
   * @param nodes number of values, at least 2
   */
  public static Axis linear(Parameter parameter, double min, double max, int nodes) {
    double[] values = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double share = (double) i / (nodes - 1);
      values[i] = min * (1 - share) + max * share;
    }
    return new Axis(parameter, values);
  }

  /** Values equally spaced in their logarithm; {@code min} and {@code max} are positive values. */
  public static Axis logarithmic(Parameter parameter, double min, double max, int nodes) {
    double[] values = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      values[i] = min * StrictMath.pow(max / min, (double) i / (nodes - 1));
    }
    values[nodes - 1] = max;
    return new Axis(parameter, values);
  }

  /** The values given. */
  public static Axis of(Parameter parameter, double... values) {
    return new Axis(parameter, values.clone());
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
}
