package org.g221.job.export;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableSchema;
import org.g221.job.result.FinishedScan;
import org.g221.job.row.RowTable;

/**
 * The kept rows of a finished scan, one at a time: file by file in the order of file names, which
 * follow the grid and not the run.
 */
final class KeptRowReader {

  interface Consumer {
    void accept(Row row) throws IOException;
  }

  private final FinishedScan scan;
  private final RowTable table;

  KeptRowReader(FinishedScan scan) {
    this.scan = scan;
    this.table = RowTable.of(scan.grid(), Map.of());
  }

  TableSchema schema() {
    return table.schema();
  }

  /** Passes each row to {@code consumer}, reusing one object; returns the number of rows. */
  long forEach(Configuration configuration, Consumer consumer) throws IOException {
    long count = 0;
    Row row = table.newRow();
    for (Path file : scan.rowFiles(configuration)) {
      try (TableReader reader = new TableReader(file, schema(), configuration)) {
        while (read(reader, row, file)) {
          consumer.accept(row);
          count++;
        }
      }
    }
    return count;
  }

  /**
   * Rows that cannot be read are damaged; files of earlier versions have no digest to show it
   * earlier.
   */
  private static boolean read(TableReader reader, Row row, Path file) {
    try {
      return reader.read(row);
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(),
          "",
          "cannot be read; restore it from a copy, or scan again with --overwrite: "
              + e.getMessage());
    }
  }
}
