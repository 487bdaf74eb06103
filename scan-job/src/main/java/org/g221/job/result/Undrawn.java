package org.g221.job.result;

import java.util.Locale;

/**
 * A page or a picture that could not be drawn; the numbers it shows are in other files.
 *
 * @param file its name in the folder of the result
 * @param cause what happened
 */
public record Undrawn(String file, Throwable cause) {

  /** What happened, in a line. */
  public String reason() {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.lines().findFirst().orElse("");
  }

  /**
   * A warning for the user.
   *
   * @param folder the folder of the result
   */
  public String warning(String folder) {
    String what =
        file.equals(RunFile.NAME)
            ? "could not be made to list pages and pictures"
            : "could not be drawn";
    return String.format(
        Locale.ROOT,
        "%s/%s: %s (%s); the numbers are complete without it; try again with: g221 report %s",
        folder,
        file,
        what,
        reason(),
        folder);
  }
}
