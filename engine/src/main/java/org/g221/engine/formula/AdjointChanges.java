package org.g221.engine.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The derivatives along one input of the adjoints of expressions: of Σ_p a_p ∂p/∂v, which gives the
 * adjoint of v from those of the operations p that have it as operand.
 */
final class AdjointChanges {

  private final Real input;
  private final FormulaGraph graph;
  private final Map<Real, Real> tangents = new HashMap<>();
  private final Map<Real, Real> changes = new HashMap<>();

  /**
   * @param adjoints of the expressions, which do not change, and of their parts
   */
  AdjointChanges(List<Real> expressions, Real input, Map<Real, Real> adjoints) {
    this.input = input;
    this.graph = input.graph();
    // In this order no tangent needs a long way to the ones it is made of.
    Expressions.reachable(expressions).forEach(this::tangent);
    for (Real node : Derivatives.outermostFirst(expressions)) {
      for (Partial partial : Partial.of(node)) {
        Real ofAdjoint = changes.getOrDefault(node, graph.zero()).times(partial.slope());
        Real ofSlope = adjoints.getOrDefault(node, graph.zero()).times(tangent(partial.slope()));
        changes.merge(partial.operand(), ofAdjoint.plus(ofSlope), Real::plus);
      }
    }
  }

  /** By part of the expressions; none for those that nothing depends on. */
  Map<Real, Real> all() {
    return changes;
  }

  /** The derivative of an expression along the input. */
  private Real tangent(Real node) {
    Real known = tangents.get(node);
    if (known == null) {
      known = node == input ? graph.one() : graph.zero();
      for (Partial partial : Partial.of(node)) {
        known = known.plus(partial.slope().times(tangent(partial.operand())));
      }
      tangents.put(node, known);
    }
    return known;
  }
}
