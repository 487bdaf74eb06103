package org.g221.engine.search;

import java.util.List;
import java.util.stream.IntStream;
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
  private final IntervalRun slopes;
  private final IntervalRun curvature;

  BoxShapes(BoundProgram program) {
    this.program = program;
    this.slopes = program.newSlopes();
    this.curvature = program.newCurvature();
  }

  /** Sets a box. */
  void set(int index, Box box) {
    box.giveTo(slopes, index);
    box.giveTo(curvature, index);
  }

  /**
   * The shapes of the first {@code count} boxes.
   *
   * @param curved whether the curvature is found, which takes some four times as long as all else
   */
  List<Shape> compute(int count, boolean curved) {
    slopes.compute(count);
    if (curved) {
      curvature.compute(count);
    }
    return IntStream.range(0, count).mapToObj(index -> shape(index, curved)).toList();
  }

  private Shape shape(int index, boolean curved) {
    int functions = program.functions();
    double[] lower = new double[functions];
    double[] upper = new double[functions];
    double[][] steepness = new double[functions][program.axes()];
    for (int function = 0; function < functions; function++) {
      lower[function] = slopes.lowerBounds(function)[index];
      upper[function] = slopes.upperBounds(function)[index];
      for (int axis = 0; axis < program.axes(); axis++) {
        steepness[function][axis] = largestModulus(slopes, program.slope(function, axis), index);
      }
    }
    return new Shape(lower, upper, steepness, kinked(index), curved ? curvature(index) : null, 0);
  }

  private double[][][] curvature(int index) {
    double[][][] bent = new double[program.functions()][program.axes()][program.axes()];
    for (int function = 0; function < bent.length; function++) {
      for (int axis = 0; axis < program.axes(); axis++) {
        for (int other = 0; other <= axis; other++) {
          int place = program.curvature(function, axis, other);
          bent[function][axis][other] = largestModulus(curvature, place, index);
          bent[function][other][axis] = bent[function][axis][other];
        }
      }
    }
    return bent;
  }

  private double[] kinked(int index) {
    double[] kinked = new double[program.axes()];
    for (int axis = 0; axis < kinked.length; axis++) {
      kinked[axis] = largestModulus(slopes, program.kinked(axis), index);
    }
    return kinked;
  }

  private static double largestModulus(IntervalRun run, int output, int index) {
    double lower = run.lowerBounds(output)[index];
    double upper = run.upperBounds(output)[index];
    return Math.max(Math.abs(lower), Math.abs(upper));
  }
}
