package org.g221.engine.relaxation;

import java.util.Arrays;
import java.util.List;

/**
 * Bounds χ² over boxes, and shrinks the boxes to where it may be below a limit.
 *
 * <p>Used by one thread at a time.
 */
public final class BoxRelaxation {

  private static final double LOGARITHM_ROUNDING = 1e-9;

  private final LeastSquaresProblem problem;
  private final RowKind[] kinds;
  private final RowWeights weights;
  private final List<QuantityBin> bins;
  private final Rows rows;
  private final Contraction contraction;
  private final DualBound dual;
  private final Branching branching;

  /**
   * @param bins χ² counts only where quantities lie in these
   */
  public BoxRelaxation(LeastSquaresProblem problem, RowWeights weights, List<QuantityBin> bins) {
    int width = problem.lower().length;
    this.problem = problem;
    this.kinds = problem.rows().toArray(RowKind[]::new);
    this.weights = weights;
    this.bins = List.copyOf(bins);
    this.rows = new Rows(width);
    this.contraction = new Contraction(width);
    this.dual = new DualBound(width);
    this.branching = new Branching(new SearchBox(0, problem.lower(), problem.upper(), 0));
  }

  /** What became of a box. */
  public enum Outcome {
    RULED_OUT,
    KEPT,
    /** Kept, and so much smaller that bounding it again is worth it. */
    SHRUNK
  }

  /**
   * Bounds a box whose forms have been computed.
   *
   * @param limit only χ² up to this matters
   * @param byCause see {@link Branching#axis}
   */
  public Outcome bound(
      Linearization forms, int place, SearchBox box, double limit, double byCause) {
    double room = up(limit - problem.constant());
    if (forms.isEmpty(place) || !collect(forms, place, room)) {
      return Outcome.RULED_OUT;
    }
    contraction.begin(forms, place);
    contraction.byRows(rows, room);
    if (contraction.isEmpty()) {
      return Outcome.RULED_OUT;
    }
    dual.solve(rows, contraction.lower(), contraction.upper(), room);
    double proved = down(problem.constant() + dual.bound());
    if (!Double.isNaN(proved)) {
      box.raiseBound(proved);
      contraction.byCosts(dual, up(limit - proved));
    }
    if (box.bound() > limit || contraction.isEmpty()) {
      return Outcome.RULED_OUT;
    }
    guess(forms, place, box);
    double share = 1;
    for (int i = 0; i < box.guess().length; i++) {
      share *= forms.halfWidth(i, place) > 0 ? Math.min(1, contraction.share(i)) : 1;
    }
    contraction.apply(forms, place, box);
    box.setAxis(branching.axis(rows, dual, contraction, box, byCause));
    return share <= 0.5 ? Outcome.SHRUNK : Outcome.KEPT;
  }

  private static double up(double value) {
    return Math.nextUp(value);
  }

  private static double down(double value) {
    return Math.nextDown(value);
  }

  /** Collects the rows; returns false if one shows that no point of the box counts. */
  private boolean collect(Linearization forms, int place, double room) {
    rows.clear();
    for (int row = 0; row < kinds.length; row++) {
      if (isKnown(forms, row, place) && !add(forms, row, place, room)) {
        return false;
      }
    }
    for (QuantityBin bin : bins) {
      int row = kinds.length + bin.quantity();
      if (isKnown(forms, row, place) && !addEdges(forms, row, place, bin)) {
        return false;
      }
    }
    return true;
  }

  private boolean add(Linearization forms, int row, int place, double room) {
    RowKind kind = kinds[row];
    return switch (kind) {
      case RESIDUAL, EXCESS -> add(kind, forms, row, place, 0, 1);
      case RULE -> add(kind, forms, row, place, 0, weights.weight(row));
      case LOGARITHM ->
          !(room > 0 && room < Double.POSITIVE_INFINITY)
              || add(RowKind.RULE, forms, row, place, -largest(room), -weights.weight(row));
    };
  }

  /** The largest logarithm of a residual whose square is within what is left of χ². */
  private static double largest(double room) {
    return 0.5 * Math.log(room) + LOGARITHM_ROUNDING;
  }

  private boolean addEdges(Linearization forms, int row, int place, QuantityBin bin) {
    double weight = RowWeights.ofBin(bin);
    return add(RowKind.RULE, forms, row, place, -bin.lower(), weight)
        && add(RowKind.RULE, forms, row, place, -bin.upper(), -weight);
  }

  private boolean add(
      RowKind kind, Linearization forms, int row, int place, double shift, double weight) {
    int added = rows.add(kind, forms, row, place, shift, weight);
    if (kind == RowKind.RULE && rows.upperEnd(added) < 0) {
      return false;
    }
    boolean idle =
        kind == RowKind.RULE && rows.lowerEnd(added) >= 0
            || kind == RowKind.EXCESS && rows.upperEnd(added) <= 0;
    if (idle) {
      rows.removeLast();
    }
    return true;
  }

  private static boolean isKnown(Linearization forms, int row, int place) {
    return Double.isFinite(forms.error(row, place)) && Double.isFinite(forms.center(row, place));
  }

  private void guess(Linearization forms, int place, SearchBox box) {
    double[] guess = box.guess();
    Arrays.setAll(
        guess,
        i -> {
          double value = forms.middle(i, place) + dual.minimiser(i) * forms.halfWidth(i, place);
          return Math.min(Math.max(value, box.lower()[i]), box.upper()[i]);
        });
  }
}
