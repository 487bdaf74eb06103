package org.g221.job.cli;

import org.apache.hadoop.util.ShutdownHookManager;

/** Reports what becomes of a scan whose process is ending, and sets the exit status accordingly. */
final class Interruption implements AutoCloseable {

  /** Runs after all other shutdown hooks. */
  private static final int LAST = 1;

  private final String resumeCommand;
  private final Runnable end = this::end;
  private volatile boolean resumable;

  private Interruption(String resumeCommand) {
    this.resumeCommand = resumeCommand;
  }

  /**
   * Starts watching.
   *
   * @param resumeCommand command that continues the scan
   */
  static Interruption watch(String resumeCommand) {
    Interruption interruption = new Interruption(resumeCommand);
    ShutdownHookManager.get().addShutdownHook(interruption.end, LAST);
    return interruption;
  }

  /** The scan has been interrupted. */
  void happened(boolean canBeResumed) {
    resumable = canBeResumed;
    System.err.println(
        canBeResumed
            ? "\nThe scan was interrupted. Continue with: " + resumeCommand
            : "\nThe scan was interrupted; nothing of it is left.");
  }

  /**
   * There is no other way to change the status that Java gives to a process that was told to end.
   */
  private void end() {
    if (resumable) {
      Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
    }
  }

  @Override
  public void close() {
    try {
      ShutdownHookManager.get().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // the process is ending, and this is still needed
    }
  }
}
