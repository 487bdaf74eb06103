package org.g221.job.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.g221.engine.grid.BestFitSearch;
import org.g221.engine.grid.GridProgram;
import org.g221.engine.grid.GridTile;
import org.g221.engine.region.BestFit;
import org.g221.job.parquet.TableWriter;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ScanPlan;

/**
 * Runs a plan on Spark; the only part of a scan that knows it.
 *
 * <p>Two jobs: the first evaluates all nodes, keeps rows below a χ² that a search of the grid has
 * shown to be large enough, and merges accumulators; the second, only where the search was not
 * exact or rows have to be thinned, filters the rows.
 */
public final class ScanRunner {

  /**
   * Results of tasks wait on the driver to be merged; beyond this many they are merged in steps.
   */
  private static final int MOST_TASKS_MERGED_AT_ONCE = 400;

  private final JavaSparkContext spark;
  private final ScanPlan plan;
  private final Map<String, String> metadata;
  private final ScanProgress progress;
  private final int tasks;

  /**
   * @param metadata what every file of rows says of the scan
   */
  public ScanRunner(
      JavaSparkContext spark, ScanPlan plan, Map<String, String> metadata, ScanProgress progress) {
    this(
        spark,
        plan,
        metadata,
        progress,
        Math.min(plan.tiles().tileCount(), Math.max(400, 4 * spark.defaultParallelism())));
  }

  /**
   * @param tasks number of tasks among which the tiles are divided
   */
  ScanRunner(
      JavaSparkContext spark,
      ScanPlan plan,
      Map<String, String> metadata,
      ScanProgress progress,
      int tasks) {
    this.spark = spark;
    this.plan = plan;
    this.metadata = metadata;
    this.progress = progress;
    this.tasks = tasks;
  }

  /**
   * Runs the scan.
   *
   * @param folder where the folder of rows is made
   */
  public ScanOutcome run(Path folder) throws IOException {
    long start = System.nanoTime();
    Keep keep = plan.specification().keep();
    GridProgram program = plan.compile();
    double reference =
        keep.keepsRows() ? BestFitSearch.search(program, plan.grid()).chiSquare() : Double.NaN;
    PointTable points = PointTable.of(plan, metadata);
    Path rows = new Path(folder, "points");
    TileTask task =
        new TileTask(
            program,
            plan.profiles(),
            points,
            rowLimit(keep, reference),
            reference,
            rows.toString());
    ProgressListener listener = new ProgressListener(progress, spark.sc());
    TaskResult result = evaluate(task, listener);
    long scanned = System.nanoTime();
    RowCount kept = finishRows(task, result, keep);
    BestFit bestFit = result.accumulator().bestFit();
    return new ScanOutcome(
        bestFit,
        result.accumulator().profiles(),
        result.accumulator().nodes(),
        excluded(program, result),
        kept.rows(),
        kept.weight(),
        listener.startSeconds(),
        seconds(start, scanned),
        seconds(scanned, System.nanoTime()));
  }

  private static double rowLimit(Keep keep, double reference) {
    return keep.keepsRows() ? reference + keep.deltaChiSquare() : Double.NEGATIVE_INFINITY;
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private TaskResult evaluate(TileTask task, ProgressListener listener) {
    List<GridTile> tiles = plan.tiles().tiles();
    Broadcast<TileTask> shared = spark.broadcast(task);
    progress.start(plan.grid().size(), tasks);
    spark.setJobDescription("evaluate " + plan.specification().scanId());
    JavaRDD<TaskResult> results =
        spark
            .parallelize(tiles, tasks)
            .mapPartitions(
                part -> {
                  Iterable<GridTile> own = () -> part;
                  return List.of(shared.value().run(own, attempt())).iterator();
                });
    try {
      return tasks > MOST_TASKS_MERGED_AT_ONCE
          ? results.treeReduce(TaskResult::combine, 2)
          : results.reduce(TaskResult::combine);
    } finally {
      listener.remove();
      progress.finish();
      shared.destroy();
    }
  }

  /** A name that no other attempt at the same work has. */
  private static String attempt() {
    TaskContext context = TaskContext.get();
    return "attempt-" + context.taskAttemptId();
  }

  private record RowCount(long rows, double weight) {}

  private RowCount finishRows(TileTask task, TaskResult result, Keep keep) throws IOException {
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
    long rows = exact && level == 0 || written == 0 ? written : filter(task, best, keep, level);
    if (rows == 0) {
      writeEmptyTable(task);
    }
    return new RowCount(rows, Thinning.weight(level));
  }

  private long filter(TileTask task, BestFit best, Keep keep, int level) {
    RowFilter filter =
        new RowFilter(
            task.points(),
            task.folder(),
            best.chiSquare(),
            rowLimit(keep, best.chiSquare()),
            level);
    spark.setJobDescription("filter rows of " + plan.specification().scanId());
    List<Integer> tiles = new ArrayList<>();
    plan.tiles().tiles().forEach(tile -> tiles.add(tile.number()));
    int parts = Math.min(tiles.size(), 4 * spark.defaultParallelism());
    return spark
        .parallelize(tiles, parts)
        .map(tile -> filter.run(tile, attempt()))
        .reduce(Long::sum);
  }

  /** Readers expect a table where rows were asked for, even one without rows. */
  private void writeEmptyTable(TileTask task) throws IOException {
    Path file = TileTask.file(task.folder(), 0);
    Files.system(file, spark.hadoopConfiguration());
    new TableWriter(file, task.points().schema(), spark.hadoopConfiguration()).close();
  }

  private static Map<String, Long> excluded(GridProgram program, TaskResult result) {
    Map<String, Long> excluded = new LinkedHashMap<>();
    long[] counts = result.accumulator().excluded();
    for (int i = 0; i < program.rules().size(); i++) {
      excluded.put(program.rules().get(i), counts[i]);
    }
    excluded.put("a prediction is not finite", counts[counts.length - 1]);
    excluded.values().removeIf(count -> count == 0);
    return excluded;
  }
}
