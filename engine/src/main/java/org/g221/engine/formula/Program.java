package org.g221.engine.formula;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Compiled expressions: what to compute when a loop advances, and for each strip of a block.
 *
 * <p>A program is immutable; it may be shared between threads and sent to executors. The state of a
 * computation lives in a {@link ProgramRun}.
 */
public final class Program implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Level of an input that varies inside the block of points. */
  public static final int BLOCK = -1;

  /** Location of an input or output, among the vectors or the scalars. */
  record Slot(int index, boolean vector) implements Serializable {}

  private final int levelCount;
  private final double[] constants;
  private final ScalarInstruction[][] scalarCode;
  private final VectorCode[] vectorCode;
  private final int tableCount;
  private final int temporaryCount;
  private final Slot[] outputs;
  private final Slot[] inputs;
  private transient volatile KernelTrial trial;

  Program(
      int levelCount,
      double[] constants,
      ScalarInstruction[][] scalarCode,
      VectorCode[] vectorCode,
      int tableCount,
      int temporaryCount,
      Slot[] outputs,
      Slot[] inputs) {
    this.levelCount = levelCount;
    this.constants = constants;
    this.scalarCode = scalarCode;
    this.vectorCode = vectorCode;
    this.tableCount = tableCount;
    this.temporaryCount = temporaryCount;
    this.outputs = outputs;
    this.inputs = inputs;
  }

  /**
   * Compiles expressions of one graph.
   *
   * @param outputs expressions to compute; positions in this list identify the outputs later
   * @param levelCount number of loops around the block, from 0
   * @param inputLevel for each input of the graph, in order, the loop that varies it (0 is the
   *     outermost) or {@link #BLOCK}
   */
  public static Program compile(List<Real> outputs, int levelCount, int[] inputLevel) {
    return new Compiler(outputs, levelCount, inputLevel).compile();
  }

  /** Compiles expressions for independent points: every input varies inside the block. */
  public static Program forPoints(FormulaGraph graph, List<Real> outputs) {
    int[] levels = new int[graph.inputNames().size()];
    Arrays.fill(levels, BLOCK);
    return compile(outputs, 0, levels);
  }

  /**
   * New state for blocks of at most {@code blockLength} points.
   *
   * @throws IllegalArgumentException if the length is not positive
   */
  public ProgramRun newRun(int blockLength) {
    return new ProgramRun(this, blockLength, trial());
  }

  /**
   * The same without kernels: whether these are faster takes seconds to find out, more than they
   * save where the program is long and most of the time goes elsewhere.
   */
  public ProgramRun newRunByLoops(int blockLength) {
    return new ProgramRun(this, blockLength, null);
  }

  /** Number of loops around the block. */
  public int levelCount() {
    return levelCount;
  }

  /** Number of vector operations carried out for each point of a block by the innermost loop. */
  public int innermostOperationCount() {
    return vectorOperationCount(levelCount - 1);
  }

  /**
   * Number of vector operations carried out for each point of a block when a loop advances.
   *
   * @param level the loop; −1 for operations that depend on none
   */
  public int vectorOperationCount(int level) {
    return vectorCode[level + 1].size();
  }

  /** Number of operations carried out once per block when a loop advances. */
  public int scalarOperationCount(int level) {
    return scalarCode[level + 1].length;
  }

  /** Bytes that a run needs for its vectors. */
  public long bytes(int blockLength) {
    long strip = Math.min(blockLength, ProgramRun.STRIP_LENGTH);
    return Double.BYTES * ((long) tableCount * blockLength + temporaryCount * strip);
  }

  /**
   * Number of floating-point operations in the vector operations of {@link
   * #innermostOperationCount}: two for a product with a sum, one for everything else, including
   * square roots and logarithms.
   */
  public int innermostFloatingPointCount() {
    VectorCode code = vectorCode[levelCount];
    int count = 0;
    for (int position = 0; position < code.size(); position++) {
      count += code.instruction(position).floatingPointCount();
    }
    return count;
  }

  /** Whether output {@code index} differs between the points of a block. */
  public boolean outputVaries(int index) {
    return outputs[index].vector();
  }

  /** The levels that kernels carry out in this process. */
  private KernelTrial trial() {
    KernelTrial known = trial;
    if (known == null) {
      synchronized (this) {
        if (trial == null) {
          trial = new KernelTrial(this, new MeasuredTimes(System::nanoTime));
        }
        known = trial;
      }
    }
    return known;
  }

  double[] constants() {
    return constants.clone();
  }

  ScalarInstruction[] scalarCode(int level) {
    return scalarCode[level + 1];
  }

  VectorCode vectorCode(int level) {
    return vectorCode[level + 1];
  }

  int tableCount() {
    return tableCount;
  }

  int temporaryCount() {
    return temporaryCount;
  }

  Slot output(int index) {
    return outputs[index];
  }

  /** Slot of an input; null if nothing depends on it. */
  Slot input(int index) {
    return inputs[index];
  }
}
