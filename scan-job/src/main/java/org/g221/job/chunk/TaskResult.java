package org.g221.job.chunk;

import java.io.Serializable;
import org.g221.engine.profile.ScanAccumulator;

/**
 * What tasks report to the driver; the order of merging does not matter.
 *
 * @param accumulator best fit, profiles and counts
 * @param visited number of nodes evaluated; the others cannot change the result
 * @param rowsByLevel number of rows written, by the highest level of thinning at which they remain
 */
public record TaskResult(ScanAccumulator accumulator, long visited, long[] rowsByLevel)
    implements Serializable {

  TaskResult combine(TaskResult other) {
    for (int level = 0; level < rowsByLevel.length; level++) {
      rowsByLevel[level] += other.rowsByLevel[level];
    }
    return new TaskResult(
        accumulator.combine(other.accumulator), visited + other.visited, rowsByLevel);
  }

  /** The same with bins of profiles updated from a second visit to nodes. */
  TaskResult withBins(TaskResult others) {
    return new TaskResult(
        accumulator.combineProfiles(others.accumulator), visited + others.visited, rowsByLevel);
  }
}
