package org.g221.job.outcome;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.g221.job.folder.ForeignCodeException;

/** A scan that failed; names the tile at fault, so that it can be done by itself. */
public final class ScanFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Spark appends to its messages what the driver was doing. */
  private static final String DRIVER_PART = "\n\nDriver stacktrace:";

  private static final Pattern OWN_WORDS =
      Pattern.compile("org\\.g221\\.\\S*(?:ScanFailure|ForeignCodeException): (.+)");
  private static final Pattern TRACE = Pattern.compile("\n\tat .*");

  private ScanFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * The failure of a piece of work.
   *
   * @param work which, such as {@code tile 7} or {@code chunk 7}
   */
  public static ScanFailure ofWork(String scanId, String work, Exception cause) {
    return new ScanFailure("scan " + scanId + ", " + work + ": " + reason(cause), cause);
  }

  /** Chunks that cannot be stored on disk. */
  public static ScanFailure ofChunk(String scanId, List<String> flaws) {
    return new ScanFailure(
        String.format(
            Locale.ROOT,
            "scan %s: what is written cannot be read again: %s",
            scanId,
            String.join(", ", flaws)),
        null);
  }

  /**
   * Exceptions about files explain themselves, whatever covers them, such as Parquet's for a file
   * that cannot be closed; any other needs the name of its class.
   */
  private static String reason(Exception cause) {
    for (Throwable known = cause; known != null; known = known.getCause()) {
      if (known instanceof IOException && known.getMessage() != null) {
        return known.getMessage();
      }
    }
    return cause.toString();
  }

  /** The failure of a job: that of a tile if one is the cause, otherwise what Spark says. */
  public static ScanFailure ofJob(String scanId, Exception job) {
    for (Throwable cause = job; cause != null; cause = cause.getCause()) {
      if (cause instanceof ScanFailure failure) {
        return new ScanFailure(failure.getMessage(), job);
      }
      if (cause instanceof ForeignCodeException) {
        return new ScanFailure("scan " + scanId + ": " + cause.getMessage(), job);
      }
    }
    String message = String.valueOf(job.getMessage());
    // Spark may report failures on other machines only in its own words.
    Matcher own = OWN_WORDS.matcher(message);
    if (own.find()) {
      String said = own.group(1);
      return new ScanFailure(said.startsWith("scan ") ? said : "scan " + scanId + ": " + said, job);
    }
    int end = message.indexOf(DRIVER_PART);
    String text = end < 0 ? message : message.substring(0, end);
    return new ScanFailure("scan " + scanId + ": " + TRACE.matcher(text).replaceAll(""), job);
  }
}
