package org.g221.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.ParameterPoint;

/**
 * Coordinates of a model with rules that come after its own.
 *
 * @param coordinates those of the model
 * @param added what must not be negative
 */
record RestrictedCoordinates(
    SearchCoordinates coordinates, Function<FormulaGraph, List<Real>> added)
    implements SearchCoordinates {

  @Override
  public List<String> names() {
    return coordinates.names();
  }

  @Override
  public double[] lower() {
    return coordinates.lower();
  }

  @Override
  public double[] upper() {
    return coordinates.upper();
  }

  @Override
  public Optional<String> scale() {
    return coordinates.scale();
  }

  @Override
  public ParameterValues values(FormulaGraph graph) {
    return coordinates.values(graph);
  }

  @Override
  public List<Real> rules(FormulaGraph graph) {
    return Stream.concat(coordinates.rules(graph).stream(), added.apply(graph).stream()).toList();
  }

  @Override
  public ParameterPoint point(double[] values) {
    return coordinates.point(values);
  }
}
