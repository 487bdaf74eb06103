package org.g221.job.spark;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.job.outcome.ScanFailure;

/**
 * A job that does nothing, run while the driver searches for first minima. Spark takes a third of a
 * second for the first job of a process, mostly to load its classes.
 */
final class FirstJob {

  private final Thread thread;

  private FirstJob(JavaSparkContext spark, String scanId) {
    this.thread = new Thread(() -> run(spark, scanId), "g221-first-job");
    thread.setDaemon(true);
  }

  /**
   * Starts it in the background, but only if all tasks run in this process, as it warms up no
   * other.
   */
  static FirstJob start(JavaSparkContext spark, String scanId) {
    FirstJob job = new FirstJob(spark, scanId);
    if (spark.isLocal()) {
      job.thread.start();
    }
    return job;
  }

  private static void run(JavaSparkContext spark, String scanId) {
    int cores = spark.defaultParallelism();
    List<Integer> numbers = IntStream.range(0, cores).boxed().toList();
    try {
      new SparkJob(spark, scanId)
          .run("get ready for", () -> spark.parallelize(numbers, cores).reduce(Integer::sum));
    } catch (ScanFailure e) {
      // The process is ending; any other problem will show in the next job.
    }
  }

  /** Waits for it to end. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
