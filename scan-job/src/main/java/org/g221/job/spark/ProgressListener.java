package org.g221.job.spark;

import java.lang.management.ManagementFactory;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.g221.job.outcome.ScanProgress;

/**
 * Counts the tasks of a stage that Spark reports as done, and those that failed. Reports come late,
 * possibly after the end of the job; such late ones are ignored.
 */
final class ProgressListener extends SparkListener {

  /** The property that holds Spark's description of a job. */
  private static final String DESCRIPTION = "spark.job.description";

  private final ScanProgress progress;
  private final SparkContext context;
  private int chunks;
  private int chunksBefore;
  private int tasks;
  private int done;
  private int stage = -1;
  private int failures;
  private long firstDone;
  private boolean counting;

  ProgressListener(ScanProgress progress, SparkContext context) {
    this.progress = progress;
    this.context = context;
    context.addSparkListener(this);
  }

  /**
   * A job starts on the remaining chunks.
   *
   * @param tasks number of tasks, each with about the same number of chunks
   */
  synchronized void start(long nodes, int chunks, int chunksBefore, int tasks) {
    expect(chunks, chunksBefore, tasks);
    progress.start(nodes, chunks, chunksBefore);
  }

  /**
   * A job starts on the remaining tasks of a stage.
   *
   * @param all number of tasks of the stage
   * @param before how many of them are done
   */
  synchronized void startStage(String title, long bins, int all, int before) {
    expect(all, before, all - before);
    progress.startStage(title, bins, all, before);
  }

  private void expect(int chunks, int chunksBefore, int tasks) {
    this.chunks = chunks;
    this.chunksBefore = chunksBefore;
    this.tasks = tasks;
    this.done = 0;
    this.stage = -1;
    this.counting = true;
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart event) {
    String what = event.properties().getProperty(DESCRIPTION, "");
    if (what.startsWith(ChunkJobs.EVALUATE)) {
      stage = event.stageInfos().head().stageId();
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    boolean success = event.reason() == Success$.MODULE$;
    failures += success ? 0 : 1;
    if (counting && event.stageId() == stage && success && done < tasks) {
      firstDone = firstDone == 0 ? System.currentTimeMillis() : firstDone;
      done++;
      progress.chunksDone(chunksBefore + (int) ((long) (chunks - chunksBefore) * done / tasks));
    }
  }

  /** Time from the start of this process to the end of the first task; NaN if none was reported. */
  synchronized double startSeconds() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    return firstDone == 0 ? Double.NaN : (firstDone - start) / 1e3;
  }

  /** Number of attempts reported as failed, or as ended because another was faster. */
  synchronized int failures() {
    return failures;
  }

  /** The job has succeeded, whatever has been reported so far. */
  synchronized void allDone() {
    if (done < tasks) {
      progress.chunksDone(chunks);
    }
    counting = false;
  }

  /**
   * Stops counting. Spark may block here until the last report has been delivered, so no report may
   * have to wait for this method.
   */
  void remove() {
    stop();
    context.removeSparkListener(this);
  }

  private synchronized void stop() {
    if (counting) {
      progress.finish();
    }
    counting = false;
  }
}
