package org.g221.engine.search;

import org.g221.engine.formula.IntervalRun;

/**
 * Shapes of several boxes at once, by evaluating formulas with intervals for the parameters.
 *
 * <p>Used by one thread at a time.
 */
final class BoxShapes {

  /** Boxes handled at once. */
  static final int CAPACITY = IntervalRun.CAPACITY;

  private final BoundProgram program;
  private final IntervalRun run;

  BoxShapes(BoundProgram program) {
    this.program = program;
    this.run = program.newShapeRun();
  }

  /** Sets a box. */
  void set(int index, Box box) {
    box.giveTo(run, index);
  }

  /** Computes the shapes of the first {@code count} boxes. */
  void compute(int count) {
    run.compute(count);
  }

  /** The shape of a box. */
  Shape shape(int index) {
    int functions = program.functions();
    double[] lower = new double[functions];
    double[] upper = new double[functions];
    double[][] steepness = new double[functions][program.axes()];
    double[][][] curvature = new double[functions][program.axes()][program.axes()];
    for (int function = 0; function < functions; function++) {
      lower[function] = run.lowerBounds(function)[index];
      upper[function] = run.upperBounds(function)[index];
      for (int axis = 0; axis < program.axes(); axis++) {
        steepness[function][axis] = largestModulus(program.steepness(function, axis), index);
        for (int other = 0; other <= axis; other++) {
          double bent = largestModulus(program.curvature(function, axis, other), index);
          curvature[function][axis][other] = bent;
          curvature[function][other][axis] = bent;
        }
      }
    }
    return new Shape(lower, upper, steepness, curvature, kinked(index), 0);
  }

  private double[] kinked(int index) {
    double[] kinked = new double[program.axes()];
    for (int axis = 0; axis < kinked.length; axis++) {
      kinked[axis] = largestModulus(program.kinked(axis), index);
    }
    return kinked;
  }

  private double largestModulus(int output, int index) {
    double lower = run.lowerBounds(output)[index];
    double upper = run.upperBounds(output)[index];
    return Math.max(Math.abs(lower), Math.abs(upper));
  }
}
