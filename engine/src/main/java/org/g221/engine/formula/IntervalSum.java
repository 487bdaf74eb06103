package org.g221.engine.formula;

import java.io.Serializable;

/**
 * What a step adds up.
 *
 * @param operands the slots of the operands
 * @param coefficients of a polynomial, the constant first; or of the operands of a linear
 *     combination, and a constant after them
 * @param lower the sum is nowhere smaller; signs of products rely on it
 * @param upper the sum is nowhere larger
 * @param operations number of operations by which a {@link Program} computes it
 */
record IntervalSum(
    int[] operands, double[] coefficients, double lower, double upper, int operations)
    implements Serializable {

  static final IntervalSum NONE = new IntervalSum(new int[0], new double[0], 0, 0, 0);

  /** Rounding of a linear combination relative to the sum of the moduli of its terms. */
  double rounding() {
    return (2.0 * operands.length + operations + 6) * AffineLoops.UNIT;
  }
}
