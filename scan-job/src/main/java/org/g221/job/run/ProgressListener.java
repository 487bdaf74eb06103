package org.g221.job.run;

import java.lang.management.ManagementFactory;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Counts the tasks of the first stage that Spark reports as done. Reports come late, possibly after
 * the job is over; those are passed over.
 */
final class ProgressListener extends SparkListener {

  private final ScanProgress progress;
  private final SparkContext context;
  private final int tasks;
  private int done;
  private int stage = -1;
  private long firstDone;
  private boolean over;

  ProgressListener(ScanProgress progress, int tasks, SparkContext context) {
    this.progress = progress;
    this.tasks = tasks;
    this.context = context;
    context.addSparkListener(this);
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    if (stage < 0) {
      stage = event.stageId();
    }
    // Later stages merge results; they are short and have no nodes.
    if (!over && event.stageId() == stage && event.reason() == Success$.MODULE$) {
      if (done == 0) {
        firstDone = System.currentTimeMillis();
      }
      done++;
      progress.tasksDone(done);
    }
  }

  /** Time from the start of this process to the first task done; NaN if none was reported. */
  synchronized double startSeconds() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    return firstDone == 0 ? Double.NaN : (firstDone - start) / 1e3;
  }

  /** The job has ended well, whatever has been reported so far. */
  synchronized void allDone() {
    if (done < tasks) {
      progress.tasksDone(tasks);
    }
    over = true;
  }

  synchronized void remove() {
    over = true;
    context.removeSparkListener(this);
  }
}
