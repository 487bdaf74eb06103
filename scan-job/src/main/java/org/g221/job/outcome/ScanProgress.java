package org.g221.job.outcome;

/** Receives the progress of a scan. */
public interface ScanProgress {

  /** Shows nothing. */
  ScanProgress SILENT =
      new ScanProgress() {
        @Override
        public void start(long nodes, int chunks, int done) {}

        @Override
        public void chunksDone(int done) {}

        @Override
        public void finish() {}
      };

  /** The scan turns to something else; what {@link #start} announces is evaluating. */
  default void enter(ScanPhase phase) {}

  /**
   * The grid is evaluated from now on, or its rest.
   *
   * @param nodes number of nodes of the grid
   * @param chunks number of chunks, each with about the same number of nodes
   * @param done how many of them are already done
   */
  void start(long nodes, int chunks, int done);

  /** Receives the number of chunks done so far. */
  void chunksDone(int done);

  /** The scan is over, for whatever reason. */
  void finish();
}
