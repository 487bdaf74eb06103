package org.g221.engine.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Takes expressions apart that say several things at once. */
public final class Parts {

  private Parts() {}

  /**
   * Expressions that are all non-negative exactly where one is: those whose minimum it is, or
   * itself.
   */
  public static List<Real> ofMinimum(Real expression) {
    return parts(expression).toList();
  }

  private static Stream<Real> parts(Real expression) {
    Real left = expression.left();
    Real right = expression.right();
    return switch (expression.operation()) {
      case MINIMUM -> Stream.concat(parts(left), parts(right));
      case ADD ->
          right.isConstant()
              ? shifted(expression, left, part -> part.plus(right))
              : left.isConstant()
                  ? shifted(expression, right, part -> part.plus(left))
                  : Stream.of(expression);
      case SUBTRACT ->
          right.isConstant()
              ? shifted(expression, left, part -> part.minus(right))
              : Stream.of(expression);
      default -> Stream.of(expression);
    };
  }

  private static Stream<Real> shifted(Real sum, Real varying, UnaryOperator<Real> shift) {
    List<Real> parts = parts(varying).toList();
    return parts.size() == 1 ? Stream.of(sum) : parts.stream().map(shift);
  }

  /** The expression whose positive part this is; empty if it is no maximum with 0. */
  public static Optional<Real> ofPositivePart(Real expression) {
    if (expression.operation() != Operation.MAXIMUM) {
      return Optional.empty();
    }
    return expression.right().isZero()
        ? Optional.of(expression.left())
        : Optional.of(expression.right()).filter(right -> expression.left().isZero());
  }
}
