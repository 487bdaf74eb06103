package org.g221.engine.search;

import org.g221.engine.formula.IntervalRun;

/**
 * Bounds of several boxes at once from what is known of larger boxes around them: values and slopes
 * at the centre, and the {@link Shape} of the larger box. Rules alone are bounded for the box
 * itself.
 *
 * <p>This takes a small part of the time of {@link BoxShapes}, as second derivatives over boxes are
 * by far the longest formulas.
 *
 * <p>Used by one thread at a time.
 */
final class BoxOutlines {

  private final BoundProgram program;
  private final IntervalRun boxes;
  private final BoxCentres centres;
  private final Shape[] shapes = new Shape[BoxShapes.CAPACITY];

  BoxOutlines(BoundProgram program) {
    this.program = program;
    this.boxes = program.newOutlineRun();
    this.centres = new BoxCentres(program);
  }

  /**
   * Sets a box.
   *
   * @param shape of it or of a box around it
   */
  void set(int index, Box box, Shape shape) {
    box.giveTo(boxes, index);
    centres.set(index, box);
    shapes[index] = shape;
  }

  /** Computes the bounds of the first {@code count} boxes. */
  void compute(int count) {
    boxes.compute(count);
    centres.compute(count);
  }

  /** The bounds of a box, valid until the next are computed. */
  CentredBox box(int index) {
    double rough = boxes.lowerBounds(program.rough())[index];
    return new CentredBox(boxes, program.places(), rough, centres, index, shapes[index]);
  }
}
