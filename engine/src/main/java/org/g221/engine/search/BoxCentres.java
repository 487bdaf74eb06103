package org.g221.engine.search;

import org.g221.engine.formula.ProgramRun;

/**
 * Values of functions at the centres of boxes, and how far they may be from these elsewhere in the
 * boxes.
 *
 * <p>If |∂f/∂x_k| ≤ s_k all over a box, |f(x) − f(c)| ≤ Σ_k s_k max|x_k − c_k|. This holds in real
 * numbers: what rounding may change in f is added, at the centre and at the points that are
 * compared.
 *
 * <p>The first function is the part of χ² that has useful slopes, the others are the quantities.
 *
 * <p>Used by one thread at a time.
 */
final class BoxCentres {

  /** The place of χ² among the functions; quantities follow. */
  static final int CHI_SQUARE = 0;

  /** Allowance for rounding in the bound itself. */
  private static final double ROUNDING = 1e-14;

  private final ProgramRun run;
  private final double[] roundingErrors;
  private final double[][] centre;
  private final double[][] radius;

  BoxCentres(BoundProgram program) {
    this.run = program.newCentres();
    this.roundingErrors = program.roundingErrors();
    this.centre = new double[program.axes()][BoxBounds.CAPACITY];
    this.radius = new double[program.axes()][BoxBounds.CAPACITY];
  }

  /** Sets a box. */
  void set(int index, Box box) {
    for (int axis = 0; axis < centre.length; axis++) {
      centre[axis][index] = box.centre(axis);
      radius[axis][index] = box.radius(axis);
    }
  }

  /** Computes the values at the centres of the first {@code count} boxes. */
  void compute(int count) {
    for (int axis = 0; axis < centre.length; axis++) {
      run.setBlockInput(axis, centre[axis], count);
    }
    run.computeAll(count);
  }

  /**
   * A lower bound of a function in a box; NaN or negative infinity if there is none.
   *
   * @param steepness largest slopes
   */
  double lowerBound(int function, int index, double[] steepness) {
    return run.output(function, index) - change(function, index, steepness);
  }

  /** An upper bound, likewise. */
  double upperBound(int function, int index, double[] steepness) {
    return run.output(function, index) + change(function, index, steepness);
  }

  private double change(int function, int index, double[] steepness) {
    double change = 2 * roundingErrors[function];
    for (int axis = 0; axis < steepness.length; axis++) {
      change += influence(index, axis, steepness[axis]);
    }
    return change + ROUNDING * (Math.abs(run.output(function, index)) + change);
  }

  /** How much an axis may change a function within a box; infinite if unknown. */
  double influence(int index, int axis, double steepness) {
    double distance = radius[axis][index];
    double influence = distance == 0 ? 0 : steepness * distance;
    return Double.isNaN(influence) ? Double.POSITIVE_INFINITY : influence;
  }
}
