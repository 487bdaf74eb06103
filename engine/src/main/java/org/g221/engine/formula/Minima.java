package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes minima apart: where the smallest of several expressions must not be negative, neither must
 * any of them, and each may be smooth where their minimum is not.
 */
public final class Minima {

  private Minima() {}

  /**
   * Expressions of which the given one is the smallest: more than one if it is a minimum, perhaps
   * with something added or multiplied by a positive number.
   */
  public static List<Real> parts(Real expression) {
    if (!holdsMinimum(expression)) {
      return List.of(expression);
    }
    Set<Real> parts = new LinkedHashSet<>();
    collect(expression, parts);
    return List.copyOf(parts);
  }

  private static boolean holdsMinimum(Real expression) {
    return Expressions.reachable(List.of(expression)).stream()
        .anyMatch(node -> node.operation() == Operation.MINIMUM);
  }

  private static void collect(Real expression, Set<Real> parts) {
    Real left = expression.left();
    Real right = expression.right();
    switch (expression.operation()) {
      case MINIMUM -> {
        parts.addAll(parts(left));
        parts.addAll(parts(right));
      }
      case ADD -> {
        for (Real first : parts(left)) {
          parts(right).forEach(second -> parts.add(first.plus(second)));
        }
      }
      case SUBTRACT -> parts(left).forEach(first -> parts.add(first.minus(right)));
      case MULTIPLY -> parts.addAll(product(left, right));
      default -> parts.add(expression);
    }
  }

  private static List<Real> product(Real left, Real right) {
    if (isPositive(left)) {
      return multiplied(parts(right), left);
    }
    return isPositive(right) ? multiplied(parts(left), right) : List.of(left.times(right));
  }

  private static boolean isPositive(Real expression) {
    return expression.isConstant() && expression.constantValue() > 0;
  }

  private static List<Real> multiplied(List<Real> parts, Real factor) {
    List<Real> products = new ArrayList<>();
    parts.forEach(part -> products.add(part.times(factor)));
    return products;
  }
}
