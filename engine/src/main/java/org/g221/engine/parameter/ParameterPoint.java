package org.g221.engine.parameter;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One set of parameter values.
 *
 * @param texture how Δq and Δℓ follow from the values
 * @param values what was given, in the order of {@link Parameter}; the rest of the texture is 0
 */
public record ParameterPoint(Texture texture, Map<Parameter, Double> values) {

  public ParameterPoint {
    EnumMap<Parameter, Double> copy = new EnumMap<>(Parameter.class);
    copy.putAll(values);
    copy.forEach(
        (parameter, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(parameter + " is " + value + " but must be finite");
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** The value of a parameter, 0 if it was not given. */
  public double value(Parameter parameter) {
    return values.getOrDefault(parameter, 0.0);
  }

  /** The same point with one value replaced or added. */
  public ParameterPoint with(Parameter parameter, double value) {
    Map<Parameter, Double> changed = new EnumMap<>(Parameter.class);
    changed.putAll(values);
    changed.put(parameter, value);
    return new ParameterPoint(texture, changed);
  }
}
