package org.g221.engine.enclosure;

/**
 * When a search may end.
 *
 * @param tolerance width of the enclosure
 * @param ceiling χ² above this does not matter; may be infinite
 * @param boxes largest number of boxes to be bounded
 */
public record SearchGoal(double tolerance, double ceiling, long boxes) {

  /** Default width of an enclosure. */
  public static final double DEFAULT_TOLERANCE = 1e-3;

  public SearchGoal {
    if (!(tolerance > 0) || boxes < 1) {
      throw new IllegalArgumentException("tolerance and boxes must be positive");
    }
  }

  /** A search without ceiling. */
  public static SearchGoal of(double tolerance, long boxes) {
    return new SearchGoal(tolerance, Double.POSITIVE_INFINITY, boxes);
  }
}
