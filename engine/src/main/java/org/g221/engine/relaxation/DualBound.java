package org.g221.engine.relaxation;

import java.util.Arrays;

/**
 * The least sum of squares of affine rows over a box of ε, bounded from below.
 *
 * <p>A row within r⁰ + a·ε ± d costs at least the square of how far r⁰ + a·ε is beyond ±d, and a
 * rule at least what penalties with multipliers make of it. This convex function is minimised by
 * Newton steps within the box; its derivatives are weights for {@link DualLine}, which proves a
 * bound from any weights. So nothing here needs to be exact.
 *
 * <p>Used by one thread at a time.
 */
final class DualBound {

  private static final int MOST_STEPS = 20;
  private static final int MOST_UPDATES = 5;

  /** Every so many steps coordinates are moved one by one, which frees those stopped at an end. */
  private static final int SWEEP_PERIOD = 3;

  /** Duality gap at which multipliers are updated, and progress below which they are settled. */
  private static final double UPDATE_GAP = 1e-3;

  private static final double FINAL_GAP = 1e-9;
  private static final double SETTLED = 1e-3;
  private static final int HALVINGS = 8;
  private static final double SHORTER = 0.4;
  private static final double SMALLEST_FALL = 1e-15;
  private static final double NOTICEABLE = 1e-9;

  private final int width;
  private final DualLine line;
  private final NewtonStep newton;
  private final Columns columns;
  private final double[] epsilon;
  private final double[] gradient;
  private final double[] trial;
  private double[] forms = new double[0];
  private double[] selected = new double[0];
  private double[] weights = new double[0];
  private double[] bestWeights = new double[0];
  private double[] multipliers = new double[0];

  private Rows rows;
  private double[] lower;
  private double[] upper;
  private double value;
  private double best;
  private double bestBefore;
  private int updates;

  /**
   * @param coordinates number of coordinates
   */
  DualBound(int coordinates) {
    this.width = coordinates;
    this.line = new DualLine(coordinates);
    this.newton = new NewtonStep(coordinates);
    this.columns = new Columns(coordinates);
    this.epsilon = new double[coordinates];
    this.gradient = new double[coordinates];
    this.trial = new double[coordinates];
  }

  /**
   * Minimises, and proves a bound.
   *
   * @param from smallest ε
   * @param to largest ε
   * @param enough a bound above this is as good as any
   */
  void solve(Rows rows, double[] from, double[] to, double enough) {
    begin(rows, from, to);
    for (int step = 0; step < MOST_STEPS; step++) {
      double dual = dual();
      if (dual > best) {
        best = dual;
        System.arraycopy(weights, 0, bestWeights, 0, rows.count());
      }
      if (best > enough) {
        break;
      }
      boolean more = updates < MOST_UPDATES;
      if (gap(dual) < (more ? UPDATE_GAP : FINAL_GAP)) {
        if (!update()) {
          break;
        }
        dual();
      }
      if (descend()) {
        if (step % SWEEP_PERIOD == SWEEP_PERIOD - 1) {
          sweep();
        }
      } else if (!sweep() && !update()) {
        break;
      }
    }
    line.compute(rows, bestWeights, from, to);
  }

  private void begin(Rows given, double[] from, double[] to) {
    rows = given;
    lower = from;
    upper = to;
    columns.set(given);
    if (weights.length < given.count()) {
      forms = new double[2 * given.count()];
      selected = new double[2 * given.count()];
      weights = new double[2 * given.count()];
      bestWeights = new double[2 * given.count()];
      multipliers = new double[2 * given.count()];
    }
    Arrays.fill(multipliers, 0);
    Arrays.fill(bestWeights, 0);
    best = Double.NEGATIVE_INFINITY;
    bestBefore = Double.NEGATIVE_INFINITY;
    updates = 0;
    for (int i = 0; i < width; i++) {
      epsilon[i] = Math.min(Math.max(0, lower[i]), upper[i]);
    }
    value = evaluate(epsilon);
  }

  /** The bound that was proved; may be NaN. */
  double bound() {
    return line.bound();
  }

  /** See {@link DualLine#certainSlope}. */
  double certainSlope(int coordinate) {
    return line.certainSlope(coordinate);
  }

  /** Where the minimum was found. */
  double minimiser(int coordinate) {
    return epsilon[coordinate];
  }

