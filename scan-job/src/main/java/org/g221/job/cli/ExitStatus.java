package org.g221.job.cli;

/** Exit statuses of the process. */
final class ExitStatus {

  static final int DONE = 0;

  /** A defect of g221 or of the machine. */
  static final int DEFECT = 1;

  /** A mistake in the user's input. */
  static final int MISTAKE = 2;

  /** Interrupted, and the scan can be resumed. */
  static final int INTERRUPTED = 3;

  private ExitStatus() {}
}
