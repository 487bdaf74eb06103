package org.g221.engine.plane;

import java.io.Serializable;

/**
 * How profiles are enclosed.
 *
 * @param tolerance width of the enclosure of a bin
 * @param limit Δχ² up to which bins matter
 * @param binBoxes boxes for a bin in the first round
 * @param budget boxes for all rounds
 */
public record PlaneSettings(double tolerance, double limit, long binBoxes, long budget)
    implements Serializable {

  public static final double DEFAULT_TOLERANCE = 0.05;
  public static final double DEFAULT_LIMIT = 12;
  public static final long DEFAULT_BIN_BOXES = 20_000;
  public static final long DEFAULT_BUDGET = 100_000_000;

  public PlaneSettings {
    if (!(tolerance > 0) || !(limit > 0) || binBoxes < 1 || budget < 1) {
      throw new IllegalArgumentException("tolerance, limit and budgets must be positive");
    }
  }

  /** The default of everything. */
  public static PlaneSettings defaults() {
    return new PlaneSettings(DEFAULT_TOLERANCE, DEFAULT_LIMIT, DEFAULT_BIN_BOXES, DEFAULT_BUDGET);
  }

  /** The same with another budget. */
  public PlaneSettings withBudget(long boxes) {
    return new PlaneSettings(tolerance, limit, binBoxes, boxes);
  }
}
