package org.g221.engine.search;

import org.g221.engine.formula.IntervalRun;

/**
 * Bounds of several boxes at once from what is known of larger boxes around them: values at the
 * centre, and the {@link Slopes} of the larger box. Rules alone are bounded for the box itself.
 *
 * <p>This takes a small part of the time of {@link BoxBounds}, as slopes are by far the longest
 * formulas, and rules out most of the boxes that those would.
 *
 * <p>Used by one thread at a time.
 */
final class BoxOutlines {

  private final BoundProgram program;
  private final IntervalRun boxes;
  private final BoxCentres centres;
  private final Slopes[] slopes = new Slopes[BoxBounds.CAPACITY];

  BoxOutlines(BoundProgram program) {
    this.program = program;
    this.boxes = program.newOutlines();
    this.centres = new BoxCentres(program);
  }

  /**
   * Sets a box.
   *
   * @param known of a box around it
   */
  void set(int index, Box box, Slopes known) {
    box.giveTo(boxes, index);
    centres.set(index, box);
    slopes[index] = known;
  }

  /** Computes the bounds of the first {@code count} boxes. */
  void compute(int count) {
    boxes.compute(count);
    centres.compute(count);
  }

  /** The bounds of a box, valid until the next are computed. */
  BoundedBox box(int index) {
    return new CentredBox(
        boxes, program.places(), program.roughOutline(), centres, index, slopes[index]);
  }
}
