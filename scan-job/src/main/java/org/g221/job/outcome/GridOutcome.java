package org.g221.job.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;

/**
 * What came of the scan of a grid.
 *
 * @param bestFit the best node; none if all were excluded
 * @param profiles in the order of the plan
 * @param nodes number of nodes
 * @param visited number of nodes evaluated; the others cannot change the result
 * @param excluded number of nodes found to be outside the ranges, by reason; complete only if every
 *     node was evaluated
 * @param rows number of rows kept
 * @param rowWeight number of nodes that each row stands for
 * @param effort the cost of the scan
 */
public record GridOutcome(
    BestFit bestFit,
    List<ProfileLikelihood> profiles,
    long nodes,
    long visited,
    Map<String, Long> excluded,
    long rows,
    double rowWeight,
    ScanEffort effort)
    implements ScanOutcome {

  public GridOutcome {
    profiles = List.copyOf(profiles);
    excluded = new LinkedHashMap<>(excluded);
  }

  /** Nodes dealt with per second in this run, including those left out. */
  public double nodesPerSecond() {
    return nodes * effort.shareOfThisRun() / effort.scanSeconds();
  }

  /** Number of nodes outside the ranges. */
  public long excludedTotal() {
    return excluded.values().stream().mapToLong(Long::longValue).sum();
  }
}
