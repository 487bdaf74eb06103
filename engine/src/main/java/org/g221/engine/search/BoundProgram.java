package org.g221.engine.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.OutputPlaces;
import org.g221.engine.formula.Derivatives;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.IntervalRun;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;

/**
 * The formulas of a scan, compiled for bounds over boxes of points: χ², rules and quantities, and
 * the derivatives of χ² and quantities along the axes.
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
  private final IntervalProgram outlines;
  private final Program centres;
  private final double[] roundingErrors;

  private BoundProgram(GridFormulas formulas, Real smooth, Real rough) {
    this.places = formulas.places();
    this.axes = formulas.inputs().size();
    List<Real> outputs = formulas.outputs();
    List<Real> functions = new ArrayList<>(List.of(smooth));
    functions.addAll(outputs.subList(places.count() - places.quantities(), places.count()));
    List<Real> bounded = new ArrayList<>(outputs);
    bounded.add(rough);
    functions.forEach(
        function -> bounded.addAll(Derivatives.gradient(function, formulas.inputs())));
    this.boxes = formulas.compileBounds(bounded);
    // Rules at their usual places; all else follows from slopes that are known.
    List<Real> outlined = new ArrayList<>(outputs.subList(0, 1 + places.rules()));
    outlined.set(places.chiSquare(), rough);
    this.outlines = formulas.compileBounds(outlined);
    this.centres = Program.forPoints(smooth.graph(), functions);
    this.roundingErrors = formulas.roundingErrors(functions);
  }

  /** Compiles a scan, for boxes within the ranges of its axes. */
  static BoundProgram of(GridFormulas formulas) {
    List<Real> contributions = formulas.contributions();
    double[] roundingErrors = formulas.roundingErrors(contributions);
    Real smooth = formulas.outputs().get(formulas.places().chiSquare()).graph().zero();
    Real rough = smooth;
    for (int i = 0; i < contributions.size(); i++) {
      if (roundingErrors[i] <= LARGEST_ROUNDING_ERROR) {
        smooth = smooth.plus(contributions.get(i));
      } else {
        rough = rough.plus(contributions.get(i));
      }
    }
    return new BoundProgram(formulas, smooth, rough);
  }

  /** New state for bounds from nothing but the box. */
  BoxBounds newBounds() {
    return new BoxBounds(this);
  }

  /** New state for bounds from slopes that are known. */
  BoxOutlines newOutlineBounds() {
    return new BoxOutlines(this);
  }

  /** Number of axes. */
  int axes() {
    return axes;
  }

  /** The places of results among the bounds. */
  OutputPlaces places() {
    return places;
  }

  /** The place among the bounds of the part of χ² whose derivatives are not used. */
  int rough() {
    return places.count();
  }

  /** Its place among the outlines. */
  int roughOutline() {
    return places.chiSquare();
  }

  /**
   * The place among the bounds of the derivative of a function along an axis.
   *
   * @param function in the order of {@link BoxCentres}
   */
  int derivative(int function, int axis) {
    return rough() + 1 + function * axes + axis;
  }

  /** Bounds over boxes. */
  IntervalRun newBoxes() {
    return boxes.newRun();
  }

  /** Bounds over boxes of rules and {@link #roughOutline} alone. */
  IntervalRun newOutlines() {
    return outlines.newRun();
  }

  /** The functions of {@link BoxCentres} at points. */
  ProgramRun newCentres() {
    return centres.newRun(BoxBounds.CAPACITY);
  }

  /**
   * Largest difference between each of these functions as computed and its value in real numbers.
   */
  double[] roundingErrors() {
    return roundingErrors.clone();
  }

  /** Number of interval operations for the bounds of a box. */
  int operationCount() {
    return boxes.operationCount();
  }

  /** Number of interval operations for its outline. */
  int outlineOperationCount() {
    return outlines.operationCount();
  }

  /** Number of operations for the values at its centre. */
  int centreOperationCount() {
    return centres.innermostOperationCount();
  }
}
