package org.g221.job.spark;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Counts running tasks; those of a failed job go on for a while. */
final class RunningTasks extends SparkListener implements AutoCloseable {

  /** Longer than a tile takes. */
  private static final long PATIENCE_MILLIS = 5_000;

  private final SparkContext context;
  private int running;

  RunningTasks(SparkContext context) {
    this.context = context;
    context.addSparkListener(this);
  }

  @Override
  public synchronized void onTaskStart(SparkListenerTaskStart event) {
    running++;
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    running--;
    notifyAll();
  }

  /** Waits for running tasks to end, but not for ever. */
  synchronized void awaitNone() {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    try {
      for (long left = PATIENCE_MILLIS; running > 0 && left > 0; ) {
        wait(left);
        left = end - System.currentTimeMillis();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    context.removeSparkListener(this);
  }
}
