package org.g221.job.folder;

/** What happens to existing output when a scan starts. */
public enum OutputMode {
  /** There must be neither a result nor an interrupted scan. */
  NEW,
  /** A result is replaced, an interrupted scan discarded. */
  OVERWRITE,
  /** An interrupted scan is resumed, a complete one left; if there is neither, a new one starts. */
  RESUME
}
