package org.g221.engine.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An expression that is a sum of multiples of others and a constant.
 *
 * @param factors by the others; at least two, none of them 0
 * @param constant the constant
 * @param operations number of operations that compute it
 */
record LinearCombination(Map<Real, Double> factors, double constant, int operations) {

  private static final class Sum {

    private final Predicate<Real> isPart;
    private final Map<Real, Double> factors = new LinkedHashMap<>();
    private double constant;
    private int operations;

    Sum(Predicate<Real> isPart) {
      this.isPart = isPart;
    }

    void addParts(Real node, double factor) {
      operations++;
      switch (node.operation()) {
        case ADD -> {
          add(node.left(), factor);
          add(node.right(), factor);
        }
        case SUBTRACT -> {
          add(node.left(), factor);
          add(node.right(), -factor);
        }
        default -> {
          boolean first = node.left().isConstant();
          Real multiplied = first ? node.right() : node.left();
          add(multiplied, factor * (first ? node.left() : node.right()).constantValue());
        }
      }
    }

    private void add(Real node, double factor) {
      if (node.isConstant()) {
        constant += factor * node.constantValue();
      } else if (isMultiple(node) || isLinear(node) && isPart.test(node)) {
        addParts(node, factor);
      } else {
        factors.merge(node, factor, Double::sum);
      }
    }
  }

  /**
   * The linear combination that an expression is; empty for operations with an instruction of their
   * own.
   *
   * @param isPart whether a sum is needed nowhere else, so that it may be taken apart; multiples
   *     always are
   */
  static Optional<LinearCombination> of(Real node, Predicate<Real> isPart) {
    if (!isLinear(node)) {
      return Optional.empty();
    }
    Sum sum = new Sum(isPart);
    sum.addParts(node, 1);
    sum.factors.values().removeIf(factor -> factor == 0);
    return sum.operations > 1 && sum.factors.size() > 1
        ? Optional.of(new LinearCombination(sum.factors, sum.constant, sum.operations))
        : Optional.empty();
  }

  private static boolean isLinear(Real node) {
    return switch (node.operation()) {
      case ADD, SUBTRACT -> true;
      default -> isMultiple(node);
    };
  }

  private static boolean isMultiple(Real node) {
    return node.operation() == Operation.MULTIPLY
        && (node.left().isConstant() || node.right().isConstant());
  }

  /** What is multiplied and added. */
  List<Real> operands() {
    return List.copyOf(factors.keySet());
  }

  /** The factors, and the constant after them. */
  double[] coefficients() {
    double[] all = new double[factors.size() + 1];
    int place = 0;
    for (double factor : factors.values()) {
      all[place++] = factor;
    }
    all[place] = constant;
    return all;
  }
}
