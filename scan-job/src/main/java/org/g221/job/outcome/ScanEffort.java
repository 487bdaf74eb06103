package org.g221.job.outcome;

/**
 * The cost of a scan.
 *
 * @param startSeconds from the start of the process to the end of the first task; NaN if unknown
 * @param scanSeconds time that this run spent on nodes, including the search for first minima
 * @param searchSeconds time that the driver spent on that search, before the first task
 * @param rowSeconds time that this run spent on filtering rows afterwards
 * @param coreSeconds total time that tasks spent on chunks, in all runs; work that was interrupted
 *     or done twice does not count
 * @param chunks number of chunks
 * @param resumedChunks how many of them were done by earlier runs
 * @param failedTasks number of failed attempts at tasks in this run, all of which were repeated
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

  /** The share of the chunks done by this run. */
  public double shareOfThisRun() {
    return (double) (chunks - resumedChunks) / chunks;
  }
}
