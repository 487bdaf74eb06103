package org.g221.job.parquet;

import java.io.Closeable;
import java.io.IOException;

/** A table that is being written. It is complete once it is closed, unless it was given up. */
public interface TableOutput extends Closeable {

  /** Writes rows, and returns their number. */
  @FunctionalInterface
  interface Filling {
    long run() throws IOException;
  }

  /** Gives the table up, so that closing it does not make an incomplete file appear. */
  void abort();

  /** Writes rows; gives the table up if there are none or that fails, however it fails. */
  default long fill(Filling filling) throws IOException {
    long rows = 0;
    try {
      rows = filling.run();
      return rows;
    } finally {
      if (rows == 0) {
        abort();
      }
    }
  }
}
