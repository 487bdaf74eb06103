package org.g221.job.folder;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** The state of an interrupted scan is damaged, so that the scan must not be resumed. */
final class DamagedStateException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String file;

  /**
   * @param message what is wrong with {@code file}, without its name
   */
  DamagedStateException(Path file, String message) {
    super(message);
    this.file = file.toString();
  }

  String file() {
    return file;
  }
}
