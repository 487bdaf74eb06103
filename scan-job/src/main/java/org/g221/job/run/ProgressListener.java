package org.g221.job.run;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts the tasks of the first stage that Spark reports as done. */
final class ProgressListener extends SparkListener {

  private final ScanProgress progress;
  private final SparkContext context;
  private final AtomicInteger done = new AtomicInteger();
  private int stage = -1;
  private volatile long firstDone;

  ProgressListener(ScanProgress progress, SparkContext context) {
    this.progress = progress;
    this.context = context;
    context.addSparkListener(this);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    if (stage < 0) {
      stage = event.stageId();
    }
    // Later stages merge results; they are short and have no nodes.
    if (event.stageId() == stage && event.reason() == Success$.MODULE$) {
      if (firstDone == 0) {
        firstDone = System.currentTimeMillis();
      }
      progress.tasksDone(done.incrementAndGet());
    }
  }

  /** Time from the start of this process to the first task done; NaN if none was reported. */
  double startSeconds() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    return firstDone == 0 ? Double.NaN : (firstDone - start) / 1e3;
  }

  void remove() {
    context.removeSparkListener(this);
  }
}
