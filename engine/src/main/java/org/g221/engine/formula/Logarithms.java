package org.g221.engine.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Logarithms of products, written as sums: bounds of these over wide ranges are much closer than
 * those of the products themselves.
 *
 * <p>Only factors that are nowhere negative by the way they are written are taken apart, as a box
 * in which a logarithm has no value anywhere counts as empty.
 */
public final class Logarithms {

  private final Set<Real> positive;
  private final Map<Real, Boolean> nonNegative = new HashMap<>();

  /**
   * @param positive inputs that are positive wherever expressions are used
   */
  public Logarithms(Set<Real> positive) {
    this.positive = Set.copyOf(positive);
  }

  /** The logarithm of an expression that is nowhere negative; not finite where it is 0. */
  public Real of(Real expression) {
    Real left = expression.left();
    Real right = expression.right();
    boolean isSum = isNonNegative(expression) && left != right;
    return switch (expression.operation()) {
      case MULTIPLY -> isSum ? of(left).plus(of(right)) : expression.logarithm();
      case DIVIDE -> isSum ? of(left).minus(of(right)) : expression.logarithm();
      case MINIMUM -> of(left).min(of(right));
      case EXPONENTIAL -> left;
      case SQUARE_ROOT -> of(left).times(0.5);
      default -> expression.logarithm();
    };
  }

  private boolean isNonNegative(Real node) {
    Boolean known = nonNegative.get(node);
    if (known == null) {
      known = isWrittenSo(node);
      nonNegative.put(node, known);
    }
    return known;
  }

  private boolean isWrittenSo(Real node) {
    return switch (node.operation()) {
      case CONSTANT -> node.constantValue() >= 0;
      case INPUT -> positive.contains(node);
      case ADD, DIVIDE, MINIMUM -> isNonNegative(node.left()) && isNonNegative(node.right());
      case MULTIPLY ->
          node.left() == node.right() || isNonNegative(node.left()) && isNonNegative(node.right());
      case MAXIMUM -> isNonNegative(node.left()) || isNonNegative(node.right());
      case SQUARE_ROOT, EXPONENTIAL, STEP -> true;
      default -> false;
    };
  }
}
