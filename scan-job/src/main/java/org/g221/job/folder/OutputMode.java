package org.g221.job.folder;

/** What becomes of what is there already when a scan starts. */
public enum OutputMode {
  /** There must be neither a result nor an interrupted scan. */
  NEW,
  /** A result is replaced, an interrupted scan is given up. */
  OVERWRITE,
  /** An interrupted scan goes on; where there is none, a new one starts. */
  RESUME
}
