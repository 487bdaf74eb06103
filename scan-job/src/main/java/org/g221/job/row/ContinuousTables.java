package org.g221.job.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.FoundPoint;
import org.g221.job.parquet.Column;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableSchema;
import org.g221.job.parquet.TableWriter;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.storage.StoredFiles;

/**
 * The tables of a continuous scan: profiles with one row per bin, and the points that attain their
 * minima, in the order of the bins.
 */
public final class ContinuousTables {

  /** The file of points in the folder of a result. */
  public static final String POINTS = "points/points.parquet";

  private static final int PROFILE = 0;
  private static final int X = 1;
  private static final int Y = 2;
  private static final int CHI_SQUARE = 3;
  private static final int DELTA_CHI_SQUARE = 4;
  private static final int LOWER_BOUND = 5;
  private static final int FIRST_PARAMETER = 6;

  private final ContinuousPlan plan;
  private final List<Parameter> varied;
  private final TableSchema profiles;
  private final TableSchema points;
  private final Path folder;

  /**
   * @param metadata what every file records about the scan
   * @param folder that of the result
   */
  public ContinuousTables(ContinuousPlan plan, Map<String, String> metadata, Path folder) {
    this.plan = plan;
    this.varied = plan.varied();
    this.folder = folder;
    this.profiles = new TableSchema("profiles", profileColumns(), metadata);
    this.points = new TableSchema("points", pointColumns(), metadata);
  }

  private List<Column> parameterColumns() {
    return varied.stream().map(parameter -> Column.real(parameter.column())).toList();
  }

  private List<Column> profileColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("profile"));
    columns.add(Column.few("x_center"));
    columns.add(Column.few("y_center"));
    columns.add(Column.real("chi_square_min"));
    columns.add(Column.real("delta_chi_square"));
    columns.add(Column.real("chi_square_lower_bound"));
    columns.addAll(parameterColumns());
    return columns;
  }

  private List<Column> pointColumns() {
    List<Column> columns = new ArrayList<>(parameterColumns());
    columns.add(Column.real("chi_square"));
    columns.add(Column.real("delta_chi_square"));
    for (String quantity : plan.quantities()) {
      String name = Quantity.columnOf(quantity);
      boolean taken = columns.stream().anyMatch(column -> column.name().equals(name));
      columns.add(Column.real(taken ? name + "_value" : name));
    }
    columns.add(Column.few("weight"));
    return columns;
  }

  /** Writes both tables. */
  public void write(ContinuousOutcome outcome, Configuration configuration) throws IOException {
    double best = outcome.bestFit().chiSquare();
    Path file = new Path(folder, ProfileTable.FILE);
    try (TableWriter writer =
        new TableWriter(StoredFiles.system(file, configuration), file, profiles, configuration)) {
      Row row = new Row(profiles.columns().size());
      for (ProfileLikelihood profile : outcome.profiles()) {
        for (int bin = 0; bin < profile.definition().bins(); bin++) {
          fill(row, profile, bin, best, outcome);
          writer.write(row);
        }
      }
    }
    writePoints(outcome, configuration);
    new ContourTable(profiles.metadata(), folder).write(outcome.profiles(), configuration);
  }

  private void fill(
      Row row, ProfileLikelihood profile, int bin, double best, ContinuousOutcome outcome) {
    ProfileDefinition definition = profile.definition();
    row.set(PROFILE, definition.name());
    row.set(X, profile.center(0, bin));
    row.set(Y, definition.dimension() == 2 ? profile.center(1, bin) : Double.NaN);
    row.set(CHI_SQUARE, profile.chiSquareMin(bin));
    row.set(DELTA_CHI_SQUARE, profile.chiSquareMin(bin) - best);
    row.set(LOWER_BOUND, profile.lowerBound(bin));
    long number = profile.gridIndex(bin);
    for (int i = 0; i < varied.size(); i++) {
      row.set(
          FIRST_PARAMETER + i,
          number < 0 ? Double.NaN : outcome.point(number).value(varied.get(i)));
    }
  }

  private void writePoints(ContinuousOutcome outcome, Configuration configuration)
      throws IOException {
    Path file = new Path(folder, POINTS);
    try (TableWriter writer =
        new TableWriter(StoredFiles.system(file, configuration), file, points, configuration)) {
      Row row = new Row(points.columns().size());
      for (FoundPoint found : outcome.points()) {
        int column = 0;
        for (Parameter parameter : varied) {
          row.set(column++, found.point().value(parameter));
        }
        row.set(column++, found.chiSquare());
        row.set(column++, found.chiSquare() - outcome.bestFit().chiSquare());
        for (double value : found.quantities()) {
          row.set(column++, value);
        }
        row.set(column, 1.0);
        writer.write(row);
      }
    }
  }

  /**
   * Reads the profiles back.
   *
   * @param ceiling χ² up to which bins were enclosed
   */
  public List<ProfileLikelihood> readProfiles(double ceiling, Configuration configuration)
      throws IOException {
    List<ProfileLikelihood> read = new ArrayList<>();
    Path file = new Path(folder, ProfileTable.FILE);
    long numbers = 0;
    try (TableReader reader = new TableReader(file, profiles, configuration)) {
      Row row = new Row(profiles.columns().size());
      for (ProfileDefinition definition : plan.profiles()) {
        double[] chiSquare = new double[definition.bins()];
        double[] lower = new double[definition.bins()];
        long[] number = new long[definition.bins()];
        for (int bin = 0; bin < chiSquare.length; bin++) {
          if (!reader.read(row) || !row.textAt(PROFILE).equals(definition.name())) {
            throw new IOException(file + " does not hold the profiles of run.yaml");
          }
          boolean reached = !row.isMissing(CHI_SQUARE);
          chiSquare[bin] = reached ? row.doubleAt(CHI_SQUARE) : Double.POSITIVE_INFINITY;
          number[bin] = reached ? numbers++ : -1;
          // Only an infinite bound is missing: nothing is there.
          lower[bin] =
              row.isMissing(LOWER_BOUND) ? Double.POSITIVE_INFINITY : row.doubleAt(LOWER_BOUND);
        }
        read.add(ProfileLikelihood.enclosed(definition, chiSquare, number, lower, ceiling));
      }
    }
    return new ContourTable(Map.of(), folder).addTo(read, configuration);
  }

  /** A point as it is written, and its χ². */
  public record WrittenPoint(ParameterPoint point, double chiSquare) {}

  /** Reads the points back. */
  public List<WrittenPoint> readPoints(Configuration configuration) throws IOException {
    List<WrittenPoint> read = new ArrayList<>();
    try (TableReader reader = new TableReader(new Path(folder, POINTS), points, configuration)) {
      Row row = new Row(points.columns().size());
      while (reader.read(row)) {
        ParameterPoint point =
            new ParameterPoint(plan.specification().texture(), plan.specification().fixed());
        for (int i = 0; i < varied.size(); i++) {
          point = point.with(varied.get(i), row.doubleAt(i));
        }
        read.add(new WrittenPoint(point, row.doubleAt(varied.size())));
      }
    }
    return read;
  }
}
