package org.g221.engine.relaxation;

/**
 * Ranges of ε outside of which a box holds no point that matters, rounded outward.
 *
 * <p>Used by one thread at a time.
 */
final class Contraction {

  private final double[] lower;
  private final double[] upper;

  /**
   * @param coordinates number of coordinates
   */
  Contraction(int coordinates) {
    this.lower = new double[coordinates];
    this.upper = new double[coordinates];
  }

  /** Starts from a whole box; coordinates without width are fixed in its middle. */
  void begin(Linearization forms, int box) {
    for (int i = 0; i < lower.length; i++) {
      boolean wide = forms.halfWidth(i, box) > 0;
      lower[i] = wide ? -1 : 0;
      upper[i] = wide ? 1 : 0;
    }
  }

  /** The smallest ε; owned by this. */
  double[] lower() {
    return lower;
  }

  /** The largest ε; owned by this. */
  double[] upper() {
    return upper;
  }

  boolean isEmpty() {
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] > upper[i]) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out where single rows cost more than a limit or break a rule. */
  void byRows(Rows rows, double limit) {
    double largest = limit > 0 ? Math.nextUp(Math.sqrt(limit)) : 0;
    for (int row = 0; row < rows.count(); row++) {
      switch (rows.kind(row)) {
        case RULE -> keepAbove(rows, row, 0);
        case EXCESS -> keepBelow(rows, row, largest);
        case RESIDUAL -> {
          keepAbove(rows, row, -largest);
          keepBelow(rows, row, largest);
        }
      }
    }
  }

  /** Keeps where the row may reach an end: a_i ε_i ≥ end − center − error − Σ_j |a_j|. */
  private void keepAbove(Rows rows, int row, double end) {
    keep(rows, row, end - rows.center(row) - rows.error(row), 1);
  }

  private void keepBelow(Rows rows, int row, double end) {
    keep(rows, row, rows.center(row) - rows.error(row) - end, -1);
  }

  /** Keeps where sign · Σ a_i ε_i ≥ least. */
  private void keep(Rows rows, int row, double least, double sign) {
    double reach = rows.reach(row);
    double size = reach + rows.error(row) + Math.abs(least);
    double needed = least - 2 * rows.allowance(row, size);
    if (!(needed > -reach)) {
      return;
    }
    for (int i = 0; i < lower.length; i++) {
      double slope = sign * rows.slope(row, i);
      if (slope != 0) {
        double end = (needed - (reach - Math.abs(slope))) / slope;
        if (slope > 0) {
          lower[i] = Math.max(lower[i], Math.nextDown(end));
        } else {
          upper[i] = Math.min(upper[i], Math.nextUp(end));
        }
      }
    }
  }

  /**
   * Leaves out what reduced costs forbid: the bound rises with the distance of ε from the end that
   * it prefers.
   *
   * @param slack how far the bound is below the limit
   */
  void byCosts(DualBound dual, double slack) {
    for (int i = 0; i < lower.length; i++) {
      double slope = dual.certainSlope(i);
      if (slope > 0) {
        double reach = Math.nextUp(slack / slope);
        upper[i] = Math.min(upper[i], Math.nextUp(lower[i] + reach));
      } else if (slope < 0) {
        double reach = Math.nextUp(slack / -slope);
        lower[i] = Math.max(lower[i], Math.nextDown(upper[i] - reach));
      }
    }
  }

  /** Half the width of what is left of a coordinate, 1 for all of it. */
  double share(int coordinate) {
    return Math.max(0, 0.5 * (upper[coordinate] - lower[coordinate]));
  }

  /** Shrinks a box to what is left of it. */
  void apply(Linearization forms, int place, SearchBox box) {
    for (int i = 0; i < lower.length; i++) {
      double half = forms.halfWidth(i, place);
      double middle = forms.middle(i, place);
      if (half > 0 && share(i) < 1) {
        double size = Math.ulp(Math.abs(middle) + half);
        double from = middle + lower[i] * half - 2 * size;
        double to = middle + upper[i] * half + 2 * size;
        box.lower()[i] = Math.max(box.lower()[i], from);
        box.upper()[i] = Math.max(box.lower()[i], Math.min(box.upper()[i], to));
      }
    }
  }
}
