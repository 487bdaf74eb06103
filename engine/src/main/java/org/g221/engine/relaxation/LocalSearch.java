package org.g221.engine.relaxation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Descends from a point to a local minimum within rules and bins.
 *
 * <p>Each step minimises the squares of the linearised residuals within the linearised rules and a
 * trust region, which is the convex problem of {@link DualBound} without errors. From its end a few
 * Newton steps lead back to the rules, which are curved. It is taken if it lowers χ² plus a penalty
 * for what rules still lack. Nothing here has to be exact.
 *
 * <p>Used by one thread at a time.
 */
public final class LocalSearch {

  private static final int MOST_STEPS = 60;
  private static final double SMALLEST_REGION = 1e-9;
  private static final double SETTLING_REGION = 0.02;
  private static final double LARGEST_REGION = 0.3;
  private static final double SMALLEST_FALL = 1e-12;
  private static final double POOR_FALL = 1e-9;

  /** Half the width of the box that gives derivatives, relative to the root box. */
  private static final double DIFFERENCE = 1e-7;

  /** How far rules are kept, relative to their size over the root box, against rounding. */
  private static final double MARGIN = 1e-8;

  /** What a rule may lack without counting as broken; less than the margin makes of it. */
  private static final double SLACK = 1e-6;

  /** A rule may get this times its usual weight. */
  private static final double LARGEST_FACTOR = 1e4;

  /** Newton steps back to rules. */
  private static final int RETURNS = 4;

  /** The penalty exceeds the multipliers of the rules by this factor. */
  private static final double PENALTY_FACTOR = 2;

  private final double[] lower;
  private final double[] upper;
  private final RowKind[] kinds;
  private final RowWeights weights;
  private final List<QuantityBin> bins;
  private final Linearization forms;
  private final PointProbe probe;
  private final Rows rows;
  private final DualBound dual;
  private final NewtonStep newton;
  private final Columns columns;
  private final double[] root;
  private final double[] from;
  private final double[] to;
  private final double[] epsilon;
  private final double[] gradient;
  private final double[] ruleWeights;
  private double[] missing = new double[0];
  private final double[] atPoint;
  private final double[] atTrial;
  private double margin = MARGIN;
  private double residualWeight = 1;
  private double penalty;

  public LocalSearch(LeastSquaresProblem problem, RowWeights weights, List<QuantityBin> bins) {
    this(problem, weights, bins, problem.newLinearization(), problem.newProbe());
  }

  /**
   * @param forms may be used by others between searches, as may {@code probe}
   */
  public LocalSearch(
      LeastSquaresProblem problem,
      RowWeights weights,
      List<QuantityBin> bins,
      Linearization forms,
      PointProbe probe) {
    this.lower = problem.lower();
    this.upper = problem.upper();
    int width = lower.length;
    this.kinds = problem.rows().toArray(RowKind[]::new);
    this.weights = weights;
    this.bins = List.copyOf(bins);
    this.forms = forms;
    this.probe = probe;
    this.rows = new Rows(width);
    this.dual = new DualBound(width);
    this.newton = new NewtonStep(width);
    this.columns = new Columns(width);
    this.epsilon = new double[width];
    this.gradient = new double[width];
    this.ruleWeights = new double[kinds.length];
    Arrays.setAll(ruleWeights, weights::weight);
    this.root = new double[width];
    Arrays.setAll(root, i -> upper[i] - lower[i]);
    this.from = new double[width];
    this.to = new double[width];
    this.atPoint = new double[kinds.length + problem.quantities()];
    this.atTrial = new double[atPoint.length];
  }

  /**
   * A point with lower χ², near a local minimum, or the start itself; it may break rules by
   * rounding.
   *
   * @param region first size of the trust region, relative to the root box
   */
  public double[] descend(double[] start, double region) {
    return search(start, region, MARGIN, 1);
  }

  /**
   * A point that meets all rules with a margin, if one was found.
   *
   * @param wanted the margin relative to the size of the rules over the root box
   */
  public Optional<double[]> interior(double[] start, double wanted) {
    double[] point = search(start, LARGEST_REGION, wanted, 0);
    return violation(atPoint) < SMALLEST_FALL && probe.attain(point).isPresent()
        ? Optional.of(point)
        : Optional.empty();
  }

