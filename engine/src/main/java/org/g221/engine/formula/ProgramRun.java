package org.g221.engine.formula;

import java.util.Arrays;

/**
 * State of one computation with a {@link Program}: registers for scalars and vectors.
 *
 * <p>The points of a block are handled in strips of {@link #STRIP_LENGTH}, the last of which may be
 * shorter. Order of use: write the inputs of a level ({@link #setInput} or {@link #blockInput}),
 * call {@link #enter} for that level and every deeper one but the innermost, then {@link
 * #computeStrip} for each strip of the block. Used by one thread at a time.
 */
public final class ProgramRun {

  /** Points handled at once by a loop: enough to hide its start-up, few enough for caches. */
  public static final int STRIP_LENGTH = 512;

  /** A multiple of the vector length of any machine, in elements. */
  private static final int VECTOR = 8;

  /**
   * Elements by which arrays exceed a strip. The processor compares the last twelve bits of
   * addresses to decide whether a load has to wait for a store. Without a gap, consecutive arrays
   * would lie 4096 bytes plus a header apart, so that it would wait all the time and take up to
   * twice as long; gaps of 8 to 136 elements were tried, and 24 was best on average.
   */
  private static final int GAP = 24;

  private final Program program;
  private final KernelTrial trial;
  private final double[] scalars;
  private final double[][][] tables;
  private final double[][] temporaries;
  private int strip;

  /**
   * @param trial of the kernels of the program; null for none
   */
  ProgramRun(Program program, int blockLength, KernelTrial trial) {
    if (blockLength < 1) {
      throw new IllegalArgumentException(
          "block length is " + blockLength + " but must be positive");
    }
    this.program = program;
    this.trial = trial;
    this.scalars = program.constants();
    int strips = (blockLength + STRIP_LENGTH - 1) / STRIP_LENGTH;
    int length = paddedLength(Math.min(STRIP_LENGTH, blockLength));
    this.tables = new double[program.tableCount()][strips][length];
    this.temporaries = new double[program.temporaryCount()][length];
  }

  /** Length of arrays for this many points; kernels may fill them up to the end of a vector. */
  static int paddedLength(int points) {
    return (points + VECTOR - 1) / VECTOR * VECTOR + GAP;
  }

  /** Sets an input that is the same for the whole block. */
  public void setInput(int index, double value) {
    Program.Slot slot = program.input(index);
    if (slot != null) {
      scalars[slot.index()] = value;
    }
  }

  /** Sets an input to the same value for all points, whether it may vary or not. */
  public void setCommonInput(int index, double value, int count) {
    Program.Slot slot = program.input(index);
    if (slot == null || !slot.vector()) {
      setInput(index, value);
      return;
    }
    for (int start = 0; start < count; start += STRIP_LENGTH) {
      double[] target = tables[slot.index()][start / STRIP_LENGTH];
      Arrays.fill(target, 0, Math.min(STRIP_LENGTH, count - start), value);
    }
  }

  /** Sets an input that varies inside the block: one value per point. */
  public void setBlockInput(int index, double[] values, int count) {
    Program.Slot slot = program.input(index);
    for (int start = 0; slot != null && start < count; start += STRIP_LENGTH) {
      double[] target = tables[slot.index()][start / STRIP_LENGTH];
      System.arraycopy(values, start, target, 0, Math.min(STRIP_LENGTH, count - start));
    }
  }

  /**
   * Computes everything that depends on the loops down to {@code level} but on none deeper.
   *
   * @param level from −1 (depends on no loop) to the innermost
   * @param count number of points of the block
   */
  public void enter(int level, int count) {
    for (ScalarInstruction instruction : program.scalarCode(level)) {
      instruction.run(scalars);
    }
    if (level < program.levelCount() - 1) {
      for (int start = 0; start < count; start += STRIP_LENGTH) {
        compute(level, start / STRIP_LENGTH, Math.min(STRIP_LENGTH, count - start));
      }
    }
  }

  /** Computes the innermost level for the first {@code count} points of a strip. */
  public void computeStrip(int strip, int count) {
    compute(program.levelCount() - 1, strip, count);
  }

  /** Computes everything for the first {@code count} points of a block without outer loops. */
  public void computeAll(int count) {
    for (int level = -1; level < program.levelCount(); level++) {
      enter(level, count);
    }
    for (int start = 0; start < count; start += STRIP_LENGTH) {
      computeStrip(start / STRIP_LENGTH, Math.min(STRIP_LENGTH, count - start));
    }
  }

  /** Value of an output at one point of the block. */
  public double output(int index, int point) {
    Program.Slot slot = program.output(index);
    return slot.vector()
        ? tables[slot.index()][point / STRIP_LENGTH][point % STRIP_LENGTH]
        : scalars[slot.index()];
  }

  /** Values of an output that varies in the block for the points of a strip; owned by this run. */
  public double[] outputVector(int index, int strip) {
    Program.Slot slot = program.output(index);
    if (!slot.vector()) {
      throw new IllegalArgumentException("output " + index + " is the same for the whole block");
    }
    return tables[slot.index()][strip];
  }

