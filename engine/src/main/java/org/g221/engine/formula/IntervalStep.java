package org.g221.engine.formula;

import java.io.Serializable;

/**
 * One interval operation of an {@link IntervalProgram}.
 *
 * @param target the slot of the result
 * @param first the slot of the first operand
 * @param second the slot of the second; that of the first for an instruction with one operand, that
 *     of the base for a power
 * @param constant the other operand of an instruction with a constant, the exponent of a power,
 *     otherwise not a number
 * @param sum what a polynomial or a linear combination needs more, otherwise nothing
 */
record IntervalStep(
    IntervalInstruction instruction,
    int target,
    int first,
    int second,
    double constant,
    IntervalSum sum)
    implements Serializable {

  /** The slots of all operands, at least two. */
  int[] operands() {
    return sum.operands().length > 1 ? sum.operands() : new int[] {first, second};
  }

  /** An operation on intervals alone. */
  static IntervalStep of(IntervalInstruction instruction, int target, int first, int second) {
    return new IntervalStep(instruction, target, first, second, Double.NaN, IntervalSum.NONE);
  }

  /** An exponential that is a power of some base with a constant exponent. */
  static IntervalStep power(int target, int operand, int base, double exponent) {
    return new IntervalStep(
        IntervalInstruction.EXPONENTIAL, target, operand, base, exponent, IntervalSum.NONE);
  }

  /** An operation on an interval and a constant. */
  static IntervalStep withConstant(
      IntervalInstruction instruction, int target, int operand, double constant) {
    return new IntervalStep(instruction, target, operand, operand, constant, IntervalSum.NONE);
  }

  /** A polynomial of one operand, or a linear combination of several. */
  static IntervalStep sum(IntervalInstruction instruction, int target, IntervalSum sum) {
    int first = sum.operands()[0];
    return new IntervalStep(instruction, target, first, first, Double.NaN, sum);
  }
}
