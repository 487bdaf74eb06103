package org.g221.engine.g221;

/**
 * A coordinate of a search.
 *
 * @param name its name
 * @param lower its smallest value
 * @param upper its largest value
 */
record SearchCoordinate(String name, double lower, double upper) {

  private static final double ROUNDING = 1e-12;

  /** The same coordinate with ends moved outward by more than they are rounded. */
  SearchCoordinate outward() {
    double size = ROUNDING * Math.max(Math.abs(lower), Math.abs(upper));
    return new SearchCoordinate(name, lower == 0 ? 0 : lower - size, upper == 0 ? 0 : upper + size);
  }
}