  /** A point that meets all rules and bins or breaks them less than the start does. */
  public double[] approach(double[] start) {
    return search(start, LARGEST_REGION, MARGIN, 0);
  }

  /** A point close by that meets the rules and bins that this one just misses, if all goes well. */
  public double[] settle(double[] start) {
    margin = MARGIN;
    residualWeight = 0;
    double[] point = start.clone();
    probe.rows(start, atPoint);
    linearise(start, SETTLING_REGION);
    Arrays.fill(epsilon, 0);
    moveTo(start, SETTLING_REGION, point);
    goBack(start, SETTLING_REGION, point);
    return point;
  }

  private double[] search(double[] start, double firstRegion, double wanted, double share) {
    margin = wanted;
    residualWeight = share;
    penalty = 1;
    double[] point = start.clone();
    double[] trial = new double[point.length];
    probe.rows(point, atPoint);
    double region = firstRegion;
    for (int step = 0; step < MOST_STEPS && region > SMALLEST_REGION; step++) {
      linearise(point, region);
      dual.solve(rows, from, to, Double.POSITIVE_INFINITY);
      raisePenalty();
      double before = merit(atPoint);
      move(point, region, trial);
      double fall = before - merit(atTrial);
      if (fall > SMALLEST_FALL) {
        System.arraycopy(trial, 0, point, 0, point.length);
        System.arraycopy(atTrial, 0, atPoint, 0, atPoint.length);
        region = fall < POOR_FALL ? region * 0.5 : Math.min(LARGEST_REGION, region * 2);
      } else {
        region *= 0.25;
      }
    }
    return point;
  }

  /**
   * Moves to the minimum of the linearised problem, and from there back to rules that are curved.
   */
  private void move(double[] point, double region, double[] trial) {
    for (int i = 0; i < point.length; i++) {
      epsilon[i] = dual.minimiser(i);
    }
    moveTo(point, region, trial);
    goBack(point, region, trial);
  }

  /** Newton steps to the rules. */
  private void goBack(double[] point, double region, double[] trial) {
    columns.set(rows);
    for (int step = 0; step < RETURNS && findMissing(); step++) {
      newton.compute(columns, missing, gradient, epsilon, from, to);
      for (int i = 0; i < point.length; i++) {
        epsilon[i] += newton.step(i);
      }
      moveTo(point, region, trial);
    }
  }

  private void moveTo(double[] point, double region, double[] trial) {
    for (int i = 0; i < point.length; i++) {
      double value = point[i] + epsilon[i] * region * root[i];
      trial[i] = Math.min(Math.max(value, lower[i]), upper[i]);
    }
    probe.rows(trial, atTrial);
  }

  /** Finds what rules lack at the trial point; returns whether any lacks more than rounding. */
  private boolean findMissing() {
    if (missing.length < rows.count()) {
      missing = new double[2 * rows.count()];
    }
    Arrays.fill(gradient, 0);
    boolean any = false;
    int added = 0;
    for (int row = 0; row < kinds.length && kinds[row] != RowKind.LOGARITHM; row++, added++) {
      boolean rule = kinds[row] == RowKind.RULE;
      any |= lacks(added, rule ? rest(row, atTrial) : 0);
    }
    for (QuantityBin bin : bins) {
      double weight = RowWeights.ofBin(bin);
      double value = atTrial[kinds.length + bin.quantity()];
      any |= lacks(added++, (value - bin.lower() - shift(bin)) * weight);
      any |= lacks(added++, (bin.upper() - value - shift(bin)) * weight);
    }
    return any;
  }

  private boolean lacks(int row, double value) {
    missing[row] = Math.min(0, value);
    if (value < 0) {
      for (int i = 0; i < root.length; i++) {
        gradient[i] += 2 * value * rows.slope(row, i);
      }
    }
    return value < -SLACK;
  }

