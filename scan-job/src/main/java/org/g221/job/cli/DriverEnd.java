package org.g221.job.cli;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.g221.job.spark.YarnReport;

/**
 * Ends a driver that YARN has started, so that YARN knows how its scan ended, and starts it again
 * only where that may help.
 *
 * @param said what it said last
 */
public record DriverEnd(Supplier<String> said) {

  /** An attempt that YARN may repeat; the message is shown there. */
  static final class FailedAttemptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedAttemptException(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * Tells YARN how the scan ended.
   *
   * @param status exit status of the command
   * @return the status with which to exit; empty if {@code main} has to return
   * @throws RuntimeException if YARN may start it again
   */
  public OptionalInt with(int status) {
    try {
      switch (status) {
        case ExitStatus.DONE -> {
          return YarnReport.succeeded() ? OptionalInt.of(status) : OptionalInt.empty();
        }
        case ExitStatus.MISTAKE -> {
          YarnReport.gaveUp(said.get());
          return OptionalInt.of(status);
        }
        default -> throw new FailedAttemptException(said.get());
      }
    } catch (IOException e) {
      throw new FailedAttemptException(said.get() + "\n" + e.getMessage());
    }
  }
}
