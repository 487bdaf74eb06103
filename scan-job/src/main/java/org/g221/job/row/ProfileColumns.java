package org.g221.job.row;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.parquet.Column;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;

/** The columns with which every table of profiles begins, whatever the scan; a row is a bin. */
final class ProfileColumns {

  private static final int PROFILE = 0;
  private static final int X = 1;
  private static final int Y = 2;
  private static final int CHI_SQUARE = 3;
  private static final int DELTA_CHI_SQUARE = 4;
  private static final int LOWER_BOUND = 5;

  static final List<Column> ALL =
      List.of(
          Column.text("profile"),
          Column.few("x_center"),
          Column.few("y_center"),
          Column.real("chi_square_min"),
          Column.real("delta_chi_square"),
          Column.real("chi_square_lower_bound"));

  private ProfileColumns() {}

  /**
   * Fills them with a bin.
   *
   * @param best the χ² from which differences count
   * @param lowerBound NaN for none
   */
  static void fill(Row row, ProfileLikelihood profile, int bin, double best, double lowerBound) {
    ProfileDefinition definition = profile.definition();
    row.set(PROFILE, definition.name());
    row.set(X, profile.center(0, bin));
    row.set(Y, definition.dimension() == 2 ? profile.center(1, bin) : Double.NaN);
    row.set(CHI_SQUARE, profile.chiSquareMin(bin));
    row.set(DELTA_CHI_SQUARE, profile.chiSquareMin(bin) - best);
    row.set(LOWER_BOUND, lowerBound);
  }

  /** Reads the next row, which must be of a profile. */
  static void read(TableReader reader, Row row, ProfileDefinition definition, Path file)
      throws IOException {
    if (!reader.read(row) || !row.textAt(PROFILE).equals(definition.name())) {
      throw new IOException(file + " does not hold the profiles of run.yaml");
    }
  }

  /** The smallest χ² that is known; infinite where nothing is. */
  static double chiSquare(Row row) {
    return finite(row, CHI_SQUARE);
  }

  /** The lower bound; infinite where there is none. */
  static double lowerBound(Row row) {
    return finite(row, LOWER_BOUND);
  }

  private static double finite(Row row, int column) {
    return row.isMissing(column) ? Double.POSITIVE_INFINITY : row.doubleAt(column);
  }
}
