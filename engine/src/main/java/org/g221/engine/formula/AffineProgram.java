package org.g221.engine.formula;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Expressions compiled to be enclosed by affine forms over boxes of their inputs.
 *
 * <p>With x = center + radius·ε for each input, ε in [−1, 1], an output is center + Σ slope·ε ±
 * error: linear parts of operations are exact, so that errors are of second order in the width of a
 * box, where those of an {@link IntervalProgram} are of first order. The same expressions are
 * bounded by intervals beside, and each operation starts from whichever is narrower.
 *
 * <p>At every point of a box for which all operations have a result, the forms enclose both the
 * value in real numbers and what a {@link Program} of the same expressions computes: to the error
 * of each operation are added the rounding of its form and that of its result. Immutable; may be
 * shared between threads and sent to executors. The state of a computation lives in an {@link
 * AffineRun}.
 */
public final class AffineProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  private final IntervalProgram ranges;
  private final AffineStep[] code;
  private final int coordinates;
  private final long[] dependencies;

  private AffineProgram(
      IntervalProgram ranges, AffineStep[] code, int coordinates, long[] dependencies) {
    this.ranges = ranges;
    this.code = code;
    this.coordinates = coordinates;
    this.dependencies = dependencies;
  }

  /**
   * Compiles expressions of one graph.
   *
   * @param outputs expressions to enclose; positions in this list identify the outputs later
   * @param lower for each input of the graph, its smallest value in any box
   * @param upper the largest values, likewise
   */
  public static AffineProgram compile(
      FormulaGraph graph, List<Real> outputs, double[] lower, double[] upper) {
    int inputs = graph.inputNames().size();
    IntervalProgram ranges = IntervalProgram.compile(graph, outputs, lower, upper);
    long[] dependencies = new long[ranges.slotCount()];
    for (int input = 0; input < inputs; input++) {
      if (ranges.input(input) >= 0) {
        dependencies[ranges.input(input)] = 1L << input;
      }
    }
    IntervalStep[] steps = ranges.code();
    AffineStep[] code = new AffineStep[steps.length];
    for (int i = 0; i < code.length; i++) {
      long[] operands =
          IntStream.of(steps[i].operands()).mapToLong(slot -> dependencies[slot]).toArray();
      code[i] = AffineStep.of(steps[i], operands);
      dependencies[steps[i].target()] = LongStream.of(operands).reduce(0, (a, b) -> a | b);
    }
    long[] ofOutputs = outputs.stream().mapToLong(Real::inputs).toArray();
    return new AffineProgram(ranges, code, inputs, ofOutputs);
  }

  /** New state. */
  public AffineRun newRun() {
    return new AffineRun(this);
  }

  /** Number of operations per box. */
  public int operationCount() {
    return code.length;
  }

  /** Number of coordinates, which are the inputs of the graph. */
  public int coordinates() {
    return coordinates;
  }

  /** Whether an output depends on a coordinate. */
  public boolean depends(int output, int coordinate) {
    return (dependencies[output] >>> coordinate & 1) != 0;
  }

  IntervalProgram ranges() {
    return ranges;
  }

  AffineStep[] code() {
    return code;
  }
}
