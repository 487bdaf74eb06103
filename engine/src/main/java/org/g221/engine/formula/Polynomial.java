package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression that is a polynomial of another one by Horner's scheme, of degree 2 at least.
 *
 * @param base the other expression
 * @param coefficients the constant first
 */
record Polynomial(Real base, double[] coefficients) {

  /** The polynomial that an expression is; a square has an instruction of its own. */
  static Optional<Polynomial> of(Real node) {
    Real product = withoutConstant(node);
    if (product.operation() != Operation.MULTIPLY || product.left() == product.right()) {
      return Optional.empty();
    }
    return of(node, product.right()).or(() -> of(node, product.left()));
  }

  private static Optional<Polynomial> of(Real node, Real base) {
    if (base.isConstant()) {
      return Optional.empty();
    }
    List<Double> coefficients = new ArrayList<>();
    Real rest = node;
    while (rest != base && !rest.isConstant()) {
      Real product = withoutConstant(rest);
      coefficients.add(constant(rest));
      boolean isLast = product == base;
      if (!isLast && !isMultiple(product, base)) {
        return Optional.empty();
      }
      rest = isLast ? base.graph().one() : other(product, base);
    }
    if (rest == base) {
      coefficients.add(0.0);
    }
    coefficients.add(rest == base ? 1.0 : rest.constantValue());
    return coefficients.size() > 2
        ? Optional.of(
            new Polynomial(base, coefficients.stream().mapToDouble(Double::doubleValue).toArray()))
        : Optional.empty();
  }

  private static boolean isMultiple(Real product, Real base) {
    return product.operation() == Operation.MULTIPLY
        && (product.left() == base || product.right() == base);
  }

  private static Real other(Real product, Real base) {
    return product.left() == base ? product.right() : product.left();
  }

  /** The summand of an expression that varies. */
  private static Real withoutConstant(Real node) {
    if (node.operation() == Operation.ADD && node.left().isConstant()) {
      return node.right();
    }
    boolean isSum = node.operation() == Operation.ADD || node.operation() == Operation.SUBTRACT;
    return isSum && node.right().isConstant() ? node.left() : node;
  }

  /** The constant summand of an expression. */
  private static double constant(Real node) {
    if (withoutConstant(node) == node) {
      return 0;
    }
    if (node.operation() == Operation.SUBTRACT) {
      return -node.right().constantValue();
    }
    return (node.left().isConstant() ? node.left() : node.right()).constantValue();
  }
}
