package org.g221.job.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A scan that could not be done; names the tile that failed, so that it can be done by itself. */
public final class ScanFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Spark's messages go on with what the driver was doing. */
  private static final String DRIVER_PART = "\n\nDriver stacktrace:";

  private ScanFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * The failure of a tile.
   *
   * @param tile which, such as {@code tile 7}
   */
  static ScanFailure ofTile(String scanId, String tile, Exception cause) {
    return new ScanFailure("scan " + scanId + ", " + tile + ": " + reason(cause), cause);
  }

  /** Chunks that cannot be brought to disk. */
  static ScanFailure ofChunk(String scanId, List<String> flaws) {
    return new ScanFailure(
        "scan %s: what is written cannot be read again: %s"
            .formatted(scanId, String.join(", ", flaws)),
        null);
  }

  /** What went wrong with a file says so by itself; anything else needs the name of its kind. */
  private static String reason(Exception cause) {
    Throwable known = cause instanceof UncheckedIOException ? cause.getCause() : cause;
    boolean speaks = known instanceof IOException && known.getMessage() != null;
    return speaks ? known.getMessage() : known.toString();
  }

  /** The failure of a job: that of a tile if this is why, else what Spark says. */
  static ScanFailure ofJob(String scanId, Exception job) {
    for (Throwable cause = job; cause != null; cause = cause.getCause()) {
      if (cause instanceof ScanFailure failure) {
        return new ScanFailure(failure.getMessage(), job);
      }
      if (cause instanceof ForeignCodeException) {
        return new ScanFailure("scan " + scanId + ": " + cause.getMessage(), job);
      }
    }
    String message = String.valueOf(job.getMessage());
    int end = message.indexOf(DRIVER_PART);
    return new ScanFailure(
        "scan " + scanId + ": " + (end < 0 ? message : message.substring(0, end)), job);
  }
}
