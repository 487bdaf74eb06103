package org.g221.job.chunk;

/**
 * How large the pieces are in which a scan is done.
 *
 * @param mostTasks largest number of tasks among which the chunks are divided; one for each chunk
 *     unless there are more
 * @param rowsPerFile number of rows that are worth a file of the result
 */
public record PieceSizes(int mostTasks, long rowsPerFile) {

  /** A million rows are some 20 MB; docs/scaling.md says what smaller files cost who reads them. */
  public static final PieceSizes USUAL = new PieceSizes(Integer.MAX_VALUE, 1_000_000);

  /** The usual ones with a largest number of tasks. */
  public static PieceSizes tasks(int most) {
    return new PieceSizes(most, USUAL.rowsPerFile());
  }
}