  /** The weight of a row in the bound. */
  double weight(int row) {
    return bestWeights[row];
  }

  /** The convex function at ε; sets the weights. */
  private double evaluate(double[] at) {
    rows.copyCenters(forms);
    for (int i = 0; i < width; i++) {
      columns.move(i, at[i], forms);
    }
    return weigh();
  }

  /** The convex function where rows have certain values; sets the weights. */
  private double weigh() {
    double sum = 0;
    for (int row = 0; row < rows.count(); row++) {
      double weight = weight(row, forms[row]);
      weights[row] = weight;
      sum += weight * weight;
    }
    return sum;
  }

  private double weight(int row, double form) {
    double error = rows.error(row);
    return switch (rows.kind(row)) {
      case RESIDUAL -> form > error ? form - error : form < -error ? form + error : 0;
      case EXCESS -> form > error ? form - error : 0;
      case RULE, LOGARITHM -> {
        double missing = form + error + multipliers[row];
        yield missing < 0 ? missing : 0;
      }
    };
  }

  /** The dual value of the current weights, and the gradient. */
  private double dual() {
    double sum = 0;
    for (int row = 0; row < rows.count(); row++) {
      double t = weights[row];
      double square = rows.kind(row) == RowKind.RULE ? 0 : t * t;
      sum += 2 * (t * rows.center(row) - Math.abs(t) * rows.error(row)) - square;
    }
    for (int i = 0; i < width; i++) {
      gradient[i] = 2 * columns.sum(i, weights);
      sum += Math.min(gradient[i] * lower[i], gradient[i] * upper[i]);
    }
    return sum;
  }

  /** How far the weights are from optimal ones for the current multipliers. */
  private double gap(double dual) {
    double shift = 0;
    for (int row = 0; row < rows.count(); row++) {
      if (rows.kind(row) == RowKind.RULE) {
        shift += weights[row] * (2 * multipliers[row] - weights[row]);
      }
    }
    return value - (dual + shift);
  }

  /** Takes weights of rules as multipliers; returns whether that may still improve the bound. */
  private boolean update() {
    boolean settled = updates > 0 && best - bestBefore < SETTLED;
    if (updates >= MOST_UPDATES || settled) {
      return false;
    }
    boolean changed = false;
    for (int row = 0; row < rows.count(); row++) {
      if (rows.kind(row) == RowKind.RULE) {
        double change = Math.abs(weights[row] - multipliers[row]);
        changed |= change > SETTLED * (1 + Math.abs(multipliers[row]));
        multipliers[row] = weights[row];
      }
    }
    bestBefore = best;
    updates++;
    value = evaluate(epsilon);
    return changed;
  }

  /** A Newton step within the box; returns whether it lowers the value. */
  private boolean descend() {
    newton.compute(columns, weights, gradient, epsilon, lower, upper);
    double length = 1;
    for (int k = 0; k < HALVINGS; k++) {
      for (int i = 0; i < width; i++) {
        double to = epsilon[i] + length * newton.step(i);
        trial[i] = Math.min(Math.max(to, lower[i]), upper[i]);
      }
      double there = evaluate(trial);
      if (there < value - SMALLEST_FALL * value) {
        System.arraycopy(trial, 0, epsilon, 0, width);
        value = there;
        return true;
      }
      length *= SHORTER;
    }
    value = evaluate(epsilon);
    return false;
  }

  /** Moves coordinates one by one; returns whether that lowers the value noticeably. */
  private boolean sweep() {
    double first = value;
    for (int i = 0; i < width; i++) {
      double slope = columns.sum(i, weights);
      columns.select(i, weights, selected);
      double curvature = columns.sum(i, selected) + Double.MIN_NORMAL;
      double before = epsilon[i];
      double after = Math.min(Math.max(before - slope / curvature, lower[i]), upper[i]);
      if (after != before && lower[i] < upper[i]) {
        move(i, after);
        double there = weigh();
        if (there < value) {
          value = there;
        } else {
          move(i, before);
          weigh();
        }
      }
    }
    return value < first - NOTICEABLE * first;
  }

  private void move(int coordinate, double to) {
    columns.move(coordinate, to - epsilon[coordinate], forms);
    epsilon[coordinate] = to;
  }
}
