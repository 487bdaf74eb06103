package org.g221.job.spark;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.profile.BestFit;
import org.g221.job.chunk.TaskResult;
import org.g221.job.outcome.ScanPhase;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.row.KeptRows;
import org.g221.job.row.RowAppend;
import org.g221.job.row.RowBundle;
import org.g221.job.row.RowCopy;
import org.g221.job.row.RowFileName;
import org.g221.job.row.RowFilter;
import org.g221.job.row.Thinning;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.Keep;
import org.g221.job.storage.StoredFiles;

/** The end of a scan: its rows, with everything known only once all nodes are done. */
final class RowFinish {

  /**
   * Tables with at least this share of a file's rows are appended as they are. Each remains a row
   * group of its own, which burdens readers only if it has few rows.
   */
  private static final double SMALLEST_GROUP = 0.01;

  private final JavaSparkContext spark;
  private final GridPlan plan;
  private final KeptRows kept;
  private final long rowsPerFile;
  private final ScanProgress progress;

  /**
   * @param kept the rows that tasks wrote
   * @param rowsPerFile number of rows that justify a file
   * @param progress hears what is done
   */
  RowFinish(
      JavaSparkContext spark,
      GridPlan plan,
      KeptRows kept,
      long rowsPerFile,
      ScanProgress progress) {
    this.spark = spark;
    this.plan = plan;
    this.kept = kept;
    this.rowsPerFile = rowsPerFile;
    this.progress = progress;
  }

  /**
   * The rows that remain.
   *
   * @param weight number of nodes that each row stands for
   */
  record RowCount(long rows, double weight) {}

  /**
   * Assembles the rows: filters and thins them, tile by tile so that all cores have work, and joins
   * the files of tiles if what remains of them is small.
   *
   * @param target where the folder of rows is created
   */
  RowCount run(TaskResult result, Path target) throws IOException {
    Keep keep = plan.specification().keep();
    if (!keep.keepsRows()) {
      return new RowCount(0, 1);
    }
    BestFit best = result.accumulator().bestFit();
    int level = Thinning.level(result.rowsByLevel(), keep.atMost());
    long written = 0;
    for (long count : result.rowsByLevel()) {
      written += count;
    }
    RowFilter filter =
        new RowFilter(
            scanId(), kept.table(), best.chiSquare(), keep.rowLimit(best.chiSquare()), level);
    boolean exact = best.exists() && best.chiSquare() == kept.reference() && level == 0;
    String source = kept.folder();
    long rows = written;
    if (!exact && written > 0) {
      progress.enter(ScanPhase.FILTERING);
      String filtered = filteredFolder();
      rows = copy("filter", filter, RowBundle.single(lengths(source)), source, filtered);
      source = filtered;
    }
    join(filter, source, rows, target);
    if (rows == 0) {
      writeEmptyTable(target);
    }
    StoredFiles.deleteHidden(target, spark.hadoopConfiguration());
    return new RowCount(rows, Thinning.weight(level));
  }

  private String scanId() {
    return plan.specification().scanId();
  }

  /** The folder for filtered rows, beside those that tasks wrote, which stay. */
  private String filteredFolder() throws IOException {
    Path folder = new Path(new Path(kept.folder()).getParent(), "filtered");
    // Left over from an interrupted run.
    StoredFiles.system(folder, spark.hadoopConfiguration()).delete(folder, true);
    StoredFiles.makeFolder(folder, spark.hadoopConfiguration());
    return folder.toString();
  }

  /** Moves the files of rows to their final place, or joins them if they are small. */
  private void join(RowFilter filter, String source, long rows, Path target) throws IOException {
    SortedMap<Integer, Long> lengths = lengths(source);
    List<RowBundle> bundles = RowBundle.of(lengths, rows, rowsPerFile);
    if (bundles.size() == lengths.size()) {
      StoredFiles.replace(new Path(source), target, spark.hadoopConfiguration());
      return;
    }
    progress.enter(ScanPhase.JOINING);
    // The source files stay until the result is complete, so that this step can be repeated.
    StoredFiles.makeFolder(target, spark.hadoopConfiguration());
    boolean large = rows >= SMALLEST_GROUP * rowsPerFile * lengths.size();
    RowCopy copy = large ? new RowAppend(scanId(), kept.table()) : filter;
    copy("join", copy, bundles, source, target.toString());
  }

  /** Bytes of the row file of each tile that has one. */
  private SortedMap<Integer, Long> lengths(String folder) throws IOException {
    SortedMap<Integer, Long> lengths = new TreeMap<>();
    Path path = new Path(folder);
    for (FileStatus file : StoredFiles.system(path, spark.hadoopConfiguration()).listStatus(path)) {
      RowFileName.tile(file.getPath()).ifPresent(tile -> lengths.put(tile, file.getLen()));
    }
    return lengths;
  }

  private long copy(
      String what, RowCopy copy, List<RowBundle> bundles, String source, String target) {
    if (bundles.isEmpty()) {
      return 0;
    }
    int tasks = Math.min(bundles.size(), 4 * spark.defaultParallelism());
    JavaRDD<Long> counts =
        spark
            .parallelize(bundles, tasks)
            .map(
                bundle ->
                    copy.run(
                        bundle, source, target, SparkJob.attempt(), TaskConfiguration.current()));
    return new SparkJob(spark, scanId()).run(what + " rows of", () -> counts.reduce(Long::sum));
  }

  /** Readers expect a table if rows were requested, even one without rows. */
  private void writeEmptyTable(Path folder) throws IOException {
    Path file = RowFileName.file(folder.toString(), 0);
    StoredFiles.table(file, kept.table().schema(), spark.hadoopConfiguration()).close();
  }
}
