package org.g221.job.run;

import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;

/**
 * A job that does nothing, while the driver searches for first minima. Spark takes a third of a
 * second for the first job of a process, mostly to load its classes.
 */
final class FirstJob {

  private final Thread thread;

  private FirstJob(JavaSparkContext spark) {
    this.thread = new Thread(() -> run(spark), "g221-first-job");
    thread.setDaemon(true);
  }

  /**
   * Starts it in the background; only where all tasks run in this process, which others do not
   * load.
   */
  static FirstJob start(JavaSparkContext spark) {
    FirstJob job = new FirstJob(spark);
    if (spark.isLocal()) {
      job.thread.start();
    }
    return job;
  }

  private static void run(JavaSparkContext spark) {
    int cores = spark.defaultParallelism();
    Function<Integer, Integer> nothing = number -> number;
    try {
      spark
          .parallelize(IntStream.range(0, cores).boxed().toList(), cores)
          .map(nothing)
          .reduce(Integer::sum);
    } catch (RuntimeException e) {
      // The process is ending; whatever else is wrong the job that follows will tell.
    }
  }

  /** Waits for its end. */
  void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
