package org.g221.engine.model;

import org.g221.engine.parameter.Parameter;

/**
 * The range in which a parameter must lie, whatever the others are.
 *
 * @param parameter the parameter
 * @param min its least value
 * @param max its greatest
 * @param rule the same in words, such as {@code must be positive}
 */
public record ParameterRange(Parameter parameter, double min, double max, String rule) {

  /** Whether a value lies in the range. */
  public boolean contains(double value) {
    return value >= min && value <= max;
  }
}
