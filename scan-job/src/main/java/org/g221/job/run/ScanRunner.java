package org.g221.job.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.g221.engine.grid.BestFitSearch;
import org.g221.engine.grid.GridProgram;
import org.g221.engine.grid.GridTile;
import org.g221.engine.region.BestFit;
import org.g221.engine.region.ProfileLikelihood;
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
  private final Coverage coverage;
  private final int tasks;

  /**
   * @param coverage which nodes are evaluated
   * @param metadata what every file of rows says of the scan
   */
  public ScanRunner(
      JavaSparkContext spark,
      ScanPlan plan,
      Map<String, String> metadata,
      ScanProgress progress,
      Coverage coverage) {
    this(
        spark,
        plan,
        metadata,
        progress,
        coverage,
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
      Coverage coverage,
      int tasks) {
    this.spark = spark;
    this.plan = plan;
    this.metadata = metadata;
    this.progress = progress;
    this.coverage = coverage;
    this.tasks = tasks;
  }

  /**
   * Runs the scan.
   *
   * @param folder where the folder of rows is made
   * @throws ScanFailure if a tile cannot be done
   */
  public ScanOutcome run(Path folder) throws IOException {
    long start = System.nanoTime();
    Keep keep = plan.specification().keep();
    Path rows = new Path(folder, "points");
    if (keep.keepsRows()) {
      Files.makeFolder(rows, spark.hadoopConfiguration());
    }
    GridProgram program = plan.compile();
    BestFitSearch.Candidate candidate = BestFitSearch.search(program, plan.grid());
    double reference = candidate.chiSquare();
    PointTable points = PointTable.of(plan, metadata);
    TileTask task =
        new TileTask(
            plan.specification().scanId(),
            program,
            plan.profiles(),
            points,
            coverage,
            FirstMinima.search(plan, program, candidate, coverage),
            keep.rowLimit(reference),
            reference,
            rows.toString());
    ProgressListener listener = new ProgressListener(progress, tasks, spark.sc());
    TaskResult result = evaluate(task, listener);
    long scanned = System.nanoTime();
    RowFinish.RowCount kept = new RowFinish(spark, plan, task).run(result);
    BestFit bestFit = result.accumulator().bestFit();
    return new ScanOutcome(
        bestFit,
        profiles(result),
        result.accumulator().nodes(),
        result.visited(),
        excluded(program, result),
        kept.rows(),
        kept.weight(),
        listener.startSeconds(),
        seconds(start, scanned),
        seconds(scanned, System.nanoTime()));
  }

  /** What lies beyond the limit stays open, whether nodes there happened to be visited or not. */
  private List<ProfileLikelihood> profiles(TaskResult result) {
    double limit = result.accumulator().bestFit().chiSquare() + plan.specification().profileLimit();
    return result.accumulator().profiles().stream().map(profile -> profile.upTo(limit)).toList();
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private TaskResult evaluate(TileTask task, ProgressListener listener) {
    List<GridTile> tiles = plan.tiles().tiles();
    Broadcast<TileTask> shared = spark.broadcast(task);
    progress.start(plan.grid().size(), tasks);
    JavaRDD<TaskResult> results =
        spark
            .parallelize(tiles, tasks)
            .mapPartitions(
                part -> {
                  Iterable<GridTile> own = () -> part;
                  return List.of(shared.value().run(own, SparkJob.attempt())).iterator();
                });
    try {
      TaskResult result =
          new SparkJob(spark, task.scanId())
              .run(
                  "evaluate",
                  () ->
                      tasks > MOST_TASKS_MERGED_AT_ONCE
                          ? results.treeReduce(TaskResult::combine, 2)
                          : results.reduce(TaskResult::combine));
      listener.allDone();
      return result;
    } finally {
      listener.remove();
      progress.finish();
      shared.destroy();
    }
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
