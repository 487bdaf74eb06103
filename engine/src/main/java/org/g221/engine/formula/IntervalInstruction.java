package org.g221.engine.formula;

/**
 * The loops an {@link IntervalProgram} is made of; each is one method of {@link IntervalLoops} or
 * {@link IntervalFunctions}.
 *
 * <p>Letters after a product, square or quotient tell what is known of the signs of its operands: P
 * nowhere negative, N nowhere positive, M either. A product of known signs costs a fraction of one
 * of unknown signs.
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
  SQUARE_ROOT,
  EXPONENTIAL,
  LOGARITHM,
  SINE,
  COSINE,
  ARC_TANGENT_2;

  private static final IntervalInstruction[] ALL = values();

  static IntervalInstruction at(int ordinal) {
    return ALL[ordinal];
  }
}
