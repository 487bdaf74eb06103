package org.g221.job.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.job.chunk.Chunk;
import org.g221.job.chunk.ChunkCheck;
import org.g221.job.chunk.ChunkStore;
import org.g221.job.chunk.ChunkTask;
import org.g221.job.folder.CodeDigest;
import org.g221.job.folder.ForeignCodeException;

/**
 * The jobs of a scan. One evaluates chunks, which executors make durable by themselves, so that
 * nothing is lost with the driver and nothing waits for it. The other reads all chunks from disk,
 * compares checksums, and merges the results.
 */
final class ChunkJobs {

  /**
   * Task results wait for the driver to merge them; beyond this number they are merged in steps.
   */
  private static final int MOST_MERGED_AT_ONCE = 400;

  /** Spark aborts a job whose results take more than 1 GiB on the driver. */
  private static final long MOST_BYTES_MERGED_AT_ONCE = 256L << 20;

  /** A χ², the number of a node and, on a line, the middle of the bin. */
  private static final long BYTES_PER_BIN = 24;

  private static final int CHECKS_PER_CORE = 2;

  /** Name of the job that evaluates. */
  static final String EVALUATE = "evaluate";

  private final JavaSparkContext spark;
  private final ChunkTask task;
  private final String code;

  ChunkJobs(JavaSparkContext spark, ChunkTask task) {
    this.spark = spark;
    this.task = task;
    this.code = CodeDigest.current();
  }

  /** Evaluates chunks in a given number of tasks, not counting retries and duplicates. */
  void evaluate(List<Chunk> chunks, int tasks) {
    Broadcast<ChunkTask> shared = spark.broadcast(task);
    JavaRDD<Integer> done =
        spark.parallelize(chunks, tasks).mapPartitions(new Evaluation(code, shared));
    new SparkJob(spark, task.tiles().scanId()).run(EVALUATE, () -> done.reduce(Integer::sum));
    // Not after a failure: tasks may still be using it, and Spark is about to stop anyway.
    shared.destroy();
  }

  /** Reads chunks from disk. */
  ChunkCheck check(List<Chunk> chunks) {
    int tasks = Math.min(chunks.size(), CHECKS_PER_CORE * spark.defaultParallelism());
    return check(chunks, tasks, inSteps(tasks, task.store().profiles()));
  }

  /** Whether the results of these tasks are too many or too large for the driver alone. */
  static boolean inSteps(int tasks, List<ProfileDefinition> profiles) {
    long bins = profiles.stream().mapToLong(ProfileDefinition::bins).sum();
    return tasks > MOST_MERGED_AT_ONCE || tasks * bins * BYTES_PER_BIN > MOST_BYTES_MERGED_AT_ONCE;
  }

  /**
   * Reads chunks from disk in a given number of tasks.
   *
   * @param inSteps whether executors merge the results of others before the driver does
   */
  ChunkCheck check(List<Chunk> chunks, int tasks, boolean inSteps) {
    Broadcast<ChunkStore> store = spark.broadcast(task.store());
    JavaRDD<ChunkCheck> found =
        spark
            .parallelize(chunks, tasks)
            .mapPartitions(
                some ->
                    List.of(ChunkCheck.of(some, store.value(), TaskConfiguration.current()))
                        .iterator());
    ChunkCheck result =
        new SparkJob(spark, task.tiles().scanId())
            .run(
                "check and merge chunks of",
                () ->
                    inSteps
                        ? found.treeReduce(ChunkCheck::combine, 2)
                        : found.reduce(ChunkCheck::combine));
    store.destroy();
    return result;
  }

  /** The work of a task; before anything else it checks that it runs the driver's code. */
  private record Evaluation(String code, Broadcast<ChunkTask> shared)
      implements FlatMapFunction<Iterator<Chunk>, Integer> {

    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Integer> call(Iterator<Chunk> chunks) {
      ForeignCodeException.refuse(code);
      return List.of(shared.value().run(chunks, SparkJob.attempt(), TaskConfiguration.current()))
          .iterator();
    }
  }
}
