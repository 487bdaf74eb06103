package org.g221.engine.formula;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One operation of an {@link AffineProgram}, and the coordinates on which its operands depend.
 *
 * @param step the operation on intervals
 * @param first coordinates of the first operand alone
 * @param second coordinates of the second operand alone
 * @param both coordinates of both
 * @param ofSecond coordinates of the second operand, alone or not
 * @param all all coordinates
 * @param ofOperands coordinates of each operand of a linear combination
 */
record AffineStep(
    IntervalStep step,
    int[] first,
    int[] second,
    int[] both,
    int[] ofSecond,
    int[] all,
    int[][] ofOperands)
    implements Serializable {

  private static final int[] NONE = {};

  /**
   * @param operands bit sets of the coordinates of the operands; for an operation with one operand
   *     twice the same
   */
  static AffineStep of(IntervalStep step, long[] operands) {
    long all = Arrays.stream(operands).reduce(0, (a, b) -> a | b);
    long first = operands[0];
    long second = operands[1];
    int[][] each =
        step.instruction() == IntervalInstruction.LINEAR_COMBINATION
            ? Arrays.stream(operands).mapToObj(AffineStep::coordinates).toArray(int[][]::new)
            : new int[0][];
    return new AffineStep(
        step,
        coordinates(first & ~second),
        coordinates(second & ~first),
        coordinates(first & second),
        coordinates(second),
        coordinates(all),
        each);
  }

  /** The product of a − cb and 1/b in place of a/b. */
  AffineStep ofQuotient() {
    return new AffineStep(step, first, NONE, ofSecond, ofSecond, all, ofOperands);
  }

  /** Whether the first operand is a constant. */
  boolean firstIsConstant() {
    return first.length == 0 && both.length == 0;
  }

  /** The positions of the bits that are set. */
  static int[] coordinates(long bits) {
    int[] positions = new int[Long.bitCount(bits)];
    long left = bits;
    for (int i = 0; i < positions.length; i++) {
      positions[i] = Long.numberOfTrailingZeros(left);
      left &= left - 1;
    }
    return positions;
  }
}
