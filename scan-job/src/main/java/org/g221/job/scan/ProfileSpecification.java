package org.g221.job.scan;

import java.util.List;
import java.util.Optional;

/**
 * A line or plane in which χ² is profiled.
 *
 * @param axes one or two
 */
public record ProfileSpecification(List<Side> axes) {

  /** The number of bins of a quantity unless another is asked for. */
  public static final int DEFAULT_BINS = 60;

  /** A plane with this many bins takes 16 MB for each core of an executor. */
  public static final int MOST_BINS = 1_000_000;

  public ProfileSpecification {
    axes = List.copyOf(axes);
  }

  /**
   * One side of the plane.
   *
   * @param quantity a parameter, derived quantity or observable
   * @param binning equal bins; empty for an axis of the scan, whose nodes are the bins
   */
  public record Side(String quantity, Optional<Binning> binning) {}

  /** Equal bins between two values. */
  public record Binning(double lower, double upper, int bins) {}
}
