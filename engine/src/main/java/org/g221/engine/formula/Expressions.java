package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Traverses expressions. */
final class Expressions {

  private Expressions() {}

  /** The given expressions and all their parts, each after its operands. */
  static List<Real> reachable(List<Real> outputs) {
    return reachable(outputs, Expressions::operands);
  }

  /** The same with operands of one's own. */
  static List<Real> reachable(List<Real> outputs, Function<Real, List<Real>> operands) {
    List<Real> stack = new ArrayList<>(outputs);
    Map<Integer, Real> reachable = new HashMap<>();
    while (!stack.isEmpty()) {
      Real node = stack.remove(stack.size() - 1);
      if (reachable.put(node.id(), node) == null) {
        stack.addAll(operands.apply(node));
      }
    }
    // Identifiers number expressions in the order of their creation.
    return reachable.keySet().stream().sorted().map(reachable::get).toList();
  }

  /** How often each of the given expressions and their parts is used. */
  static Map<Real, Integer> uses(List<Real> outputs) {
    Map<Real, Integer> uses = new HashMap<>();
    outputs.forEach(output -> uses.merge(output, 1, Integer::sum));
    for (Real node : reachable(outputs)) {
      operands(node).forEach(operand -> uses.merge(operand, 1, Integer::sum));
    }
    return uses;
  }

  static List<Real> operands(Real node) {
    if (node.left() == null) {
      return List.of();
    }
    return node.right() == null ? List.of(node.left()) : List.of(node.left(), node.right());
  }

  /** The base of a {@link Real#power}, unless it is a constant. */
  static Optional<Real> base(Real node) {
    Real exponent = node.left();
    if (node.operation() != Operation.EXPONENTIAL || exponent.operation() != Operation.MULTIPLY) {
      return Optional.empty();
    }
    Real logarithm = exponent.left().isConstant() ? exponent.right() : exponent.left();
    boolean power =
        logarithm.operation() == Operation.LOGARITHM
            && logarithm.inputs() != 0
            && factor(exponent).isConstant();
    return power ? Optional.of(logarithm.left()) : Optional.empty();
  }

  /** The exponent of an expression that has a base. */
  static double exponent(Real power) {
    return factor(power.left()).constantValue();
  }

  private static Real factor(Real product) {
    return product.left().isConstant() ? product.left() : product.right();
  }
}
