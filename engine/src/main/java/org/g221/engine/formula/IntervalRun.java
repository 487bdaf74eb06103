package org.g221.engine.formula;

import java.util.Arrays;

/**
 * State of one computation with an {@link IntervalProgram}: bounds for up to {@link #CAPACITY}
 * boxes at once. Used by one thread at a time.
 */
public final class IntervalRun {

  /** Boxes handled at once: enough to hide the start-up of loops, few enough to stay in cache. */
  public static final int CAPACITY = 128;

  private final IntervalProgram program;
  private final double[][] lower;
  private final double[][] upper;
  private final IntervalSums sums = new IntervalSums(CAPACITY);

  IntervalRun(IntervalProgram program) {
    this.program = program;
    this.lower = new double[program.slotCount()][CAPACITY];
    this.upper = new double[program.slotCount()][CAPACITY];
    program
        .constantSlots()
        .forEach(
            (slot, value) -> {
              Arrays.fill(lower[slot], value);
              Arrays.fill(upper[slot], value);
            });
  }

  /** Sets the range of an input in one box. */
  public void setInput(int index, int box, double lowerEnd, double upperEnd) {
    int slot = program.input(index);
    if (slot >= 0) {
      lower[slot][box] = lowerEnd;
      upper[slot][box] = upperEnd;
    }
  }

  /** Computes the bounds of the first {@code count} boxes. */
  public void compute(int count) {
    for (IntervalStep step : program.code()) {
      execute(step, count);
    }
  }

  /** Lower bounds of an output by box; owned by this run. Not a number where unknown. */
  public double[] lowerBounds(int output) {
    return lower[program.output(output)];
  }

  /** Upper bounds of an output by box; owned by this run. Not a number where unknown. */
  public double[] upperBounds(int output) {
    return upper[program.output(output)];
  }

  /** The bounds of the content of a slot in a box. */
  Interval range(int slot, int box) {
    return new Interval(lower[slot][box], upper[slot][box]);
  }

  /** Lower ends of the content of a slot by box. */
  double[] lower(int slot) {
    return lower[slot];
  }

  /** Upper ends, likewise. */
  double[] upper(int slot) {
    return upper[slot];
  }

  /** Computes the bounds of one operation. */
  void execute(IntervalStep step, int n) {
    double[] tl = lower[step.target()];
    double[] tu = upper[step.target()];
    double[] al = lower[step.first()];
    double[] au = upper[step.first()];
    double constant = step.constant();
    switch (step.instruction()) {
      case ADD_CONSTANT -> IntervalLoops.addConstant(tl, tu, al, au, constant, n);
      case SUBTRACT_FROM_CONSTANT ->
          IntervalLoops.subtractFromConstant(tl, tu, constant, al, au, n);
      case TIMES_POSITIVE_CONSTANT ->
          IntervalLoops.timesPositiveConstant(tl, tu, al, au, constant, n);
      case TIMES_NEGATIVE_CONSTANT ->
          IntervalLoops.timesNegativeConstant(tl, tu, al, au, constant, n);
      case SQUARE_P -> IntervalLoops.squareP(tl, tu, al, au, n);
      case SQUARE_N -> IntervalLoops.squareN(tl, tu, al, au, n);
      case SQUARE_M -> IntervalLoops.squareM(tl, tu, al, au, n);
      case STEP -> IntervalLoops.step(tl, tu, al, au, n);
      case POLYNOMIAL -> sums.polynomial(tl, tu, al, au, step.sum(), n);
      case LINEAR_COMBINATION -> sums.combination(tl, tu, lower, upper, step.sum(), n);
      case SQUARE_ROOT -> IntervalLoops.squareRoot(tl, tu, al, au, n);
      case EXPONENTIAL -> IntervalFunctions.increasing(Operation.EXPONENTIAL, tl, tu, al, au, n);
      case LOGARITHM -> IntervalFunctions.increasing(Operation.LOGARITHM, tl, tu, al, au, n);
      case SINE -> IntervalFunctions.sine(tl, tu, al, au, n);
      case COSINE -> IntervalFunctions.cosine(tl, tu, al, au, n);
      default -> {
        double[] bl = lower[step.second()];
        double[] bu = upper[step.second()];
        executeBinary(step.instruction(), tl, tu, al, au, bl, bu, n);
      }
    }
  }

  private static void executeBinary(
      IntervalInstruction instruction,
      double[] tl,
      double[] tu,
      double[] al,
      double[] au,
      double[] bl,
      double[] bu,
      int n) {
    switch (instruction) {
      case ADD -> IntervalLoops.add(tl, tu, al, au, bl, bu, n);
      case SUBTRACT -> IntervalLoops.subtract(tl, tu, al, au, bl, bu, n);
      case MULTIPLY_PP -> IntervalLoops.multiplyPP(tl, tu, al, au, bl, bu, n);
      case MULTIPLY_PN -> IntervalLoops.multiplyPN(tl, tu, al, au, bl, bu, n);
      case MULTIPLY_NN -> IntervalLoops.multiplyNN(tl, tu, al, au, bl, bu, n);
      case MULTIPLY_PM -> IntervalLoops.multiplyPM(tl, tu, al, au, bl, bu, n);
      case MULTIPLY_NM -> IntervalLoops.multiplyNM(tl, tu, al, au, bl, bu, n);
      case MULTIPLY_MM -> IntervalLoops.multiplyMM(tl, tu, al, au, bl, bu, n);
      case DIVIDE_PP -> IntervalLoops.dividePP(tl, tu, al, au, bl, bu, n);
      case DIVIDE_MP -> IntervalLoops.divideMP(tl, tu, al, au, bl, bu, n);
      case DIVIDE_MM -> IntervalFunctions.divide(tl, tu, al, au, bl, bu, n);
      case MINIMUM -> IntervalLoops.minimum(tl, tu, al, au, bl, bu, n);
      case MAXIMUM -> IntervalLoops.maximum(tl, tu, al, au, bl, bu, n);
      case ARC_TANGENT_2 -> IntervalFunctions.arcTangent2(tl, tu, al, au, bl, bu, n);
      default -> throw new IllegalStateException(instruction + " has one operand");
    }
  }
}
