package org.g221.engine.formula;

import java.io.Serializable;

/**
 * An operation on numbers that are the same for a whole block.
 *
 * @param target the slot of the result
 * @param left the slot of the first operand
 * @param right the slot of the second; that of the first for an operation with one operand
 */
record ScalarInstruction(Operation operation, int target, int left, int right)
    implements Serializable {

  void run(double[] scalars) {
    scalars[target] = operation.apply(scalars[left], scalars[right]);
  }
}
