package org.g221.engine.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.OutputPlaces;
import org.g221.engine.formula.Derivatives;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.IntervalRun;
import org.g221.engine.formula.Real;

/**
 * The formulas of a scan, compiled for bounds over boxes of points: χ², rules and quantities, and
 * the derivatives of χ² along the axes.
 */
final class BoundProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  private final OutputPlaces places;
  private final int axes;
  private final IntervalProgram boxes;
  private final IntervalProgram centres;

  private BoundProgram(
      OutputPlaces places, int axes, IntervalProgram boxes, IntervalProgram centres) {
    this.places = places;
    this.axes = axes;
    this.boxes = boxes;
    this.centres = centres;
  }

  /** Compiles a scan, for boxes within the ranges of its axes. */
  static BoundProgram of(GridFormulas formulas) {
    Real chiSquare = formulas.outputs().get(formulas.places().chiSquare());
    List<Real> bounded = new ArrayList<>(formulas.outputs());
    bounded.addAll(Derivatives.gradient(chiSquare, formulas.inputs()));
    return new BoundProgram(
        formulas.places(),
        formulas.inputs().size(),
        formulas.compileBounds(bounded),
        formulas.compileBounds(List.of(chiSquare)));
  }

  /** New state. */
  BoxBounds newBounds() {
    return new BoxBounds(this);
  }

  /** Number of axes. */
  int axes() {
    return axes;
  }

  /** The places of results among the bounds. */
  OutputPlaces places() {
    return places;
  }

  /** The place of the derivative of χ² along an axis among the bounds. */
  int derivative(int axis) {
    return places.count() + axis;
  }

  /** Bounds over boxes. */
  IntervalRun newBoxes() {
    return boxes.newRun();
  }

  /** Bounds of χ² alone, for the centres of boxes. */
  IntervalRun newCentres() {
    return centres.newRun();
  }

  /** Largest difference between χ² as computed and its value in real numbers. */
  double roundingError() {
    return boxes.roundingError(places.chiSquare());
  }

  /** Number of interval operations per box. */
  int operationCount() {
    return boxes.operationCount() + centres.operationCount();
  }
}