  /** Rows around a point, with ε in units of the trust region. */
  private void linearise(double[] point, double region) {
    double[] below = point.clone();
    double[] above = point.clone();
    for (int i = 0; i < point.length; i++) {
      double size = DIFFERENCE * root[i];
      below[i] = Math.max(lower[i], point[i] - size);
      above[i] = Math.min(upper[i], point[i] + size);
      double reach = region * root[i];
      from[i] = reach > 0 ? Math.max(-1, (lower[i] - point[i]) / reach) : 0;
      to[i] = reach > 0 ? Math.min(1, (upper[i] - point[i]) / reach) : 0;
    }
    forms.setBox(0, below, above);
    forms.compute(1);
    rows.clear();
    for (int row = 0; row < kinds.length && kinds[row] != RowKind.LOGARITHM; row++) {
      if (kinds[row] == RowKind.RULE) {
        ruleWeights[row] = ruleWeight(row);
        add(kinds[row], row, -margin(row), ruleWeights[row], region);
      } else {
        add(kinds[row], row, 0, residualWeight, region);
      }
    }
    for (QuantityBin bin : bins) {
      double weight = RowWeights.ofBin(bin);
      int row = kinds.length + bin.quantity();
      add(RowKind.RULE, row, -bin.lower() - shift(bin), weight, region);
      add(RowKind.RULE, row, -bin.upper() + shift(bin), -weight, region);
    }
  }

  /**
   * Gives a rule the same size as others, also where it hardly changes, as at the tip of a cone.
   */
  private double ruleWeight(int row) {
    double size = 0;
    for (int i = 0; i < root.length; i++) {
      double half = forms.halfWidth(i, 0);
      size += half > 0 ? Math.abs(forms.slope(row, i, 0)) / half * root[i] : 0;
    }
    double usual = weights.weight(row);
    double weight = RowWeights.RULE_SIZE / size;
    return weight > usual ? Math.min(weight, LARGEST_FACTOR * usual) : usual;
  }

  /** How far a rule is kept. */
  private double margin(int row) {
    return margin * RowWeights.RULE_SIZE / weights.weight(row);
  }

  /** What is left of a rule. */
  private double rest(int row, double[] values) {
    return (values[row] - margin(row)) * ruleWeights[row];
  }

  private static double shift(QuantityBin bin) {
    return MARGIN * (bin.upper() - bin.lower());
  }

  private void add(RowKind kind, int row, double shift, double weight, double region) {
    int added = rows.add(kind, (atPoint[row] + shift) * weight, 0);
    for (int i = 0; i < root.length; i++) {
      double half = forms.halfWidth(i, 0);
      double slope = half > 0 ? forms.slope(row, i, 0) / half * region * root[i] : 0;
      rows.setSlope(added, i, slope * weight);
    }
  }

  /** The penalty has to exceed every multiplier λ = −2y. */
  private void raisePenalty() {
    for (int row = 0; row < rows.count(); row++) {
      if (rows.kind(row) == RowKind.RULE) {
        penalty = Math.max(penalty, PENALTY_FACTOR * 2 * Math.abs(dual.weight(row)));
      }
    }
  }

  private double merit(double[] values) {
    double sum = penalty * violation(values);
    for (int row = 0; row < kinds.length && residualWeight > 0; row++) {
      double value =
          switch (kinds[row]) {
            case RESIDUAL -> values[row];
            case EXCESS -> Math.max(0, values[row]);
            case RULE, LOGARITHM -> 0;
          };
      sum += value * value;
    }
    return sum;
  }

  /** How far rules and edges are broken, all together. */
  private double violation(double[] values) {
    double sum = 0;
    for (int row = 0; row < kinds.length; row++) {
      if (kinds[row] == RowKind.RULE) {
        sum += below(rest(row, values));
      }
    }
    for (QuantityBin bin : bins) {
      double weight = RowWeights.ofBin(bin);
      double value = values[kinds.length + bin.quantity()];
      sum += below((value - bin.lower() - shift(bin)) * weight);
      sum += below((bin.upper() - value - shift(bin)) * weight);
    }
    return sum;
  }

  private static double below(double value) {
    return value >= -SLACK ? 0 : -value;
  }
}
