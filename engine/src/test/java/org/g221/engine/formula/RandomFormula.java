package org.g221.engine.formula;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A random expression graph that can be written into a {@link FormulaGraph}, and evaluated by plain
 * double arithmetic without one.
 *
 * @param leaves constants beside the inputs
 * @param steps each takes its operands among the leaves and the steps before it
 */
record RandomFormula(List<Double> leaves, List<Step> steps) {

  /** Operands are taken modulo the number of values there are. */
  record Step(Operation operation, int left, int right) {}

  /** Formulas of up to {@code size} operations. */
  static Arbitrary<RandomFormula> formulas(List<Double> constants, int size) {
    Arbitrary<Operation> operations =
        Arbitraries.of(Operation.values())
            .filter(operation -> operation.compareTo(Operation.INPUT) > 0);
    Arbitrary<Integer> operand = Arbitraries.integers().between(0, 9999);
    return Combinators.combine(operations, operand, operand)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(size)
        .map(steps -> new RandomFormula(constants, steps))
        .withoutEdgeCases();
  }

  /** The expressions of all steps, over the given inputs. */
  List<Real> write(FormulaGraph graph, List<Real> inputs) {
    List<Real> values = new ArrayList<>(inputs);
    leaves.forEach(leaf -> values.add(graph.constant(leaf)));
    int first = values.size();
    for (Step step : steps) {
      Real a = values.get(step.left() % values.size());
      Real b = values.get(step.right() % values.size());
      values.add(write(step.operation(), a, b));
    }
    return List.copyOf(values.subList(first, values.size()));
  }

  private static Real write(Operation operation, Real a, Real b) {
    return switch (operation) {
      case ADD -> a.plus(b);
      case SUBTRACT -> a.minus(b);
      case MULTIPLY -> a.times(b);
      case DIVIDE -> a.over(b);
      case MINIMUM -> a.min(b);
      case MAXIMUM -> a.max(b);
      case STEP -> a.step();
      case SQUARE_ROOT -> a.squareRoot();
      // The only way to an exponential; the oracle below takes the logarithm, too.
      case EXPONENTIAL -> a.power(1.5);
      case LOGARITHM -> a.logarithm();
      case SINE -> a.sine();
      case COSINE -> a.cosine();
      case ARC_TANGENT_2 -> a.arcTangent(b);
      case CONSTANT, INPUT -> throw new IllegalArgumentException();
    };
  }

  /** The values of all steps at one point. */
  double[] evaluate(double[] inputs) {
    double[] values = new double[inputs.length + leaves.size() + steps.size()];
    System.arraycopy(inputs, 0, values, 0, inputs.length);
    for (int i = 0; i < leaves.size(); i++) {
      values[inputs.length + i] = leaves.get(i);
    }
    int first = inputs.length + leaves.size();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double a = values[step.left() % (first + i)];
      double b = values[step.right() % (first + i)];
      values[first + i] = evaluate(step.operation(), a, b);
    }
    double[] results = new double[steps.size()];
    System.arraycopy(values, first, results, 0, results.length);
    return results;
  }

  private static double evaluate(Operation operation, double a, double b) {
    return switch (operation) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case MINIMUM -> Math.min(a, b);
      case MAXIMUM -> Math.max(a, b);
      case STEP -> Double.isNaN(a) ? a : a > 0 ? 1 : 0;
      case SQUARE_ROOT -> Math.sqrt(a);
      case EXPONENTIAL -> ExponentialFunctions.exponential(ExponentialFunctions.logarithm(a) * 1.5);
      case LOGARITHM -> ExponentialFunctions.logarithm(a);
      case SINE -> CircularFunctions.sine(a);
      case COSINE -> CircularFunctions.cosine(a);
      case ARC_TANGENT_2 -> StrictMath.atan2(a + 0.0, b + 0.0);
      case CONSTANT, INPUT -> throw new IllegalArgumentException();
    };
  }
}
