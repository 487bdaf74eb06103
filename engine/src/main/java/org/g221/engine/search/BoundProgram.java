package org.g221.engine.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.OutputPlaces;
import org.g221.engine.formula.Curvature;
import org.g221.engine.formula.Derivatives;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.IntervalRun;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;

/**
 * The formulas of a scan, compiled for bounds over boxes of points: χ², rules and quantities, and
 * the first and second derivatives of χ² and quantities along the axes.
 *
 * <p>Functions are numbered as in {@link BoxCentres}: the first is the part of χ² whose slopes are
 * of use ({@link ChiSquareParts}), the others are the quantities. Of the other part of χ² the
 * natural lower bound is added.
 */
final class BoundProgram implements Serializable {

  private static final long serialVersionUID = 1L;

  private final OutputPlaces places;
  private final int axes;
  private final IntervalProgram slopes;
  private final IntervalProgram curvature;
  private final IntervalProgram outlines;
  private final Program centres;
  private final double[] roundingErrors;

  private BoundProgram(GridFormulas formulas, ChiSquareParts parts) {
    this.places = formulas.places();
    this.axes = formulas.inputs().size();
    List<Real> inputs = formulas.inputs();
    List<Real> outputs = formulas.outputs();
    List<Real> quantities = outputs.subList(places.count() - places.quantities(), places.count());
    List<Real> functions = new ArrayList<>(List.of(parts.smooth()));
    functions.addAll(quantities);

    List<Real> sloped = new ArrayList<>(List.of(outputs.get(places.chiSquare())));
    sloped.addAll(quantities);
    functions.forEach(function -> sloped.addAll(Derivatives.gradient(function, inputs)));
    sloped.addAll(Derivatives.gradient(parts.kinked(), inputs));
    this.slopes = formulas.compileBounds(sloped);

    List<Real> bent = new ArrayList<>(flat(Curvature.ofSquares(parts.curved(), inputs)));
    quantities.forEach(quantity -> bent.addAll(flat(Curvature.of(quantity, inputs))));
    this.curvature = formulas.compileBounds(bent);

    // Rules at their usual places; all else follows from shapes that are known.
    List<Real> outlined = new ArrayList<>(outputs.subList(0, 1 + places.rules()));
    outlined.set(places.chiSquare(), parts.rough());
    this.outlines = formulas.compileBounds(outlined);

    List<Real> centred = new ArrayList<>(functions);
    centred.addAll(Derivatives.gradient(parts.sumOfCurved(), inputs));
    quantities.forEach(quantity -> centred.addAll(Derivatives.gradient(quantity, inputs)));
    this.centres = Program.forPoints(parts.smooth().graph(), centred);
    this.roundingErrors = formulas.roundingErrors(centred);
  }

  private static List<Real> flat(List<List<Real>> rows) {
    return rows.stream().flatMap(List::stream).toList();
  }

  /** Compiles a scan, for boxes within the ranges of its axes. */
  static BoundProgram of(GridFormulas formulas) {
    return new BoundProgram(formulas, ChiSquareParts.of(formulas));
  }

  /** New state for shapes of boxes. */
  BoxShapes newShapes() {
    return new BoxShapes(this);
  }

  /** New state for bounds by shapes that are known. */
  BoxOutlines newOutlines() {
    return new BoxOutlines(this);
  }

  /** Number of axes. */
  int axes() {
    return axes;
  }

  /** Number of functions: χ² and the quantities. */
  int functions() {
    return 1 + places.quantities();
  }

  /** The places of rules among the outlines. */
  OutputPlaces places() {
    return places;
  }

  /** The place among the outlines of the part of χ² whose slopes are of no use. */
  int rough() {
    return places.chiSquare();
  }

  /** The place of the slope of a function, among bounds over boxes and among values at centres. */
  int slope(int function, int axis) {
    return functions() + function * axes + axis;
  }

  /** The place among bounds over boxes of the slope of those contributions without a curvature. */
  int kinked(int axis) {
    return slope(functions(), axis);
  }

  /**
   * The place among the second derivatives of that of a function.
   *
   * @param other not after the axis
   */
  int curvature(int function, int axis, int other) {
    int perFunction = axes * (axes + 1) / 2;
    return function * perFunction + axis * (axis + 1) / 2 + other;
  }

  /** Bounds over boxes of χ², quantities and their slopes, in this order. */
  IntervalRun newSlopes() {
    return slopes.newRun();
  }

  /** Bounds over boxes of second derivatives. */
  IntervalRun newCurvature() {
    return curvature.newRun();
  }

  /** Bounds over boxes of rules and {@link #rough} alone. */
  IntervalRun newOutlineRun() {
    return outlines.newRun();
  }

  /** The functions of {@link BoxCentres} at points, then their slopes. */
  ProgramRun newCentres() {
    return centres.newRunByLoops(BoxShapes.CAPACITY);
  }

  /** Largest difference between each of these as computed and its value in real numbers. */
  double[] roundingErrors() {
    return roundingErrors.clone();
  }

  /** Number of interval operations for the slopes of a box. */
  int slopeOperationCount() {
    return slopes.operationCount();
  }

  /** Number of interval operations for its curvature. */
  int curvatureOperationCount() {
    return curvature.operationCount();
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
