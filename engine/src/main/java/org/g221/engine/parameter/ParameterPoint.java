package org.g221.engine.parameter;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One set of parameter values.
 *
 * @param texture how the flavour structure follows from the values
 * @param values the given values, in the order of the parameters of the model; other parameters of
 *     the texture are 0
 */
public record ParameterPoint(Texture texture, Map<Parameter, Double> values) {

  public ParameterPoint {
    Map<Parameter, Double> sorted = new LinkedHashMap<>();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Parameter::ordinal)))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    sorted.forEach(
        (parameter, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(parameter + " is " + value + " but must be finite");
          }
        });
    values = Collections.unmodifiableMap(sorted);
  }

  /** The value of a parameter, 0 if it was not given. */
  public double value(Parameter parameter) {
    return values.getOrDefault(parameter, 0.0);
  }

  /** The value of the parameter of that name; empty if the point has none. */
  public OptionalDouble value(String key) {
    for (Map.Entry<Parameter, Double> entry : values.entrySet()) {
      if (entry.getKey().key().equals(key)) {
        return OptionalDouble.of(entry.getValue());
      }
    }
    boolean vanishes = texture.parameters().stream().anyMatch(known -> known.key().equals(key));
    return vanishes ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  /** The same point with one value replaced or added. */
  public ParameterPoint with(Parameter parameter, double value) {
    Map<Parameter, Double> changed = new HashMap<>(values);
    changed.put(parameter, value);
    return new ParameterPoint(texture, changed);
  }
}
