package org.g221.job.folder;

/** What happens to existing output when a scan starts. */
public enum OutputMode {
  /** There must be neither a result nor an interrupted scan. */
  NEW,
  /** A result is replaced, an interrupted scan discarded. */
  OVERWRITE,
  /** An interrupted scan is resumed; if there is none, a new one starts. */
  RESUME
}
