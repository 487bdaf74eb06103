package org.g221.job.row;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.storage.StoredFiles;

/** Makes one file of rows from the files of some tiles, which stay unchanged. */
public interface RowCopy extends Serializable {

  /** Identifier of the scan. */
  String scanId();

  /**
   * Copies the files of some tiles into one; makes none if no rows remain.
   *
   * @param source folder of the files to read
   * @param target folder of the copy
   * @param configuration how to access file systems
   * @return the number of rows that remain
   */
  default long run(
      RowBundle bundle, String source, String target, String attempt, Configuration configuration) {
    Path file = RowFileName.file(target, bundle.number());
    try {
      Path written = StoredFiles.attempt(file, attempt, configuration);
      return copy(bundle, source, written, file, configuration);
    } catch (IOException | RuntimeException e) {
      throw ScanFailure.ofWork(scanId(), "rows of " + bundle, e);
    }
  }

  private long copy(
      RowBundle bundle, String source, Path temporary, Path target, Configuration configuration)
      throws IOException {
    try {
      long rows = write(bundle, source, temporary, configuration);
      if (rows > 0) {
        StoredFiles.settle(temporary, target, configuration);
      }
      return rows;
    } finally {
      StoredFiles.discard(temporary, target, configuration);
    }
  }

  /** Writes the copy under a temporary name, if it needs one; returns the number of its rows. */
  long write(RowBundle bundle, String source, Path temporary, Configuration configuration)
      throws IOException;
}
