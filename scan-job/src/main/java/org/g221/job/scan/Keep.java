package org.g221.job.scan;

import java.io.Serializable;

/**
 * Which nodes become rows of the result.
 *
 * @param deltaChiSquare largest distance from the best fit; negative for no rows at all, infinite
 *     for every allowed node
 * @param atMost largest number of rows; if there are more, they are thinned evenly and reproducibly
 */
public record Keep(double deltaChiSquare, long atMost) implements Serializable {

  public static final double DEFAULT_DELTA_CHI_SQUARE = 9;
  public static final long DEFAULT_AT_MOST = 50_000_000;

  public static final Keep NONE = new Keep(-1, 0);
  public static final Keep ALL = new Keep(Double.POSITIVE_INFINITY, Long.MAX_VALUE);

  /** Default for scans that do not specify it. */
  public static final Keep DEFAULT = new Keep(DEFAULT_DELTA_CHI_SQUARE, DEFAULT_AT_MOST);

  public boolean keepsRows() {
    return deltaChiSquare >= 0;
  }

  /**
   * Largest χ² of a row; negative infinity if no rows are kept.
   *
   * @param reference the χ² from which Δχ² is measured
   */
  public double rowLimit(double reference) {
    return keepsRows() ? reference + deltaChiSquare : Double.NEGATIVE_INFINITY;
  }
}
