package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Traverses expressions. */
final class Expressions {

  private Expressions() {}

  /** The given expressions and all their parts, each after its operands. */
  static List<Real> reachable(List<Real> outputs) {
    List<Real> stack = new ArrayList<>(outputs);
    Map<Integer, Real> reachable = new HashMap<>();
    while (!stack.isEmpty()) {
      Real node = stack.remove(stack.size() - 1);
      if (reachable.put(node.id(), node) == null) {
        stack.addAll(operands(node));
      }
    }
    // Identifiers number expressions in the order of their creation.
    return reachable.keySet().stream().sorted().map(reachable::get).toList();
  }

  static List<Real> operands(Real node) {
    if (node.left() == null) {
      return List.of();
    }
    return node.right() == null ? List.of(node.left()) : List.of(node.left(), node.right());
  }
}
