package org.g221.job.outcome;

/** Is told how far a scan is. */
public interface ScanProgress {

  /** Shows nothing. */
  ScanProgress SILENT =
      new ScanProgress() {
        @Override
        public void start(long nodes, int parts, int done) {}

        @Override
        public void partsDone(int done) {}

        @Override
        public void finish() {}
      };

  /**
   * The scan begins, or goes on.
   *
   * @param nodes number of nodes of the grid
   * @param parts number of parts, each with about the same number of nodes
   * @param done how many of them are done already
   */
  void start(long nodes, int parts, int done);

  /** So many parts are done. */
  void partsDone(int done);

  /** The scan is over, for whatever reason. */
  void finish();
}
