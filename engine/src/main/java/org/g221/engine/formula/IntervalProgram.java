package org.g221.engine.formula;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions compiled to be bounded over boxes of their inputs.
 *
 * <p>The bounds enclose at every point of a box both the value in real numbers and what a {@link
 * Program} of the same expressions computes, rounding included; see {@link IntervalLoops}.
 * Immutable; may be shared between threads and sent to executors. The state of a computation lives
 * in an {@link IntervalRun}.
 */
public final class IntervalProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  private final IntervalStep[] code;
  private final Map<Integer, Double> constantSlots;
  private final int slotCount;
  private final int[] inputs;
  private final int[] outputs;

  IntervalProgram(
      IntervalStep[] code,
      Map<Integer, Double> constantSlots,
      int slotCount,
      int[] inputs,
      int[] outputs) {
    this.code = code;
    this.constantSlots = new HashMap<>(constantSlots);
    this.slotCount = slotCount;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /**
   * Compiles expressions of one graph.
   *
   * @param outputs expressions to bound; positions in this list identify the outputs later
   * @param lower for each input of the graph, its smallest value in any box, used to simplify the
   *     program
   * @param upper the largest values, likewise
   */
  public static IntervalProgram compile(
      FormulaGraph graph, List<Real> outputs, double[] lower, double[] upper) {
    int inputs = graph.inputNames().size();
    IntervalCompiler general = new IntervalCompiler(outputs, Map.of(), false);
    IntervalRun whole = general.compile(inputs).newRun();
    for (int input = 0; input < inputs; input++) {
      whole.setInput(input, 0, lower[input], upper[input]);
    }
    whole.compute(1);
    return new IntervalCompiler(outputs, general.ranges(whole, 0), true).compile(inputs);
  }

  /** New state. */
  public IntervalRun newRun() {
    return new IntervalRun(this);
  }

  /** Number of interval operations per box. */
  public int operationCount() {
    return code.length;
  }

  IntervalStep[] code() {
    return code;
  }

  Map<Integer, Double> constantSlots() {
    return constantSlots;
  }

  int slotCount() {
    return slotCount;
  }

  /** Slot of an input; −1 if nothing depends on it. */
  int input(int index) {
    return inputs[index];
  }

  int output(int index) {
    return outputs[index];
  }
}
