package org.g221.engine.formula;

import java.util.List;

/**
 * The partial derivative of an operation by one of its operands.
 *
 * @param operand not a constant
 * @param slope an expression of the operands and of the result
 */
record Partial(Real operand, Real slope) {

  /**
   * The partial derivatives of an operation by its operands.
   *
   * <p>A minimum or maximum has the slope of the operand that is chosen, of the right one where
   * both are equal. A step has none: it is constant on either side.
   */
  static List<Partial> of(Real node) {
    return all(node).stream().filter(partial -> !partial.operand().isConstant()).toList();
  }

  private static List<Partial> all(Real node) {
    Real left = node.left();
    Real right = node.right();
    Real one = node.graph().one();
    return switch (node.operation()) {
      case CONSTANT, INPUT, STEP -> List.of();
      case ADD -> List.of(new Partial(left, one), new Partial(right, one));
      case SUBTRACT -> List.of(new Partial(left, one), new Partial(right, one.negate()));
      case MULTIPLY -> ofProduct(left, right);
      case DIVIDE ->
          List.of(
              new Partial(left, right.reciprocal()), new Partial(right, node.over(right).negate()));
      case MINIMUM -> ofChoice(left, right, right.minus(left).step());
      case MAXIMUM -> ofChoice(left, right, left.minus(right).step());
      case SQUARE_ROOT -> List.of(new Partial(left, node.times(2).reciprocal()));
      case EXPONENTIAL -> List.of(new Partial(left, node));
      case LOGARITHM -> List.of(new Partial(left, left.reciprocal()));
      case SINE -> List.of(new Partial(left, left.cosine()));
      case COSINE -> List.of(new Partial(left, left.sine().negate()));
      case ARC_TANGENT_2 -> ofAngle(left, right);
    };
  }

  private static List<Partial> ofProduct(Real left, Real right) {
    return left == right
        ? List.of(new Partial(left, left.times(2)))
        : List.of(new Partial(left, right), new Partial(right, left));
  }

  /** One for the operand that is chosen, zero for the other. */
  private static List<Partial> ofChoice(Real left, Real right, Real leftChosen) {
    Real rightChosen = leftChosen.graph().one().minus(leftChosen);
    return List.of(new Partial(left, leftChosen), new Partial(right, rightChosen));
  }

  private static List<Partial> ofAngle(Real y, Real x) {
    Real square = y.squared().plus(x.squared());
    return List.of(new Partial(y, x.over(square)), new Partial(x, y.over(square).negate()));
  }
}
