package org.g221.job.run;

import java.io.Serializable;
import java.util.List;
import org.g221.engine.region.ProfileDefinition;
import org.g221.engine.region.ScanAccumulator;

/**
 * What tasks report to the driver; merging does not depend on the order.
 *
 * @param accumulator best fit, profiles and counts
 * @param rowsByLevel number of rows written, by the highest level of thinning at which they stay
 */
record TaskResult(ScanAccumulator accumulator, long[] rowsByLevel) implements Serializable {

  static TaskResult empty(List<ProfileDefinition> profiles, int exclusionReasons) {
    return new TaskResult(
        new ScanAccumulator(profiles, exclusionReasons), new long[Thinning.LEVELS]);
  }

  TaskResult combine(TaskResult other) {
    for (int level = 0; level < rowsByLevel.length; level++) {
      rowsByLevel[level] += other.rowsByLevel[level];
    }
    return new TaskResult(accumulator.combine(other.accumulator), rowsByLevel);
  }
}
