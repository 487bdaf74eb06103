package org.g221.job.plot;

import java.util.List;
import java.util.Optional;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;

/**
 * The regions of one of two scans in a plane that both have.
 *
 * @param label how the scan is called beside the other
 * @param origin scan and data, in a few words
 * @param regions those at each level, the lowest first
 * @param bestFit the best fit, if it is known in the plane
 */
public record ComparedRegions(
    String label, String origin, List<ConfidenceRegion> regions, Optional<Vertex> bestFit) {

  public ComparedRegions {
    regions = List.copyOf(regions);
  }
}
