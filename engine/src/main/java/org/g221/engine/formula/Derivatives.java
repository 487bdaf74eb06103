package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Derivatives of expressions, as expressions of the same graph.
 *
 * <p>All derivatives of one expression are found together by walking from it to the inputs, so they
 * cost only a few times the expression itself, however many inputs there are.
 */
public final class Derivatives {

  private Derivatives() {}

  /**
   * The derivatives of an expression with respect to the given inputs.
   *
   * <p>Where the operands of a minimum or maximum are equal, it has the slope of one of them.
   * Bounds over boxes hold all slopes in between there, so that they bound differences of values.
   */
  public static List<Real> gradient(Real expression, List<Real> inputs) {
    FormulaGraph graph = expression.graph();
    Map<Real, Real> adjoints = adjoints(List.of(expression), List.of(graph.one()));
    return inputs.stream().map(input -> adjoints.getOrDefault(input, graph.zero())).toList();
  }

  /** The expressions and their parts, each before its operands. */
  static List<Real> outermostFirst(List<Real> expressions) {
    List<Real> order = new ArrayList<>(Expressions.reachable(expressions));
    Collections.reverse(order);
    return order;
  }

  /** By how much a weighted sum of expressions changes with each of their parts. */
  static Map<Real, Real> adjoints(List<Real> expressions, List<Real> weights) {
    Map<Real, Real> adjoints = new HashMap<>();
    for (int i = 0; i < expressions.size(); i++) {
      adjoints.merge(expressions.get(i), weights.get(i), Real::plus);
    }
    for (Real node : outermostFirst(expressions)) {
      Real adjoint = adjoints.get(node);
      if (adjoint != null) {
        for (Partial partial : Partial.of(node)) {
          adjoints.merge(partial.operand(), adjoint.times(partial.slope()), Real::plus);
        }
      }
    }
    return adjoints;
  }
}
