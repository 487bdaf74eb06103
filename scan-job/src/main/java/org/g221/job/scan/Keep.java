package org.g221.job.scan;

import java.io.Serializable;

/**
 * Which nodes become rows of the result.
 *
 * @param deltaChiSquare largest distance from the best fit; negative for no rows at all, infinite
 *     for all allowed nodes
 * @param atMost largest number of rows; beyond it rows are thinned, evenly and reproducibly
 */
public record Keep(double deltaChiSquare, long atMost) implements Serializable {

  static final double DEFAULT_DELTA_CHI_SQUARE = 9;
  static final long DEFAULT_AT_MOST = 50_000_000;

  public static final Keep NONE = new Keep(-1, 0);
  public static final Keep ALL = new Keep(Double.POSITIVE_INFINITY, Long.MAX_VALUE);

  /** What is kept unless a scan says otherwise. */
  public static final Keep DEFAULT = new Keep(DEFAULT_DELTA_CHI_SQUARE, DEFAULT_AT_MOST);

  public boolean keepsRows() {
    return deltaChiSquare >= 0;
  }

  /**
   * Largest χ² of a row; negative infinity if there are none.
   *
   * @param reference the χ² from which differences count
   */
  public double rowLimit(double reference) {
    return keepsRows() ? reference + deltaChiSquare : Double.NEGATIVE_INFINITY;
  }
}
