package org.g221.engine.evaluation;

import java.io.Serializable;
import java.util.List;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.g221.engine.grid.Axis;

/**
 * Quantities at any nodes of a grid, with the bits that a scan gives them.
 *
 * <p>It can be sent to executors and shared by their threads.
 */
public final class NodeQuantities implements Serializable {

  /** Nodes evaluated at once. */
  public static final int CAPACITY = ProgramRun.STRIP_LENGTH;

  private static final long serialVersionUID = 1L;

  private final double[][] axisValues;
  private final List<String> names;
  private final Program program;

  /**
   * @param names observables, parameters or derived quantities; may be none
   */
  public NodeQuantities(GridFormulas formulas, List<String> names) {
    this.axisValues = formulas.grid().axes().stream().map(Axis::values).toArray(double[][]::new);
    this.names = List.copyOf(names);
    List<Real> outputs = names.stream().map(formulas::quantity).toList();
    this.program = Program.forPoints(formulas.graph(), outputs);
  }

  /** The quantities, in order. */
  public List<String> names() {
    return names;
  }

  /** A computation, for one thread. */
  public Run newRun() {
    return new Run();
  }

  /** Computes some nodes after the other. */
  public final class Run {

    private final ProgramRun run = program.newRun(CAPACITY);
    private final double[][] inputs = new double[axisValues.length][CAPACITY];

    private Run() {}

    /**
     * Computes nodes.
     *
     * @param gridIndices their numbers
     * @param count how many of these, at most {@link #CAPACITY}
     */
    public void compute(long[] gridIndices, int count) {
      if (names.isEmpty()) {
        return;
      }
      for (int i = 0; i < count; i++) {
        long rest = gridIndices[i];
        for (int axis = axisValues.length - 1; axis >= 0; axis--) {
          int nodes = axisValues[axis].length;
          inputs[axis][i] = axisValues[axis][(int) (rest % nodes)];
          rest /= nodes;
        }
      }
      for (int axis = 0; axis < inputs.length; axis++) {
        run.setBlockInput(axis, inputs[axis], count);
      }
      run.computeAll(count);
    }

    /** A quantity at one of the nodes; not finite where it is undefined. */
    public double value(int quantity, int position) {
      return run.output(quantity, position);
    }
  }
}
