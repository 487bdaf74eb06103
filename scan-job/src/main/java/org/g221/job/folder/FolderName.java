package org.g221.job.folder;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Names of output folders, checked before anything is computed. */
public final class FolderName {

  /** What every file system allows in one part of a path. */
  private static final int MOST_BYTES = 255;

  private static final int BESIDE = "..incomplete".length();

  private FolderName() {}

  /** Why an output folder cannot have this name; empty if nothing speaks against it. */
  public static Optional<String> flaw(String name) {
    String last = name.replaceFirst("/+$", "").replaceFirst("^.*/", "");
    int bytes = last.getBytes(StandardCharsets.UTF_8).length;
    if (last.contains(":")) {
      return Optional.of("has a ':' in its last part, which Hadoop does not allow");
    }
    if (bytes > MOST_BYTES - BESIDE) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "has %d bytes in its last part but must have at most %d, as '.NAME.incomplete' is made beside it",
              bytes,
              MOST_BYTES - BESIDE));
    }
    return Optional.empty();
  }
}
