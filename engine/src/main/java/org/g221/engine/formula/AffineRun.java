package org.g221.engine.formula;

import java.util.Arrays;

/**
 * State of one computation with an {@link AffineProgram}: forms for up to {@link #CAPACITY} boxes
 * at once. Used by one thread at a time.
 */
public final class AffineRun {

  /** Boxes handled at once. */
  public static final int CAPACITY = IntervalRun.CAPACITY;

  private final AffineProgram program;
  private final IntervalRun ranges;
  private final AffineForms[] forms;
  private final AffineArithmetic arithmetic;
  private final AffineFunctions functions;
  private final AffineChoice choice;
  private final boolean[] empty = new boolean[CAPACITY];

  AffineRun(AffineProgram program) {
    this.program = program;
    this.ranges = program.ranges().newRun();
    this.arithmetic = new AffineArithmetic(CAPACITY);
    this.functions = new AffineFunctions(arithmetic, CAPACITY, program.coordinates());
    this.choice = new AffineChoice(CAPACITY);
    this.forms = new AffineForms[program.ranges().slotCount()];
    for (int slot = 0; slot < forms.length; slot++) {
      forms[slot] =
          AffineForms.within(ranges.lower(slot), ranges.upper(slot), program.coordinates());
    }
    program
        .ranges()
        .constantSlots()
        .forEach((slot, value) -> Arrays.fill(forms[slot].center(), value));
    for (int input = 0; input < program.coordinates(); input++) {
      if (program.ranges().input(input) >= 0) {
        forms[program.ranges().input(input)].extend(new int[] {input});
      }
    }
    for (AffineStep step : program.code()) {
      forms[step.step().target()].extend(step.all());
    }
  }

  /** Sets the range of an input in one box. */
  public void setInput(int input, int box, double lower, double upper) {
    int slot = program.ranges().input(input);
    if (slot < 0) {
      return;
    }
    ranges.setInput(input, box, lower, upper);
    double center = 0.5 * (lower + upper);
    double radius = Math.max(upper - center, center - lower);
    double outward = radius == 0 ? 0 : Math.nextUp(radius);
    forms[slot].center()[box] = center;
    forms[slot].radius()[box] = outward;
    forms[slot].slope()[input][box] = outward;
  }

  /** Computes the forms of the first {@code boxes} boxes. */
  public void compute(int boxes) {
    Arrays.fill(empty, 0, boxes, false);
    for (AffineStep step : program.code()) {
      ranges.execute(step.step(), boxes);
      execute(step, boxes);
    }
  }

  /** The center of an output's form. */
  public double center(int output, int box) {
    return form(output).center()[box];
  }

  /** How much an output changes over half of the width of a coordinate, in its linear part. */
  public double slope(int output, int coordinate, int box) {
    return program.depends(output, coordinate) ? form(output).slope()[coordinate][box] : 0;
  }

  /** By how much an output may differ from its linear part; infinite if nothing is known. */
  public double error(int output, int box) {
    return form(output).error()[box];
  }

  /**
   * The part of an error that is due to the width of a coordinate; a guide for cutting boxes, not a
   * bound. What is due to rounding belongs to none.
   */
  public double cause(int output, int coordinate, int box) {
    return program.depends(output, coordinate) ? form(output).cause()[coordinate][box] : 0;
  }

  /** A lower bound of an output, by form and interval; negative infinity if there is none. */
  public double lower(int output, int box) {
    return form(output).lower()[box];
  }

  /** An upper bound, likewise. */
  public double upper(int output, int box) {
    return form(output).upper()[box];
  }

  /**
   * Whether some root or logarithm is of a negative number everywhere in a box, and so some output
   * is not a number.
   */
  public boolean empty(int box) {
    return empty[box];
  }

  private AffineForms form(int output) {
    return forms[program.ranges().output(output)];
  }

  private void execute(AffineStep step, int n) {
    IntervalStep own = step.step();
    AffineForms t = forms[own.target()];
    AffineForms a = forms[own.first()];
    AffineForms b = forms[own.second()];
    int[] all = step.all();
    switch (own.instruction()) {
      case ADD -> arithmetic.add(t, a, b, step, 1, n);
      case SUBTRACT -> arithmetic.add(t, a, b, step, -1, n);
      case ADD_CONSTANT -> arithmetic.multiple(t, a, all, 1, own.constant(), n);
      case SUBTRACT_FROM_CONSTANT -> arithmetic.multiple(t, a, all, -1, own.constant(), n);
      case TIMES_POSITIVE_CONSTANT, TIMES_NEGATIVE_CONSTANT ->
          arithmetic.multiple(t, a, all, own.constant(), 0, n);
      case MULTIPLY_PP, MULTIPLY_PN, MULTIPLY_NN, MULTIPLY_PM, MULTIPLY_NM, MULTIPLY_MM ->
          arithmetic.multiply(t, a, b, step, n);
      case SQUARE_P, SQUARE_N, SQUARE_M -> functions.square(t, a, all, n);
      case DIVIDE_PP, DIVIDE_MP, DIVIDE_MM -> functions.divide(t, a, b, step, n);
      case MINIMUM -> choice.minimum(t, a, b, step, n);
      case MAXIMUM -> choice.maximum(t, a, b, step, n);
      case STEP -> arithmetic.unknown(t, a, all, n);
      case POLYNOMIAL -> functions.polynomial(t, a, all, own.sum().coefficients(), n);
      case LINEAR_COMBINATION -> arithmetic.combine(t, forms, step, n);
      case SQUARE_ROOT -> {
        markEmpty(a, n);
        functions.squareRoot(t, a, all, n);
      }
      case EXPONENTIAL -> {
        if (Double.isNaN(own.constant())) {
          functions.exponential(t, a, all, n);
        } else {
          functions.power(t, b, all, own.constant(), n);
        }
      }
      case LOGARITHM -> {
        markEmpty(a, n);
        functions.logarithm(t, a, all, n);
      }
      case SINE -> functions.sine(t, a, all, n);
      case COSINE -> functions.cosine(t, a, all, n);
      case ARC_TANGENT_2 -> functions.arcTangent2(t, a, b, step, n);
    }
  }

  /** Boxes in which an operand is negative everywhere. */
  private void markEmpty(AffineForms operand, int n) {
    double[] upper = operand.upper();
    for (int i = 0; i < n; i++) {
      empty[i] |= upper[i] < 0;
    }
  }
}
