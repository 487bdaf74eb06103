package org.g221.job.question;

import java.util.Arrays;

/** The smallest and largest values of quantities at rows up to some χ², for several such limits. */
final class QuantityRanges {

  private final double best;
  private final double[] limits;
  private final double[][] lowest;
  private final double[][] highest;
  private final long[] rows;

  /**
   * @param best χ² from which Δχ² counts
   * @param limits the largest Δχ² of rows that count
   */
  QuantityRanges(double best, double[] limits, int quantityCount) {
    this.best = best;
    this.limits = limits.clone();
    this.lowest = new double[limits.length][quantityCount];
    this.highest = new double[limits.length][quantityCount];
    this.rows = new long[limits.length];
    Arrays.stream(lowest).forEach(values -> Arrays.fill(values, Double.POSITIVE_INFINITY));
    Arrays.stream(highest).forEach(values -> Arrays.fill(values, Double.NEGATIVE_INFINITY));
  }

  void accept(RowStrip strip) {
    for (int i = 0; i < strip.count(); i++) {
      double delta = strip.chiSquare()[i] - best;
      for (int k = 0; k < limits.length; k++) {
        if (delta <= limits[k]) {
          accept(strip, i, k);
        }
      }
    }
  }

  private void accept(RowStrip strip, int position, int limit) {
    rows[limit]++;
    for (int quantity = 0; quantity < lowest[limit].length; quantity++) {
      include(limit, quantity, strip.quantity(quantity, position));
    }
  }

  /** Counts a value of a quantity; one that is not finite is left out. */
  void include(int limit, int quantity, double value) {
    if (Double.isFinite(value)) {
      lowest[limit][quantity] = Math.min(lowest[limit][quantity], value);
      highest[limit][quantity] = Math.max(highest[limit][quantity], value);
    }
  }

  /** The ranges of the rows of both. */
  QuantityRanges combine(QuantityRanges other) {
    for (int k = 0; k < limits.length; k++) {
      rows[k] += other.rows[k];
      for (int quantity = 0; quantity < lowest[k].length; quantity++) {
        include(k, quantity, other.lowest[k][quantity]);
        include(k, quantity, other.highest[k][quantity]);
      }
    }
    return this;
  }

  /** Number of rows up to a limit. */
  long rows(int limit) {
    return rows[limit];
  }

  /** Smallest value; infinite if there is none. */
  double lowest(int limit, int quantity) {
    return lowest[limit][quantity];
  }

  /** Largest value; infinite if there is none. */
  double highest(int limit, int quantity) {
    return highest[limit][quantity];
  }
}
