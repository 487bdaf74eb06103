package org.g221.engine.search;

import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.formula.IntervalProgram;
import org.g221.engine.formula.IntervalRun;

/**
 * Bounds of χ², rules and quantities over several boxes of nodes at once.
 *
 * <p>Two lower bounds of χ² are computed and the larger one is taken. The natural one evaluates χ²
 * with intervals for the parameters. The centred one is χ² at the centre minus what the derivatives
 * allow it to fall: f(x) ≥ f(c) − Σ_k max|∂f/∂x_k| max|x_k − c_k|; it is better for small boxes. It
 * holds in real numbers, so the rounding error of χ² at a node is taken off.
 *
 * <p>Used by one thread at a time.
 */
final class BoxBounds {

  /** Boxes handled at once. */
  static final int CAPACITY = IntervalRun.CAPACITY;

  /** Room for the rounding of the centred bound itself. */
  private static final double ROUNDING = 1e-14;

  private final GridProgram grid;
  private final IntervalRun boxes;
  private final IntervalRun centres;
  private final double roundingError;
  private final NodeBox[] current = new NodeBox[CAPACITY];
  private final double[][] distance;
  private final double[] lowerChiSquare = new double[CAPACITY];

  BoxBounds(GridProgram grid) {
    this.grid = grid;
    IntervalProgram program = grid.boundProgram();
    this.boxes = program.newRun();
    this.centres = grid.centreProgram().newRun();
    this.roundingError = program.roundingError(GridProgram.chiSquareOutput());
    this.distance = new double[grid.axisCount()][CAPACITY];
  }

  /** Sets a box. */
  void set(int index, NodeBox box) {
    current[index] = box;
    for (int axis = 0; axis < grid.axisCount(); axis++) {
      double lower = grid.smallestValue(axis, box.first()[axis], box.end()[axis]);
      double upper = grid.largestValue(axis, box.first()[axis], box.end()[axis]);
      double centre = lower + 0.5 * (upper - lower);
      boxes.setInput(axis, index, lower, upper);
      centres.setInput(axis, index, centre, centre);
      distance[axis][index] = Math.max(centre - lower, upper - centre);
    }
  }

  /** Computes the bounds of the first {@code count} boxes and the influence of their axes. */
  void compute(int count) {
    boxes.compute(count);
    centres.compute(count);
    double[] natural = boxes.lowerBounds(GridProgram.chiSquareOutput());
    double[] atCentre = centres.lowerBounds(0);
    for (int i = 0; i < count; i++) {
      double fall = fall(i);
      double centred =
          atCentre[i] - fall - roundingError - ROUNDING * (Math.abs(atCentre[i]) + fall);
      // What is not a number compares as false, and so does what is infinite.
      lowerChiSquare[i] = centred > natural[i] ? centred : natural[i];
    }
  }

  /** Σ_k max|∂χ²/∂x_k| max|x_k − c_k|; each term is the influence of an axis. */
  private double fall(int index) {
    double sum = 0;
    double[] influence = current[index].influence();
    for (int axis = 0; axis < influence.length; axis++) {
      double width = distance[axis][index];
      double term = width == 0 ? 0 : steepness(axis, index) * width;
      // Where the derivative may be anything, the axis is the first to be cut.
      influence[axis] = Double.isNaN(term) ? Double.POSITIVE_INFINITY : term;
      sum += term;
    }
    return sum;
  }

  private double steepness(int axis, int index) {
    int output = grid.derivativeOutput(axis);
    double lower = boxes.lowerBounds(output)[index];
    double upper = boxes.upperBounds(output)[index];
    return Math.max(Math.abs(lower), Math.abs(upper));
  }

  /** A number that no χ² of a box lies below; not a number if none is known. */
  double lowerChiSquare(int index) {
    return lowerChiSquare[index];
  }

  /** The first rule that no node of a box fulfils; −1 if there is none. */
  int failingRule(int index) {
    for (int rule = 0; rule < grid.rules().size(); rule++) {
      if (boxes.upperBounds(GridProgram.ruleOutput(rule))[index] < 0) {
        return rule;
      }
    }
    return -1;
  }

  /** What is known of a box. */
  BoundedBox box(int index) {
    return new Box(index);
  }

  private final class Box implements BoundedBox {

    private final int index;

    Box(int index) {
      this.index = index;
    }

    @Override
    public double lowerChiSquare() {
      return lowerChiSquare[index];
    }

    @Override
    public double lowerQuantity(int quantity) {
      return boxes.lowerBounds(grid.quantityOutput(quantity))[index];
    }

    @Override
    public double upperQuantity(int quantity) {
      return boxes.upperBounds(grid.quantityOutput(quantity))[index];
    }

    @Override
    public int firstPosition(int axis) {
      return current[index].first()[axis];
    }

    @Override
    public int endPosition(int axis) {
      return current[index].end()[axis];
    }
  }
}
