package org.g221.job.run;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableWriter;

/**
 * Copies rows, now that the best fit and the number of rows are known: without those beyond the
 * cut, thinned, and with differences from the final minimum.
 *
 * <p>The files that are read stay as they are, so that a copy that fails can be made again.
 *
 * @param scanId identifier of the scan
 * @param points the table
 * @param source folder of the files that are read
 * @param target folder of the copies
 * @param chiSquareMin the minimum
 * @param rowLimit largest χ² of a row
 * @param level level of thinning
 */
record RowFilter(
    String scanId,
    PointTable points,
    String source,
    String target,
    double chiSquareMin,
    double rowLimit,
    int level)
    implements Serializable {

  /** Copies the file of a tile, if it has one; returns the number of rows that stay. */
  long run(int tile, String attempt) {
    try {
      return filter(tile, attempt);
    } catch (IOException | RuntimeException e) {
      throw ScanFailure.ofTile(scanId, "rows of tile " + tile, e);
    }
  }

  private long filter(int tile, String attempt) throws IOException {
    Configuration configuration = TaskConfiguration.current();
    Path file = TileTask.file(source, tile);
    FileSystem files = Files.system(file, configuration);
    if (!files.exists(file)) {
      return 0;
    }
    Path temporary = TileTask.temporary(target, tile, attempt);
    try {
      long staying = copy(file, temporary, configuration);
      if (staying > 0) {
        Files.settle(temporary, TileTask.file(target, tile), configuration);
      }
      return staying;
    } finally {
      files.delete(temporary, false);
    }
  }

  /** Copies the rows that stay; returns their number. */
  private long copy(Path file, Path copy, Configuration configuration) throws IOException {
    long staying = 0;
    try (TableReader reader = new TableReader(file, points.schema(), configuration);
        TableWriter writer = Files.table(copy, points.schema(), configuration)) {
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
