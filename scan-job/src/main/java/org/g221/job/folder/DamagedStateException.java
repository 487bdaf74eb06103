package org.g221.job.folder;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** What an interrupted scan has left is not what was written, so that nobody may go on with it. */
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
