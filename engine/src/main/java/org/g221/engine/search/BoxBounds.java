package org.g221.engine.search;

import org.g221.engine.evaluation.OutputPlaces;
import org.g221.engine.formula.IntervalRun;

/**
 * Bounds of χ², rules and quantities over several boxes of points at once.
 *
 * <p>Two lower bounds of χ² are computed and the larger one is taken. The natural one evaluates χ²
 * with intervals for the parameters. The centred one is χ² at the centre minus the largest fall
 * that the derivatives allow: f(x) ≥ f(c) − Σ_k max|∂f/∂x_k| max|x_k − c_k|; it is better for small
 * boxes. It holds in real numbers, so the rounding error of χ² at a point is subtracted. Parts of
 * χ² whose derivatives are of no use ({@link BoundProgram}) enter it with their natural bound.
 *
 * <p>Used by one thread at a time.
 */
final class BoxBounds {

  /** Boxes handled at once. */
  static final int CAPACITY = IntervalRun.CAPACITY;

  /** Allowance for rounding in the centred bound itself. */
  private static final double ROUNDING = 1e-14;

  private final BoundProgram program;
  private final OutputPlaces places;
  private final IntervalRun boxes;
  private final IntervalRun centres;
  private final double roundingError;
  private final double[][] radius;
  private final double[][] influence;
  private final double[] lowerChiSquare = new double[CAPACITY];

  BoxBounds(BoundProgram program) {
    this.program = program;
    this.places = program.places();
    this.boxes = program.newBoxes();
    this.centres = program.newCentres();
    this.roundingError = program.roundingError();
    this.radius = new double[program.axes()][CAPACITY];
    this.influence = new double[program.axes()][CAPACITY];
  }

  /** Sets a box. */
  void set(int index, Box box) {
    for (int axis = 0; axis < program.axes(); axis++) {
      double centre = box.centre(axis);
      boxes.setInput(axis, index, box.lower(axis), box.upper(axis));
      centres.setInput(axis, index, centre, centre);
      radius[axis][index] = box.radius(axis);
    }
  }

  /** Computes the bounds of the first {@code count} boxes and the influence of their axes. */
  void compute(int count) {
    boxes.compute(count);
    centres.compute(count);
    double[] natural = boxes.lowerBounds(places.chiSquare());
    double[] rough = boxes.lowerBounds(program.rough());
    double[] atCentre = centres.lowerBounds(0);
    for (int i = 0; i < count; i++) {
      double fall = fall(i);
      double size = Math.abs(atCentre[i]) + fall + Math.abs(rough[i]);
      double centred = atCentre[i] - fall + rough[i] - roundingError - ROUNDING * size;
      // A centred bound that is NaN or negative infinity compares as false.
      lowerChiSquare[i] = centred > natural[i] ? centred : natural[i];
    }
  }

  /** Σ_k max|∂χ²/∂x_k| max|x_k − c_k|; each term is the influence of an axis. */
  private double fall(int index) {
    double sum = 0;
    for (int axis = 0; axis < influence.length; axis++) {
      double distance = radius[axis][index];
      double term = distance == 0 ? 0 : steepness(axis, index) * distance;
      // An axis along which the derivative is unbounded is the first to be cut.
      influence[axis][index] = Double.isNaN(term) ? Double.POSITIVE_INFINITY : term;
      sum += term;
    }
    return sum;
  }

  private double steepness(int axis, int index) {
    int output = program.derivative(axis);
    double lower = boxes.lowerBounds(output)[index];
    double upper = boxes.upperBounds(output)[index];
    return Math.max(Math.abs(lower), Math.abs(upper));
  }

  /** The bounds of a box, valid until the next are computed. */
  BoundedBox box(int index) {
    return new Bounded(index);
  }

  private final class Bounded implements BoundedBox {

    private final int index;

    Bounded(int index) {
      this.index = index;
    }

    @Override
    public double lowerChiSquare() {
      return lowerChiSquare[index];
    }

    @Override
    public double lowerQuantity(int quantity) {
      return boxes.lowerBounds(places.quantity(quantity))[index];
    }

    @Override
    public double upperQuantity(int quantity) {
      return boxes.upperBounds(places.quantity(quantity))[index];
    }

    @Override
    public int failingRule() {
      for (int rule = 0; rule < places.rules(); rule++) {
        if (boxes.upperBounds(places.rule(rule))[index] < 0) {
          return rule;
        }
      }
      return -1;
    }

    @Override
    public int axes() {
      return influence.length;
    }

    @Override
    public double influence(int axis) {
      return influence[axis][index];
    }
  }
}
