package org.g221.engine.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.Texture;

/**
 * What a search over continuous parameters is about.
 *
 * @param texture how flavour structure follows from parameters
 * @param fixed parameters with one value; others of the texture that are not varied are 0
 * @param varied parameters with a range
 */
public record ContinuousRanges(Texture texture, Map<Parameter, Double> fixed, List<Varied> varied)
    implements Serializable {

  public ContinuousRanges {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    varied = List.copyOf(varied);
  }

  /**
   * A parameter that is varied.
   *
   * @param parameter the parameter
   * @param min its smallest value
   * @param max its largest value, not below min
   */
  public record Varied(Parameter parameter, double min, double max) implements Serializable {

    public Varied {
      if (!(min <= max)) {
        throw new IllegalArgumentException(
            "no range of " + parameter + " from " + min + " to " + max);
      }
    }

    /** Whether a value lies in the range. */
    public boolean contains(double value) {
      return value >= min && value <= max;
    }
  }

  /** All parameters that are given, by their names. */
  public Set<Parameter> given() {
    Set<Parameter> given = new TreeSet<>((one, other) -> one.key().compareTo(other.key()));
    given.addAll(fixed.keySet());
    varied.forEach(range -> given.add(range.parameter()));
    return given;
  }

  /** The varied parameters as inputs of a graph, in their order, and the others as constants. */
  public ParameterValues values(FormulaGraph graph) {
    List<Parameter> inputs = varied.stream().map(Varied::parameter).toList();
    inputs.forEach(parameter -> graph.input(parameter.key()));
    return ParameterValues.of(inputs, fixed, graph);
  }

  /** The range of a parameter; a single value where it is not varied. */
  public Varied range(Parameter parameter) {
    return varied.stream()
        .filter(range -> range.parameter().equals(parameter))
        .findFirst()
        .orElseGet(
            () -> {
              double value = fixed.getOrDefault(parameter, 0.0);
              return new Varied(parameter, value, value);
            });
  }

  /** Whether a parameter has more than one value. */
  public boolean varies(Parameter parameter) {
    Varied range = range(parameter);
    return range.min() < range.max();
  }
}
