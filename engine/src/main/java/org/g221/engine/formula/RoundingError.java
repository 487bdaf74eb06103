package org.g221.engine.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds the distance, due to rounding, between the computed value of an expression and its value
 * in real numbers: one bound for all inputs in a range.
 *
 * <p>The error of each operation is that of its operands, times how strongly it depends on them,
 * plus half a unit in the last place of its own result. Where a range leaves an operation
 * undefined, such as a divisor that may be 0, the bound is infinite.
 */
final class RoundingError {

  /** Half a unit in the last place of 1, with a margin for the rounding of these bounds. */
  private static final double UNIT = 0x1.001p-53;

  /**
   * Largest error of a function, in half units in the last place: {@link CircularFunctions#UNITS}.
   */
  private static final double FUNCTION_UNITS = 4;

  private final Map<Real, Interval> ranges;
  private final Map<Real, Double> errors = new HashMap<>();

  /**
   * @param ranges bounds of all expressions that are not constant
   */
  RoundingError(List<Real> outputs, Map<Real, Interval> ranges) {
    this.ranges = ranges;
    for (Real node : Expressions.reachable(outputs)) {
      double error = error(node);
      errors.put(node, Double.isNaN(error) ? Double.POSITIVE_INFINITY : error);
    }
  }

  /** The bound of one expression. */
  double of(Real expression) {
    return errors.get(expression);
  }

  private double error(Real node) {
    Real left = node.left();
    Real right = node.right();
    double own = UNIT * largest(node);
    return switch (node.operation()) {
      case CONSTANT -> 0;
      // A point of a box need not be a double; the nearest double stands for it.
      case INPUT -> own;
      case ADD, SUBTRACT -> of(left) + of(right) + own;
      case MULTIPLY ->
          largest(left) * of(right) + largest(right) * of(left) + of(left) * of(right) + own;
      case DIVIDE -> over(of(left) + largest(node) * of(right), smallest(right) - of(right)) + own;
      case MINIMUM, MAXIMUM -> Math.max(of(left), of(right));
      case STEP -> smallest(left) > of(left) ? 0 : 1;
      // √(x + e) − √x is largest at x = 0.
      case SQUARE_ROOT ->
          Math.min(Math.sqrt(of(left)), over(of(left), Math.sqrt(smallest(left)))) + own;
      case EXPONENTIAL -> largest(node) * Math.expm1(of(left)) * 2 + FUNCTION_UNITS * own;
      case LOGARITHM -> over(of(left), smallest(left) - of(left)) + FUNCTION_UNITS * own;
      case SINE, COSINE -> of(left) + FUNCTION_UNITS * own;
      case ARC_TANGENT_2 -> ofAngle(left, right) + FUNCTION_UNITS * own;
    };
  }

  /**
   * The angle of a vector turns by at most its error over its length; but it jumps by a turn where
   * the vector points backward.
   */
  private double ofAngle(Real y, Real x) {
    if (range(x).lower() <= of(x) && smallest(y) <= of(y)) {
      return Double.POSITIVE_INFINITY;
    }
    double length = Math.max(smallest(y), smallest(x)) - of(y) - of(x);
    return over(2 * (of(y) + of(x)), length);
  }

  /** A quotient, infinite if the divisor is not positive. */
  private static double over(double error, double divisor) {
    return divisor > 0 ? error / divisor : Double.POSITIVE_INFINITY;
  }

  private double largest(Real node) {
    return range(node).largestModulus();
  }

  private double smallest(Real node) {
    return range(node).smallestModulus();
  }

  private Interval range(Real node) {
    return node.isConstant() ? Interval.of(node.constantValue()) : ranges.get(node);
  }
}
