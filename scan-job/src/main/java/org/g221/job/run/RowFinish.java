package org.g221.job.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.region.BestFit;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ScanPlan;

/** The end of a scan: its rows, with everything that is known only when all nodes are done. */
final class RowFinish {

  private final JavaSparkContext spark;
  private final ScanPlan plan;
  private final TileTask task;

  /**
   * @param task what wrote the rows
   */
  RowFinish(JavaSparkContext spark, ScanPlan plan, TileTask task) {
    this.spark = spark;
    this.plan = plan;
    this.task = task;
  }

  /**
   * The rows that stay.
   *
   * @param weight number of nodes for which each stands
   */
  record RowCount(long rows, double weight) {}

  /**
   * Puts the rows together.
   *
   * @param target where their folder is made
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
    boolean exact = best.exists() && best.chiSquare() == task.reference();
    long rows;
    if (exact && level == 0 || written == 0) {
      Files.replace(new Path(task.folder()), target, spark.hadoopConfiguration());
      rows = written;
    } else {
      // What is read stays until the result is complete, so that this can be done again.
      Files.makeFolder(target, spark.hadoopConfiguration());
      rows = filter(best, level, target.toString());
    }
    if (rows == 0) {
      writeEmptyTable(target);
    }
    Files.deleteHidden(target, spark.hadoopConfiguration());
    return new RowCount(rows, Thinning.weight(level));
  }

  private long filter(BestFit best, int level, String target) {
    RowFilter filter =
        new RowFilter(
            task.scanId(),
            task.points(),
            task.folder(),
            target,
            best.chiSquare(),
            plan.specification().keep().rowLimit(best.chiSquare()),
            level);
    List<Integer> tiles = new ArrayList<>();
    plan.tiles().tiles().forEach(tile -> tiles.add(tile.number()));
    int parts = Math.min(tiles.size(), 4 * spark.defaultParallelism());
    JavaRDD<Long> counts =
        spark.parallelize(tiles, parts).map(tile -> filter.run(tile, SparkJob.attempt()));
    return new SparkJob(spark, task.scanId()).run("filter rows of", () -> counts.reduce(Long::sum));
  }

  /** Readers expect a table where rows were asked for, even one without rows. */
  private void writeEmptyTable(Path folder) throws IOException {
    Path file = TileTask.file(folder.toString(), 0);
    Files.table(file, task.points().schema(), spark.hadoopConfiguration()).close();
  }
}
