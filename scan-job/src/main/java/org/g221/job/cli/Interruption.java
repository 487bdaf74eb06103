package org.g221.job.cli;

import org.apache.hadoop.util.ShutdownHookManager;

/** Says what becomes of a scan whose process has to end, and lets the process tell its caller. */
final class Interruption implements AutoCloseable {

  /** After everything else that is done when a process ends. */
  private static final int LAST = 1;

  private final String resumeCommand;
  private final Runnable end = this::end;
  private volatile boolean resumable;

  private Interruption(String resumeCommand) {
    this.resumeCommand = resumeCommand;
  }

  /**
   * Begins to watch.
   *
   * @param resumeCommand what goes on with the scan
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
            ? "\nThe scan was interrupted. Go on with: " + resumeCommand
            : "\nThe scan was interrupted; nothing of it is left.");
  }

  /**
   * The status that Java gives to a process that was told to end can be changed in no other way.
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
