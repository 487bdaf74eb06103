package org.g221.job.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.g221.engine.plane.PlaneTask;
import org.g221.job.chunk.PlaneWork;
import org.g221.job.folder.CodeDigest;
import org.g221.job.folder.ForeignCodeException;

/** The job that encloses bins, which executors make durable by themselves. */
final class PlaneJobs {

  private final JavaSparkContext spark;
  private final String scanId;
  private final Broadcast<PlaneWork> shared;

  PlaneJobs(JavaSparkContext spark, String scanId, PlaneWork work) {
    this.spark = spark;
    this.scanId = scanId;
    this.shared = spark.broadcast(work);
  }

  /**
   * Runs tasks of a round; each is one for Spark, as they take very different times.
   *
   * @return the time of all cores together, in nanoseconds
   */
  long enclose(List<PlaneTask> tasks) {
    JavaRDD<Long> times =
        spark
            .parallelize(tasks, tasks.size())
            .mapPartitions(new Enclosing(CodeDigest.current(), shared));
    return new SparkJob(spark, scanId).run(ChunkJobs.EVALUATE, () -> times.reduce(Long::sum));
  }

  /** No tasks follow. Not after a failure: some may still be running. */
  void close() {
    shared.destroy();
  }

  /** The work of a task; before anything else it checks that it runs the driver's code. */
  private record Enclosing(String code, Broadcast<PlaneWork> shared)
      implements FlatMapFunction<Iterator<PlaneTask>, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Long> call(Iterator<PlaneTask> tasks) {
      ForeignCodeException.refuse(code);
      long nanos = 0;
      while (tasks.hasNext()) {
        nanos += shared.value().run(tasks.next(), SparkJob.attempt(), TaskConfiguration.current());
      }
      return List.of(nanos).iterator();
    }
  }
}
