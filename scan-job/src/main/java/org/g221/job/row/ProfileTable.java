package org.g221.job.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.parquet.Column;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableSchema;
import org.g221.job.parquet.TableWriter;
import org.g221.job.scan.GridPlan;
import org.g221.job.storage.StoredFiles;

/**
 * The table of profiles: one row per bin, with the smallest χ² and the node that attains it. Open
 * bins have a lower bound of χ² instead; bins that no node reaches have neither.
 */
public final class ProfileTable {

  /** Its file in the folder of a result. */
  public static final String FILE = "profiles/profiles.parquet";

  private static final int GRID_INDEX = ProfileColumns.ALL.size();
  private static final int FIRST_AXIS = GRID_INDEX + 1;

  private final GridPlan plan;
  private final TableSchema schema;
  private final Path file;

  /** The table in the folder of a result. */
  public ProfileTable(GridPlan plan, Map<String, String> metadata, Path folder) {
    this(plan, new Path(folder, FILE), metadata);
  }

  /** The same table in a file of any name. */
  public static ProfileTable at(GridPlan plan, Map<String, String> metadata, Path file) {
    return new ProfileTable(plan, file, metadata);
  }

  private ProfileTable(GridPlan plan, Path file, Map<String, String> metadata) {
    this.plan = plan;
    this.file = file;
    List<Column> columns = new ArrayList<>(ProfileColumns.ALL);
    columns.add(Column.integer("grid_index"));
    plan.grid().axes().forEach(axis -> columns.add(Column.few(axis.parameter().column())));
    this.schema = new TableSchema("profiles", columns, metadata);
  }

  public List<Column> columns() {
    return schema.columns();
  }

  /** The row of a bin. */
  public Row row(ProfileLikelihood profile, int bin, double best) {
    Row row = new Row(schema.columns().size());
    fill(row, profile, bin, best);
    return row;
  }

  /**
   * Writes profiles.
   *
   * @param best the χ² from which differences count
   */
  public void write(List<ProfileLikelihood> profiles, double best, Configuration configuration)
      throws IOException {
    FileSystem files = StoredFiles.system(file, configuration);
    try (TableWriter writer = new TableWriter(files, file, schema, configuration)) {
      Row row = new Row(schema.columns().size());
      for (ProfileLikelihood profile : profiles) {
        for (int bin = 0; bin < profile.definition().bins(); bin++) {
          fill(row, profile, bin, best);
          writer.write(row);
        }
      }
    }
  }

  private void fill(Row row, ProfileLikelihood profile, int bin, double best) {
    double lowerBound = profile.isOpen(bin) ? profile.limit() : Double.NaN;
    ProfileColumns.fill(row, profile, bin, best, lowerBound);
    long gridIndex = profile.gridIndex(bin);
    if (gridIndex < 0) {
      row.clear(GRID_INDEX);
    } else {
      row.set(GRID_INDEX, gridIndex);
    }
    double[] values = gridIndex < 0 ? null : plan.grid().values(gridIndex);
    for (int axis = 0; axis < plan.grid().axes().size(); axis++) {
      row.set(FIRST_AXIS + axis, values == null ? Double.NaN : values[axis]);
    }
  }

  /** Reads the profiles of the plan back. */
  public List<ProfileLikelihood> read(Configuration configuration) throws IOException {
    List<ProfileLikelihood> profiles = new ArrayList<>();
    try (TableReader reader = new TableReader(file, schema, configuration)) {
      Row row = new Row(schema.columns().size());
      for (ProfileDefinition definition : plan.profiles()) {
        double[] chiSquare = new double[definition.bins()];
        long[] gridIndex = new long[definition.bins()];
        BitSet open = new BitSet();
        double limit = Double.POSITIVE_INFINITY;
        for (int bin = 0; bin < chiSquare.length; bin++) {
          ProfileColumns.read(reader, row, definition, file);
          chiSquare[bin] = ProfileColumns.chiSquare(row);
          gridIndex[bin] = Double.isInfinite(chiSquare[bin]) ? -1 : row.longAt(GRID_INDEX);
          double lowerBound = ProfileColumns.lowerBound(row);
          if (Double.isFinite(lowerBound)) {
            open.set(bin);
            limit = lowerBound;
          }
        }
        profiles.add(new ProfileLikelihood(definition, chiSquare, gridIndex, open, limit));
      }
    }
    return profiles;
  }
}
