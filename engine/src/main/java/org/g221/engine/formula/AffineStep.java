package org.g221.engine.formula;

import java.io.Serializable;

/**
 * One operation of an {@link AffineProgram}, and the coordinates on which its operands depend.
 *
 * @param step the operation on intervals
 * @param first coordinates of the first operand alone
 * @param second coordinates of the second operand alone
 * @param both coordinates of both
 * @param ofSecond coordinates of the second operand, alone or not
 * @param all all coordinates
 */
record AffineStep(
    IntervalStep step, int[] first, int[] second, int[] both, int[] ofSecond, int[] all)
    implements Serializable {

  /**
   * @param first bit set of the coordinates of the first operand
   * @param second likewise; that of the first for an operation with one operand
   */
  static AffineStep of(IntervalStep step, long first, long second) {
    return new AffineStep(
        step,
        coordinates(first & ~second),
        coordinates(second & ~first),
        coordinates(first & second),
        coordinates(second),
        coordinates(first | second));
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
