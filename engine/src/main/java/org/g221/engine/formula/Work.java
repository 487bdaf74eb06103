package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amount of computation that depends on exactly the same inputs.
 *
 * @param inputs bit set of the indices of these inputs
 * @param operations number of operations
 * @param cost in units of an addition carried out with vector instructions
 */
public record Work(long inputs, int operations, double cost) {

  /** Measured on AVX2: four divisions take about as long as sixteen additions. */
  private static final double DIVISION = 4;

  private static final double SQUARE_ROOT = 6;

  /** One call per point, instead of vector instructions. */
  private static final double FUNCTION = 100;

  /** The work needed for expressions of one graph, by inputs; constants cost nothing. */
  public static List<Work> of(List<Real> outputs) {
    Map<Long, Work> byInputs = new TreeMap<>();
    for (Real node : Expressions.reachable(outputs)) {
      if (!node.isConstant() && node.operation() != Operation.INPUT) {
        Work one = new Work(node.inputs(), 1, cost(node.operation()));
        byInputs.merge(node.inputs(), one, Work::plus);
      }
    }
    return new ArrayList<>(byInputs.values());
  }

  private Work plus(Work other) {
    return new Work(inputs, operations + other.operations, cost + other.cost);
  }

  private static double cost(Operation operation) {
    return switch (operation) {
      case DIVIDE -> DIVISION;
      case SQUARE_ROOT -> SQUARE_ROOT;
      default -> operation.isFunction() ? FUNCTION : 1;
    };
  }
}
