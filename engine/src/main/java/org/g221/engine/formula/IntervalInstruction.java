package org.g221.engine.formula;

/**
 * The loops an {@link IntervalProgram} is made of; each is one method of {@link IntervalLoops} or
 * {@link IntervalFunctions}.
 *
 * <p>Letters after a product, square or quotient give the known signs of its operands: P nowhere
 * negative, N nowhere positive, M either. A product with known signs costs a fraction of one with
 * unknown signs.
 */
enum IntervalInstruction {
  ADD,
  ADD_CONSTANT,
  SUBTRACT,
  SUBTRACT_FROM_CONSTANT,
  TIMES_POSITIVE_CONSTANT,
  TIMES_NEGATIVE_CONSTANT,
  MULTIPLY_PP,
  MULTIPLY_PN,
  MULTIPLY_NN,
  MULTIPLY_PM,
  MULTIPLY_NM,
  MULTIPLY_MM,
  SQUARE_P,
  SQUARE_N,
  SQUARE_M,
  DIVIDE_PP,
  DIVIDE_MP,
  DIVIDE_MM,
  MINIMUM,
  MAXIMUM,
  STEP,
  POLYNOMIAL,
  LINEAR_COMBINATION,
  SQUARE_ROOT,
  EXPONENTIAL,
  LOGARITHM,
  SINE,
  COSINE,
  ARC_TANGENT_2;

  /** The square of an operand of the given sign. */
  static IntervalInstruction square(Sign sign) {
    return switch (sign) {
      case NOWHERE_NEGATIVE -> SQUARE_P;
      case NOWHERE_POSITIVE -> SQUARE_N;
      case EITHER -> SQUARE_M;
    };
  }

  /**
   * The product of two operands.
   *
   * @throws IllegalArgumentException if the sign of the first comes after that of the second
   */
  static IntervalInstruction product(Sign first, Sign second) {
    if (first.compareTo(second) > 0) {
      throw new IllegalArgumentException(first + " comes after " + second);
    }
    return switch (first) {
      case NOWHERE_NEGATIVE -> byNowhereNegative(second);
      case NOWHERE_POSITIVE -> second == Sign.EITHER ? MULTIPLY_NM : MULTIPLY_NN;
      case EITHER -> MULTIPLY_MM;
    };
  }

  private static IntervalInstruction byNowhereNegative(Sign second) {
    return switch (second) {
      case NOWHERE_NEGATIVE -> MULTIPLY_PP;
      case NOWHERE_POSITIVE -> MULTIPLY_PN;
      case EITHER -> MULTIPLY_PM;
    };
  }
}
