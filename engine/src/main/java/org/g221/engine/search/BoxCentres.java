package org.g221.engine.search;

import org.g221.engine.formula.ProgramRun;

/**
 * Values and slopes of functions at the centres of boxes. The first function is the part of χ² that
 * has useful slopes, the others are the quantities.
 *
 * <p>Used by one thread at a time.
 */
final class BoxCentres {

  /** The place of χ² among the functions; quantities follow. */
  static final int CHI_SQUARE = 0;

  private final BoundProgram program;
  private final ProgramRun run;
  private final double[] roundingErrors;
  private final double[][] centre;
  private final double[][] radius;

  BoxCentres(BoundProgram program) {
    this.program = program;
    this.run = program.newCentres();
    this.roundingErrors = program.roundingErrors();
    this.centre = new double[program.axes()][BoxShapes.CAPACITY];
    this.radius = new double[BoxShapes.CAPACITY][program.axes()];
  }

  /** Sets a box. */
  void set(int index, Box box) {
    for (int axis = 0; axis < centre.length; axis++) {
      centre[axis][index] = box.centre(axis);
      radius[index][axis] = box.radius(axis);
    }
  }

  /** Computes the values at the centres of the first {@code count} boxes. */
  void compute(int count) {
    for (int axis = 0; axis < centre.length; axis++) {
      run.setBlockInput(axis, centre[axis], count);
    }
    run.computeAll(count);
  }

  /** Number of axes. */
  int axes() {
    return centre.length;
  }

  /** Largest distance of a point of a box from its centre, by axis; owned by this. */
  double[] radius(int index) {
    return radius[index];
  }

  /** A function at the centre of a box. */
  double value(int function, int index) {
    return run.output(function, index);
  }

  /**
   * What rounding may change in a difference of two values of a function, as computed and in real
   * numbers.
   */
  double error(int function) {
    return 2 * roundingErrors[function];
  }

  /**
   * The slope of a function at the centre of a box; of χ² without the contributions that may have
   * kinks.
   */
  double slope(int function, int axis, int index) {
    return run.output(program.slope(function, axis), index);
  }

  /** What rounding may change in a slope. */
  double errorOfSlope(int function, int axis) {
    return roundingErrors[program.slope(function, axis)];
  }
}
