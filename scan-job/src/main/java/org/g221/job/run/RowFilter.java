package org.g221.job.run;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableWriter;

/**
 * Writes the rows of a file again, now that the best fit and the number of rows are known: without
 * those beyond the cut, thinned, and with differences from the final minimum.
 *
 * @param points the table
 * @param folder where the files are
 * @param chiSquareMin the minimum
 * @param rowLimit largest χ² of a row
 * @param level level of thinning
 */
record RowFilter(PointTable points, String folder, double chiSquareMin, double rowLimit, int level)
    implements Serializable {

  /** Filters the file of a tile, if it has one; returns the number of rows that stay. */
  long run(int tile, String attempt) {
    try {
      return filter(tile, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException("rows of tile " + tile, e);
    }
  }

  private long filter(int tile, String attempt) throws IOException {
    Configuration configuration = new Configuration();
    Path file = TileTask.file(folder, tile);
    FileSystem files = Files.system(file, configuration);
    if (!files.exists(file)) {
      return 0;
    }
    Path temporary = new Path(folder, "." + file.getName() + "." + attempt);
    try {
      long staying = copy(file, temporary, configuration);
      if (staying == 0) {
        files.delete(file, false);
      } else {
        Files.replace(temporary, file, configuration);
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
        TableWriter writer = new TableWriter(copy, points.schema(), configuration)) {
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
