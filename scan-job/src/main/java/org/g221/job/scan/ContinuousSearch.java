package org.g221.job.scan;

/**
 * When a scan without a grid is precise enough.
 *
 * @param minimumTolerance width of the enclosure of the least χ²
 * @param profileTolerance width of the enclosure of each bin of a profile
 * @param boxes largest number of boxes bounded in all
 */
public record ContinuousSearch(double minimumTolerance, double profileTolerance, long boxes) {

  /** The value of the key {@code mode} for such a scan. */
  public static final String MODE = "continuous";
}
