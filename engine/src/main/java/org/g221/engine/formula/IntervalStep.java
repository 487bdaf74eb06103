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
 */
record IntervalStep(
    IntervalInstruction instruction, int target, int first, int second, double constant)
    implements Serializable {

  /** An operation on intervals alone. */
  static IntervalStep of(IntervalInstruction instruction, int target, int first, int second) {
    return new IntervalStep(instruction, target, first, second, Double.NaN);
  }

  /** An exponential that is a power of some base with a constant exponent. */
  static IntervalStep power(int target, int operand, int base, double exponent) {
    return new IntervalStep(IntervalInstruction.EXPONENTIAL, target, operand, base, exponent);
  }

  /** An operation on an interval and a constant. */
  static IntervalStep withConstant(
      IntervalInstruction instruction, int target, int operand, double constant) {
    return new IntervalStep(instruction, target, operand, operand, constant);
  }
}
