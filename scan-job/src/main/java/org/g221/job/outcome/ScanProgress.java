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

  /**
   * A stage of a continuous scan begins.
   *
   * @param title what it is called
   * @param bins number of bins that it is about
   * @param tasks number of tasks, which take different times
   * @param done how many of them are already done
   */
  default void startStage(String title, long bins, int tasks, int done) {}

  /** Something worth a line of its own was found. */
  default void tell(String line) {}

  /** Receives the number of chunks done so far. */
  void chunksDone(int done);

  /** The scan is over, for whatever reason. */
  void finish();
}
