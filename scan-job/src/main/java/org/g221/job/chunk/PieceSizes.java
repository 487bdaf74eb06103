package org.g221.job.chunk;

/**
 * The sizes of the pieces into which a scan is divided.
 *
 * @param mostTasks maximum number of tasks among which the chunks are divided; each chunk has its
 *     own task unless there are more chunks than that
 * @param rowsPerFile number of rows that justify a file of the result
 */
public record PieceSizes(int mostTasks, long rowsPerFile) {

  /** A million rows are some 20 MB; docs/scaling.md gives the cost of smaller files to readers. */
  public static final PieceSizes USUAL = new PieceSizes(Integer.MAX_VALUE, 1_000_000);

  /** The usual sizes, with a maximum number of tasks. */
  public static PieceSizes tasks(int most) {
    return new PieceSizes(most, USUAL.rowsPerFile());
  }
}
