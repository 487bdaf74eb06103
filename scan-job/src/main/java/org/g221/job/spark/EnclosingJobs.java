package org.g221.job.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.g221.job.chunk.EnclosingWork;
import org.g221.job.folder.CodeDigest;
import org.g221.job.folder.ForeignCodeException;

/**
 * The job of a continuous scan, whose tasks executors make durable by themselves.
 *
 * @param <T> the tasks
 */
final class EnclosingJobs<T extends Serializable> implements AutoCloseable {

  private final JavaSparkContext spark;
  private final String scanId;
  private final Broadcast<EnclosingWork<T, ?>> shared;

  EnclosingJobs(JavaSparkContext spark, String scanId, EnclosingWork<T, ?> work) {
    this.spark = spark;
    this.scanId = scanId;
    this.shared = spark.broadcast(work);
  }

  /**
   * Runs tasks.
   *
   * @param most largest number of tasks of Spark; best as many as there are tasks, as these take
   *     very different times
   * @return the time of all cores together, in nanoseconds
   */
  long enclose(List<T> tasks, int most) {
    JavaRDD<Long> times =
        spark
            .parallelize(tasks, Math.min(most, tasks.size()))
            .mapPartitions(new Enclosing<>(CodeDigest.current(), shared));
    return new SparkJob(spark, scanId).run(ChunkJobs.EVALUATE, () -> times.reduce(Long::sum));
  }

  /** No tasks follow. */
  @Override
  public void close() {
    // Destroying it would fail tasks of a failed job that are still running.
    shared.unpersist(false);
  }

  /** The work of a task; before anything else it checks that it runs the driver's code. */
  private record Enclosing<T>(String code, Broadcast<EnclosingWork<T, ?>> shared)
      implements FlatMapFunction<Iterator<T>, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Long> call(Iterator<T> tasks) {
      ForeignCodeException.refuse(code);
      long nanos = 0;
      while (tasks.hasNext()) {
        nanos += shared.value().run(tasks.next(), SparkJob.attempt(), TaskConfiguration.current());
      }
      return List.of(nanos).iterator();
    }
  }
}
