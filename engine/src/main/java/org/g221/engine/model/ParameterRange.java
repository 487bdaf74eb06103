package org.g221.engine.model;

import org.g221.engine.parameter.Parameter;

/**
 * The range in which a parameter must lie for any values of the others.
 *
 * @param parameter the parameter
 * @param min its smallest value
 * @param max its largest value
 * @param rule the range in words, such as {@code must be positive}
 */
public record ParameterRange(Parameter parameter, double min, double max, String rule) {

  /** Whether a value lies in the range. */
  public boolean contains(double value) {
    return value >= min && value <= max;
  }
}
