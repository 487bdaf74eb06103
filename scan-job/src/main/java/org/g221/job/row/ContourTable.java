package org.g221.job.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.profile.ContourCells;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.parquet.Column;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableSchema;
import org.g221.job.parquet.TableWriter;
import org.g221.job.storage.StoredFiles;

/**
 * The cells of enclosed contours: one row for each cell within the outer contour of a level, which
 * tells whether it is within the inner one.
 */
final class ContourTable {

  /** Its file in the folder of a result. */
  static final String FILE = "contours/contours.parquet";

  private static final int PROFILE = 0;
  private static final int DELTA_CHI_SQUARE = 1;
  private static final int CELLS_X = 2;
  private static final int CELLS_Y = 3;
  private static final int CELL = 4;
  private static final int X_LOWER = 5;
  private static final int X_UPPER = 6;
  private static final int Y_LOWER = 7;
  private static final int Y_UPPER = 8;
  private static final int INNER = 9;

  private final TableSchema schema;
  private final Path file;

  ContourTable(Map<String, String> metadata, Path folder) {
    this.schema =
        new TableSchema(
            "contours",
            List.of(
                Column.text("profile"),
                Column.few("delta_chi_square"),
                Column.few("cells_x"),
                Column.few("cells_y"),
                Column.integer("cell"),
                Column.few("x_lower"),
                Column.few("x_upper"),
                Column.few("y_lower"),
                Column.few("y_upper"),
                Column.few("is_inner")),
            metadata);
    this.file = new Path(folder, FILE);
  }

  void write(List<ProfileLikelihood> profiles, Configuration configuration) throws IOException {
    try (TableWriter writer =
        new TableWriter(StoredFiles.system(file, configuration), file, schema, configuration)) {
      Row row = new Row(schema.columns().size());
      for (ProfileLikelihood profile : profiles) {
        for (ContourCells contour : profile.contours()) {
          row.set(PROFILE, profile.definition().name());
          write(contour, profile.definition().dimension(), row, writer);
        }
      }
    }
  }

  private static void write(ContourCells contour, int dimension, Row row, TableWriter writer)
      throws IOException {
    double[] x = contour.x();
    double[] y = contour.y();
    BitSet inner = contour.inner();
    int columns = y.length - 1;
    row.set(DELTA_CHI_SQUARE, contour.deltaChiSquare());
    row.set(CELLS_X, (double) (x.length - 1));
    row.set(CELLS_Y, (double) columns);
    BitSet outer = contour.outer();
    for (int cell = outer.nextSetBit(0); cell >= 0; cell = outer.nextSetBit(cell + 1)) {
      row.set(CELL, (long) cell);
      row.set(X_LOWER, x[cell / columns]);
      row.set(X_UPPER, x[cell / columns + 1]);
      row.set(Y_LOWER, dimension == 2 ? y[cell % columns] : Double.NaN);
      row.set(Y_UPPER, dimension == 2 ? y[cell % columns + 1] : Double.NaN);
      row.set(INNER, inner.get(cell) ? 1.0 : 0.0);
      writer.write(row);
    }
  }

  /** What is read of a contour. */
  private static final class Cells {

    private final BitSet outer = new BitSet();
    private final BitSet inner = new BitSet();
    private int alongX;
    private int alongY;
  }

  /** The profiles with the contours of the file. */
  List<ProfileLikelihood> addTo(List<ProfileLikelihood> profiles, Configuration configuration)
      throws IOException {
    Map<String, Map<Double, Cells>> read = read(configuration);
    List<ProfileLikelihood> finer = new ArrayList<>();
    for (ProfileLikelihood profile : profiles) {
      List<ContourCells> contours = new ArrayList<>();
      read.getOrDefault(profile.definition().name(), Map.of())
          .forEach((delta, cells) -> contours.add(contour(profile, delta, cells)));
      finer.add(profile.withContours(contours));
    }
    return finer;
  }

  private Map<String, Map<Double, Cells>> read(Configuration configuration) throws IOException {
    Map<String, Map<Double, Cells>> read = new LinkedHashMap<>();
    try (TableReader reader = new TableReader(file, schema, configuration)) {
      Row row = new Row(schema.columns().size());
      while (reader.read(row)) {
        Cells cells =
            read.computeIfAbsent(row.textAt(PROFILE), name -> new LinkedHashMap<>())
                .computeIfAbsent(row.doubleAt(DELTA_CHI_SQUARE), delta -> new Cells());
        cells.alongX = (int) row.doubleAt(CELLS_X);
        cells.alongY = (int) row.doubleAt(CELLS_Y);
        int cell = Math.toIntExact(row.longAt(CELL));
        cells.outer.set(cell);
        cells.inner.set(cell, row.doubleAt(INNER) > 0);
      }
    }
    return read;
  }

  private static ContourCells contour(ProfileLikelihood profile, double delta, Cells cells) {
    var axes = profile.definition().axes();
    return new ContourCells(
        delta,
        axes.get(0).parts(cells.alongX),
        axes.size() == 2 ? axes.get(1).parts(cells.alongY) : new double[] {0, 1},
        cells.outer,
        cells.inner);
  }
}
