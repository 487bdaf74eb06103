package org.g221.job.spark;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.evaluation.GridProgram;
import org.g221.job.chunk.Coverage;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.GridPlan;

/** Spark during a scan; stops when closed. */
public final class RunningSpark implements AutoCloseable {

  private final JavaSparkContext spark;

  private RunningSpark(JavaSparkContext spark) {
    this.spark = spark;
  }

  /**
   * Starts Spark.
   *
   * @param master where it runs; inside this process if empty
   * @param scanId under which name
   */
  public static RunningSpark start(Optional<String> master, String scanId) {
    return new RunningSpark(SparkStart.start(master, scanId));
  }

  /**
   * The runner of a plan on this Spark.
   *
   * @param program what the plan computes, compiled
   * @param metadata what every file of rows records about the scan
   * @param coverage which nodes are evaluated
   */
  public ScanRunner runner(
      GridPlan plan,
      GridProgram program,
      Map<String, String> metadata,
      ScanProgress progress,
      Coverage coverage) {
    return new ScanRunner(spark, plan, program, metadata, progress, coverage);
  }

  /** The runner of a continuous scan on this Spark. */
  public ContinuousRunner runner(ContinuousPlan plan, ScanProgress progress) {
    return new ContinuousRunner(spark, plan, progress);
  }

  /** The address of the master. */
  public String master() {
    return spark.master();
  }

  /** Number of cores that run tasks. */
  public int cores() {
    return spark.defaultParallelism();
  }

  /** Spark's version. */
  public String version() {
    return spark.version();
  }

  @Override
  public void close() {
    spark.close();
  }
}
