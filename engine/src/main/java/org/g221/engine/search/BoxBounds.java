package org.g221.engine.search;

import org.g221.engine.evaluation.OutputPlaces;
import org.g221.engine.formula.IntervalRun;

/**
 * Bounds of χ², rules and quantities over several boxes of points at once.
 *
 * <p>There are two of each, and the better one is taken. The natural one evaluates the formula with
 * intervals for the parameters. The centred one is the value at the centre less or more the largest
 * change that the derivatives allow ({@link BoxCentres}); it is better for small boxes. Parts of χ²
 * whose derivatives are of no use ({@link BoundProgram}) enter it with their natural bound.
 *
 * <p>Used by one thread at a time.
 */
final class BoxBounds {

  /** Boxes handled at once. */
  static final int CAPACITY = IntervalRun.CAPACITY;

  private final BoundProgram program;
  private final OutputPlaces places;
  private final IntervalRun boxes;
  private final BoxCentres centres;
  private final Slopes[] slopes = new Slopes[CAPACITY];

  BoxBounds(BoundProgram program) {
    this.program = program;
    this.places = program.places();
    this.boxes = program.newBoxes();
    this.centres = new BoxCentres(program);
  }

  /** Sets a box. */
  void set(int index, Box box) {
    box.giveTo(boxes, index);
    centres.set(index, box);
  }

  /** Computes the bounds of the first {@code count} boxes. */
  void compute(int count) {
    boxes.compute(count);
    centres.compute(count);
    for (int i = 0; i < count; i++) {
      slopes[i] = slopesOf(i);
    }
  }

  private Slopes slopesOf(int index) {
    int quantities = places.quantities();
    double[] lower = new double[quantities];
    double[] upper = new double[quantities];
    for (int k = 0; k < quantities; k++) {
      lower[k] = boxes.lowerBounds(places.quantity(k))[index];
      upper[k] = boxes.upperBounds(places.quantity(k))[index];
    }
    double[][] steepness = new double[1 + quantities][program.axes()];
    for (int function = 0; function < steepness.length; function++) {
      for (int axis = 0; axis < program.axes(); axis++) {
        steepness[function][axis] = largestModulus(program.derivative(function, axis), index);
      }
    }
    double chiSquare = boxes.lowerBounds(places.chiSquare())[index];
    return new Slopes(chiSquare, lower, upper, steepness, 0);
  }

  private double largestModulus(int output, int index) {
    double lower = boxes.lowerBounds(output)[index];
    double upper = boxes.upperBounds(output)[index];
    return Math.max(Math.abs(lower), Math.abs(upper));
  }

  /** What holds in each part of a box. */
  Slopes slopes(int index) {
    return slopes[index];
  }

  /** The bounds of a box, valid until the next are computed. */
  BoundedBox box(int index) {
    return new CentredBox(boxes, places, program.rough(), centres, index, slopes[index]);
  }
}