  private void compute(int level, int strip, int count) {
    VectorKernel kernel = trial == null ? null : trial.kernel(level);
    if (kernel == null) {
      computeWithLoops(level, strip, count);
    } else {
      compute(kernel, strip, count);
    }
  }

  void compute(VectorKernel kernel, int strip, int count) {
    kernel.run(tables, strip, temporaries, scalars, count);
  }

  void computeWithLoops(int level, int strip, int count) {
    VectorCode code = program.vectorCode(level);
    this.strip = strip;
    for (int k = 0; k < code.size(); k++) {
      execute(
          code.instruction(k),
          code.target(k),
          code.operand(k, 0),
          code.operand(k, 1),
          code.operand(k, 2),
          count);
    }
  }

  private double[] vector(int slot) {
    return slot < 0 ? temporaries[~slot] : tables[slot][strip];
  }

  private void execute(VectorInstruction instruction, int target, int a, int b, int c, int n) {
    double[] t = vector(target);
    switch (instruction) {
      case ADD_VV -> VectorLoops.addVV(t, vector(a), vector(b), n);
      case ADD_VS -> VectorLoops.addVS(t, vector(a), scalars[b], n);
      case SUBTRACT_VV -> VectorLoops.subtractVV(t, vector(a), vector(b), n);
      case SUBTRACT_VS -> VectorLoops.subtractVS(t, vector(a), scalars[b], n);
      case SUBTRACT_SV -> VectorLoops.subtractSV(t, scalars[a], vector(b), n);
      case MULTIPLY_VV -> VectorLoops.multiplyVV(t, vector(a), vector(b), n);
      case MULTIPLY_VS -> VectorLoops.multiplyVS(t, vector(a), scalars[b], n);
      case DIVIDE_VV -> VectorLoops.divideVV(t, vector(a), vector(b), n);
      case DIVIDE_VS -> VectorLoops.divideVS(t, vector(a), scalars[b], n);
      case DIVIDE_SV -> VectorLoops.divideSV(t, scalars[a], vector(b), n);
      case PRODUCT_PLUS_VVV -> VectorLoops.productPlusVVV(t, vector(a), vector(b), vector(c), n);
      case PRODUCT_PLUS_VVS -> VectorLoops.productPlusVVS(t, vector(a), vector(b), scalars[c], n);
      case PRODUCT_PLUS_VSV -> VectorLoops.productPlusVSV(t, vector(a), scalars[b], vector(c), n);
      case PRODUCT_PLUS_VSS -> VectorLoops.productPlusVSS(t, vector(a), scalars[b], scalars[c], n);
      case PRODUCT_MINUS_VVV -> VectorLoops.productMinusVVV(t, vector(a), vector(b), vector(c), n);
      case PRODUCT_MINUS_VVS -> VectorLoops.productMinusVVS(t, vector(a), vector(b), scalars[c], n);
      case PRODUCT_MINUS_VSV -> VectorLoops.productMinusVSV(t, vector(a), scalars[b], vector(c), n);
      case PRODUCT_MINUS_VSS ->
          VectorLoops.productMinusVSS(t, vector(a), scalars[b], scalars[c], n);
      case MINUS_PRODUCT_VVV -> VectorLoops.minusProductVVV(t, vector(a), vector(b), vector(c), n);
      case MINUS_PRODUCT_VVS -> VectorLoops.minusProductVVS(t, vector(a), vector(b), scalars[c], n);
      case MINUS_PRODUCT_VSV -> VectorLoops.minusProductVSV(t, vector(a), scalars[b], vector(c), n);
      case MINUS_PRODUCT_VSS ->
          VectorLoops.minusProductVSS(t, vector(a), scalars[b], scalars[c], n);
      case MINIMUM_VV -> VectorLoops.minimumVV(t, vector(a), vector(b), n);
      case MINIMUM_VS -> VectorLoops.minimumVS(t, vector(a), scalars[b], n);
      case MAXIMUM_VV -> VectorLoops.maximumVV(t, vector(a), vector(b), n);
      case MAXIMUM_VS -> VectorLoops.maximumVS(t, vector(a), scalars[b], n);
      case STEP_V -> VectorLoops.step(t, vector(a), n);
      case SQUARE_ROOT_V -> VectorLoops.squareRoot(t, vector(a), n);
      case EXPONENTIAL_V -> VectorLoops.exponential(t, vector(a), n);
      case LOGARITHM_V -> VectorLoops.logarithm(t, vector(a), n);
      case SINE_V -> VectorLoops.sine(t, vector(a), n);
      case COSINE_V -> VectorLoops.cosine(t, vector(a), n);
      case ARC_TANGENT_2_VV -> VectorLoops.arcTangent2VV(t, vector(a), vector(b), n);
      case ARC_TANGENT_2_VS -> VectorLoops.arcTangent2VS(t, vector(a), scalars[b], n);
      case ARC_TANGENT_2_SV -> VectorLoops.arcTangent2SV(t, scalars[a], vector(b), n);
    }
  }
}
