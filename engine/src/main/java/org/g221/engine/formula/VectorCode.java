package org.g221.engine.formula;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Vector instructions in order of execution. Immutable. */
final class VectorCode implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int OPERANDS = 3;
  private static final int WORDS = 2 + OPERANDS;

  /** For each instruction, its number, the slot of its result and those of its operands. */
  private final int[] words;

  private VectorCode(List<Integer> words) {
    this.words = words.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Number of instructions. */
  int size() {
    return words.length / WORDS;
  }

  VectorInstruction instruction(int position) {
    return VectorInstruction.at(words[position * WORDS]);
  }

  /** Slot of the result: that of a table, or the complement of that of a temporary. */
  int target(int position) {
    return words[position * WORDS + 1];
  }

  /** Slot of an operand: of a scalar, or of a vector as for results. */
  int operand(int position, int index) {
    return words[position * WORDS + 2 + index];
  }

  /** Whether an operand is a vector. */
  boolean readsVector(int position, int index) {
    return instruction(position).operands().get(index) == VectorInstruction.Operand.VECTOR;
  }

  /** Collects instructions. */
  static final class Builder {

    private final List<Integer> words = new ArrayList<>();

    /** Adds an instruction, which may have fewer operands than there is room for. */
    void add(VectorInstruction instruction, int target, List<Integer> operands) {
      words.add(instruction.ordinal());
      words.add(target);
      for (int i = 0; i < OPERANDS; i++) {
        words.add(i < operands.size() ? operands.get(i) : 0);
      }
    }

    VectorCode build() {
      return new VectorCode(words);
    }
  }
}
