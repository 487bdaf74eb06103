package org.g221.engine.model;

import java.util.List;
import java.util.Optional;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.ParameterPoint;

/**
 * Coordinates of a search over {@link ContinuousRanges}. They need not be the parameters: a model
 * may offer others, in which its formulas are closer to linear.
 */
public interface SearchCoordinates {

  /** Names of the coordinates, which are the inputs of their formulas. */
  List<String> names();

  /** The smallest value of each coordinate. */
  double[] lower();

  /** The largest value of each coordinate. */
  double[] upper();

  /**
   * The name of a positive coordinate whose powers are to be taken out of formulas, because they
   * cancel in most.
   */
  default Optional<String> scale() {
    return Optional.empty();
  }

  /** The parameters as expressions of coordinates, which are the inputs of a graph. */
  ParameterValues values(FormulaGraph graph);

  /**
   * None of these is negative at any point within the ranges and the rules of the model, and where
   * all of them are positive by more than rounding, a point is within these.
   */
  List<Real> rules(FormulaGraph graph);

  /** The point with some coordinates; parameters may be outside of their ranges. */
  ParameterPoint point(double[] coordinates);
}
