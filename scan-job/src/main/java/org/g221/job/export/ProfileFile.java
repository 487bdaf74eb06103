package org.g221.job.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.parquet.Column;
import org.g221.job.parquet.Row;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.Provenance;
import org.g221.job.row.ProfileTable;
import org.g221.job.storage.StoredFiles;

/**
 * A profile of a finished scan in a file of its own, with the columns of the profiles in a result,
 * as Parquet or as text with commas.
 */
public final class ProfileFile {

  private static final String PARQUET = ".parquet";
  private static final String CSV = ".csv";

  private final FinishedScan scan;
  private final ProfileLikelihood profile;

  public ProfileFile(FinishedScan scan, ProfileLikelihood profile) {
    this.scan = scan;
    this.profile = profile;
  }

  /** Whether a name tells the format. */
  public static boolean canBe(String name) {
    return name.endsWith(PARQUET) || name.endsWith(CSV);
  }

  /**
   * Writes the file, which appears when it is complete.
   *
   * @throws InvalidInputException if it exists and must not be replaced, or cannot be written
   */
  public void write(String name, boolean overwrite, Configuration configuration)
      throws IOException {
    if (name.endsWith(CSV)) {
      try (OutputFiles output = OutputFiles.open(List.of(name), overwrite, configuration)) {
        writeText(output.writer(0));
        output.publish();
      }
    } else {
      writeParquet(new Path(name), overwrite, configuration);
    }
  }

  private void writeParquet(Path target, boolean overwrite, Configuration configuration)
      throws IOException {
    FileSystem files = StoredFiles.system(target, configuration);
    if (!overwrite && files.exists(target)) {
      throw new InvalidInputException(
          target.toString(), "", "exists already; choose another with --out, or give --overwrite");
    }
    Path whole = files.makeQualified(target);
    Path temporary = new Path(whole.getParent(), "." + whole.getName() + ".incomplete");
    try {
      table(Provenance.parquetMetadata(scan.plan()), temporary)
          .write(List.of(profile), scan.bestFit().chiSquare(), configuration);
      files.delete(whole, false);
      if (!files.rename(temporary, whole)) {
        throw new IOException("cannot rename " + temporary + " to " + whole);
      }
    } finally {
      files.delete(temporary, false);
    }
  }

  private ProfileTable table(Map<String, String> metadata, Path file) {
    return ProfileTable.at(scan.grid(), metadata, file);
  }

  private void writeText(Writer out) throws IOException {
    ProfileTable table = table(Map.of(), new Path(CSV));
    List<Column> columns = table.columns();
    out.write(columns.stream().map(Column::name).collect(Collectors.joining(",")) + "\n");
    for (int bin = 0; bin < profile.definition().bins(); bin++) {
      Row row = table.row(profile, bin, scan.bestFit().chiSquare());
      for (int i = 0; i < columns.size(); i++) {
        out.write((i == 0 ? "" : ",") + text(row, i, columns.get(i).kind()));
      }
      out.write('\n');
    }
  }

  private static String text(Row row, int column, Column.Kind kind) {
    if (row.isMissing(column)) {
      return "";
    }
    return switch (kind) {
      case FEW_DOUBLES, DOUBLE -> Double.toString(row.doubleAt(column));
      case LONG -> Long.toString(row.longAt(column));
      // Names of quantities hold commas, but no quotation marks.
      case TEXT -> '"' + row.textAt(column) + '"';
    };
  }
}
