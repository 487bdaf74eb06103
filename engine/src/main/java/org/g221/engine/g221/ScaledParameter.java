package org.g221.engine.g221;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.treelevel.G221Parameter;

/**
 * A parameter times √κ, or times √(√κ) for components d of vectors, of which Δ has the squares.
 *
 * @param parameter the parameter
 * @param range its range; the part with a positive sign where the sign does not matter
 * @param kind what is known of it
 */
record ScaledParameter(G221Parameter parameter, Varied range, Kind kind) {

  /** What rules of the model say about a parameter. */
  enum Kind {
    /** From −1/r² to 1. */
    DIAGONAL,
    /** At most (1 + 1/r²)/2. */
    MIXING,
    /** At most √(1 + 1/r²). */
    COMPONENT
  }

  String name() {
    return (isComponent() ? "kappa^(1/4)*" : "sqrt(kappa)*") + parameter.key();
  }

  private boolean isComponent() {
    return kind == Kind.COMPONENT;
  }

  boolean isVaried() {
    return range.min() < range.max();
  }

  /** The coordinate, as far as rules of the model allow. */
  SearchCoordinate coordinate(G221Scale scale) {
    double smallest = power(scale.smallest());
    double largest = power(scale.largest());
    double lower = range.min() * (range.min() < 0 ? largest : smallest);
    double upper = range.max() * (range.max() > 0 ? largest : smallest);
    return new SearchCoordinate(
            name(), Math.max(lower, lowest(scale)), Math.min(upper, highest(scale)))
        .outward();
  }

  private double power(double root) {
    return isComponent() ? Math.sqrt(root) : root;
  }

  private double lowest(G221Scale scale) {
    return kind == Kind.DIAGONAL ? -scale.largestOverSquare() : -highest(scale);
  }

  private double highest(G221Scale scale) {
    double sum = scale.largest() + scale.largestOverSquare();
    return switch (kind) {
      case DIAGONAL -> scale.largest();
      case MIXING -> 0.5 * sum;
      case COMPONENT -> Math.sqrt(sum);
    };
  }

  private Real input(FormulaGraph graph) {
    return graph.input(name());
  }

  /** The parameter as an expression. */
  Real value(G221Scale scale, FormulaGraph graph) {
    Real root = scale.root(graph);
    return input(graph).over(isComponent() ? root.squareRoot() : root);
  }

  /** The parameter as a number. */
  double number(double root, double coordinate) {
    return coordinate / power(root);
  }

  /** The ends of its range; an end at 0 is one of the coordinate. */
  List<Real> rules(G221Scale scale, FormulaGraph graph) {
    List<Real> rules = new ArrayList<>();
    Real root = scale.root(graph);
    Real power = isComponent() ? root.squareRoot() : root;
    if (isComponent() && (range.min() >= 0 || range.min() == -range.max())) {
      Real square = input(graph).squared();
      rules.add(root.times(range.max() * range.max()).minus(square));
      if (range.min() > 0) {
        rules.add(square.minus(root.times(range.min() * range.min())));
      }
      return rules;
    }
    if (range.min() != 0) {
      rules.add(input(graph).minus(power.times(range.min())));
    }
    if (range.max() != 0) {
      rules.add(power.times(range.max()).minus(input(graph)));
    }
    return rules;
  }
}
