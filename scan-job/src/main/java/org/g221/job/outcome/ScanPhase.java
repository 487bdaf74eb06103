package org.g221.job.outcome;

/** What a scan is doing. */
public enum ScanPhase {
  /** A search over the grid for small χ², from which tasks start. */
  SEARCHING("searching"),
  EVALUATING("evaluating"),
  /** Findings of an earlier run are read back. */
  CHECKING("checking what is done"),
  FILTERING("filtering rows"),
  JOINING("joining rows"),
  WRITING("writing the result");

  private final String title;

  ScanPhase(String title) {
    this.title = title;
  }

  /** What users read. */
  public String title() {
    return title;
  }
}
