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
 *
 * <p>Derivatives are taken of all that χ² is the sum of, but for contributions whose rounding error
 * is not known to be small: where a divisor may vanish within the ranges of the axes, no bound of
 * it is of use. Of these contributions, which are squares, the natural lower bound is added.
 */
final class BoundProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A contribution with a larger one is better bounded without derivatives. */
  private static final double LARGEST_ROUNDING_ERROR = 1e-3;

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
    List<Real> contributions = formulas.contributions();
    IntervalProgram alone = formulas.compileBounds(contributions);
    Real smooth = formulas.outputs().get(formulas.places().chiSquare()).graph().zero();
    Real rough = smooth;
    for (int i = 0; i < contributions.size(); i++) {
      if (alone.roundingError(i) <= LARGEST_ROUNDING_ERROR) {
        smooth = smooth.plus(contributions.get(i));
      } else {
        rough = rough.plus(contributions.get(i));
      }
    }
    List<Real> bounded = new ArrayList<>(formulas.outputs());
    bounded.addAll(Derivatives.gradient(smooth, formulas.inputs()));
    bounded.add(rough);
    return new BoundProgram(
        formulas.places(),
        formulas.inputs().size(),
        formulas.compileBounds(bounded),
        formulas.compileBounds(List.of(smooth)));
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

  /** The place among the bounds of the derivative, along an axis, of what has a useful one. */
  int derivative(int axis) {
    return places.count() + axis;
  }

  /** The place among the bounds of the part of χ² whose derivatives are not used. */
  int rough() {
    return places.count() + axes;
  }

  /** Bounds over boxes. */
  IntervalRun newBoxes() {
    return boxes.newRun();
  }

  /** Bounds, for the centres of boxes, of the part of χ² whose derivatives are used. */
  IntervalRun newCentres() {
    return centres.newRun();
  }

  /** Largest difference between that part of χ² as computed and its value in real numbers. */
  double roundingError() {
    return centres.roundingError(0);
  }

  /** Number of interval operations per box. */
  int operationCount() {
    return boxes.operationCount() + centres.operationCount();
  }
}
