package org.g221.engine.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;

/**
 * Parameters as expressions.
 *
 * @param given the parameters given by points; among alternatives it determines which one counts
 * @param expressions the expression of any parameter; 0 if it is not given
 */
public record ParameterValues(Set<Parameter> given, Function<Parameter, Real> expressions) {

  public ParameterValues {
    given = Set.copyOf(given);
  }

  /** The parameters of one point, as constants of their own graph. */
  public static ParameterValues constants(ParameterPoint point) {
    return constants(point.values(), new FormulaGraph());
  }

  /** Values as constants. */
  public static ParameterValues constants(Map<Parameter, Double> values, FormulaGraph graph) {
    return new ParameterValues(
        values.keySet(), parameter -> graph.constant(values.getOrDefault(parameter, 0.0)));
  }

  /**
   * Some parameters as inputs, named by their keys, and all others as constants.
   *
   * @param fixed the constants; 0 for parameters that are not in it
   */
  public static ParameterValues of(
      Collection<Parameter> inputs, Map<Parameter, Double> fixed, FormulaGraph graph) {
    Set<Parameter> varied = Set.copyOf(inputs);
    Set<Parameter> given = new HashSet<>(varied);
    given.addAll(fixed.keySet());
    return new ParameterValues(
        given,
        parameter ->
            varied.contains(parameter)
                ? graph.input(parameter.key())
                : graph.constant(fixed.getOrDefault(parameter, 0.0)));
  }

  /** Every parameter as an input, named by its key. */
  public static ParameterValues inputs(Collection<Parameter> given, FormulaGraph graph) {
    return new ParameterValues(Set.copyOf(given), parameter -> graph.input(parameter.key()));
  }

  /** Whether a parameter is given. */
  public boolean gives(Parameter parameter) {
    return given.contains(parameter);
  }

  /** The expression of a parameter. */
  public Real of(Parameter parameter) {
    return expressions.apply(parameter);
  }
}
