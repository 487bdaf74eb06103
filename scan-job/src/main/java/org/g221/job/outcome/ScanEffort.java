package org.g221.job.outcome;

/**
 * What a scan took.
 *
 * @param startSeconds from the start of the process to the first task done; NaN if unknown
 * @param scanSeconds time that this run spent on nodes, searching for first minima included
 * @param searchSeconds time that the driver spent on that search, before the first task
 * @param rowSeconds time that this run spent on filtering rows afterwards
 * @param coreSeconds time that tasks spent on chunks, one after the other, in all runs; what was
 *     interrupted or done twice does not count
 * @param chunks number of chunks
 * @param resumedChunks how many of them an earlier run had done
 * @param failedTasks number of attempts at tasks that failed in this run, and were repeated
 */
public record ScanEffort(
    double startSeconds,
    double scanSeconds,
    double searchSeconds,
    double rowSeconds,
    double coreSeconds,
    int chunks,
    int resumedChunks,
    int failedTasks) {

  /** The share of the chunks that this run has done. */
  public double shareOfThisRun() {
    return (double) (chunks - resumedChunks) / chunks;
  }
}
