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

  private static final int FIRST_PARAMETER = ProfileColumns.ALL.size();

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
    List<Column> columns = new ArrayList<>(ProfileColumns.ALL);
    columns.addAll(parameterColumns());
    return columns;
  }

  private List<Column> pointColumns() {
    List<Column> columns = new ArrayList<>(parameterColumns());
    columns.add(Column.real("chi_square"));
    columns.add(Column.real("delta_chi_square"));
    RowTable.addQuantities(plan.quantities(), columns);
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
    ProfileColumns.fill(row, profile, bin, best, profile.lowerBound(bin));
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
          ProfileColumns.read(reader, row, definition, file);
          chiSquare[bin] = ProfileColumns.chiSquare(row);
          number[bin] = Double.isFinite(chiSquare[bin]) ? numbers++ : -1;
          // Only an infinite bound is missing: nothing is there.
          lower[bin] = ProfileColumns.lowerBound(row);
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
