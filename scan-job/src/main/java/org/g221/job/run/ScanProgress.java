package org.g221.job.run;

/** Is told how far a scan is. */
public interface ScanProgress {

  /** Shows nothing. */
  ScanProgress SILENT =
      new ScanProgress() {
        @Override
        public void start(long nodes, int tasks) {}

        @Override
        public void tasksDone(int tasks) {}

        @Override
        public void finish() {}
      };

  /**
   * The scan begins.
   *
   * @param nodes number of nodes of the grid
   * @param tasks number of tasks, each with about the same number of nodes
   */
  void start(long nodes, int tasks);

  /** So many tasks are done. */
  void tasksDone(int tasks);

  /** The scan is over, for whatever reason. */
  void finish();
}
