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
    Path temporary = RowFileName.temporary(target, bundle.number(), attempt);
    try {
      return copy(
          bundle, source, temporary, RowFileName.file(target, bundle.number()), configuration);
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
      StoredFiles.system(temporary, configuration).delete(temporary, false);
    }
  }

  /** Writes the copy under its temporary name; returns the number of its rows. */
  long write(RowBundle bundle, String source, Path temporary, Configuration configuration)
      throws IOException;
}
