package org.g221.job.scan;

import java.util.List;
import java.util.Optional;

/**
 * A line or plane in which χ² is profiled.
 *
 * @param axes one or two
 */
public record ProfileSpecification(List<Side> axes) {

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
