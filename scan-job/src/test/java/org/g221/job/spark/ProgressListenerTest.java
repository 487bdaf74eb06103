package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.job.LocalSpark;
import org.g221.job.outcome.ScanProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class ProgressListenerTest {

  private static final long PATIENCE_SECONDS = 30;

  /** The thread of Spark that delivers reports. */
  private static final String REPORTER = "spark-listener-group-shared";

  @Test
  void reportOnItsWayDoesNotHoldUpTheEnd() throws Exception {
    JavaSparkContext spark = LocalSpark.context();
    LateReport late = new LateReport(spark);
    ProgressListener listener = new ProgressListener(late, spark.sc());
    listener.start(100, 10, 0, 10);

    CompletableFuture<Void> removal = CompletableFuture.runAsync(listener::remove);

    removal.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(late.waited).as("a report came while the listener was being removed").isTrue();
  }

  /** Has Spark report something at the end, and goes on when the report waits for the listener. */
  private static final class LateReport implements ScanProgress {

    private final JavaSparkContext spark;
    private boolean waited;

    LateReport(JavaSparkContext spark) {
      this.spark = spark;
    }

    @Override
    public void start(long nodes, int parts, int done) {}

    @Override
    public void chunksDone(int done) {}

    @Override
    public void finish() {
      spark.parallelize(List.of(1)).count();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS / 3);
      while (!waited && System.nanoTime() < end) {
        waited = reporterWaits();
        Thread.onSpinWait();
      }
    }

    private static boolean reporterWaits() {
      return Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals(REPORTER))
          .anyMatch(thread -> thread.getState() == Thread.State.BLOCKED);
    }
  }
}
