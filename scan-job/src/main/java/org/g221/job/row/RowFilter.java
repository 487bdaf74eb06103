package org.g221.job.row;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableWriter;
import org.g221.job.storage.StoredFiles;

/**
 * Copies rows once the best fit and the number of rows are known: drops those beyond the cut, thins
 * the rest, and takes differences from the final minimum. A copy of a copy has the same rows.
 *
 * <p>The source files stay unchanged, so that a failed copy can be repeated.
 *
 * @param scanId identifier of the scan
 * @param points the table
 * @param chiSquareMin the minimum
 * @param rowLimit largest χ² of a row
 * @param level level of thinning
 */
public record RowFilter(
    String scanId, RowTable points, double chiSquareMin, double rowLimit, int level)
    implements RowCopy {

  @Override
  public long write(RowBundle bundle, String source, Path temporary, Configuration configuration)
      throws IOException {
    try (TableWriter writer = StoredFiles.table(temporary, points.schema(), configuration)) {
      return writer.fill(() -> copy(bundle, source, writer, configuration));
    }
  }

  private long copy(
      RowBundle bundle, String source, TableWriter writer, Configuration configuration)
      throws IOException {
    long staying = 0;
    for (int tile : bundle.tiles()) {
      staying += copy(RowFileName.file(source, tile), writer, configuration);
    }
    return staying;
  }

  /** Copies the rows that remain; returns their number. */
  private long copy(Path file, TableWriter writer, Configuration configuration) throws IOException {
    long staying = 0;
    try (TableReader reader = new TableReader(file, points.schema(), configuration)) {
      Row row = points.newRow();
      while (reader.read(row)) {
        if (stays(row)) {
          writer.write(row);
          staying++;
        }
      }
    }
    return staying;
  }

  private boolean stays(Row row) {
    double chiSquare = row.doubleAt(points.chiSquareColumn());
    if (chiSquare > rowLimit
        || Thinning.highestLevel(row.longAt(points.gridIndexColumn())) < level) {
      return false;
    }
    row.set(points.deltaChiSquareColumn(), chiSquare - chiSquareMin);
    row.set(points.weightColumn(), Thinning.weight(level));
    return true;
  }
}
