package org.g221.job.spark;

import java.util.function.Supplier;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.job.folder.OutputFolder;
import org.g221.job.outcome.ScanFailure;

/**
 * Runs the jobs of a scan. However a job ends, none of its tasks keeps running.
 *
 * @param spark where they run
 * @param scanId identifier of the scan
 */
record SparkJob(JavaSparkContext spark, String scanId) {

  /**
   * When a process that is being shut down cancels its jobs: before it removes what they have
   * written, {@link OutputFolder}, and before Spark stops, which has priority 30 above file
   * systems.
   */
  static final int SHUTDOWN_PRIORITY = OutputFolder.SHUTDOWN_PRIORITY + 10;

  /**
   * Runs a job.
   *
   * @param description what it does for the scan, shown on Spark's web page
   * @throws ScanFailure if it fails
   */
  <T> T run(String description, Supplier<T> job) {
    try (RunningTasks tasks = new RunningTasks(spark.sc())) {
      Runnable cancellation = () -> cancel(tasks);
      ShutdownHookManager.get().addShutdownHook(cancellation, SHUTDOWN_PRIORITY);
      spark.setJobDescription(description + " " + scanId);
      try {
        return job.get();
      } catch (Exception e) { // Spark throws undeclared checked exceptions
        tasks.awaitNone();
        throw ScanFailure.ofJob(scanId, e);
      } finally {
        forget(cancellation);
      }
    }
  }

  private void cancel(RunningTasks tasks) {
    spark.cancelAllJobs();
    tasks.awaitNone();
  }

  private static void forget(Runnable hook) {
    try {
      ShutdownHookManager.get().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending, and the hook has run or will run
    }
  }

  /** A name unique among attempts at the same task. */
  static String attempt() {
    return "attempt-" + TaskContext.get().taskAttemptId();
  }
}
