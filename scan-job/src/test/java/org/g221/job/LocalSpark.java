package org.g221.job;

import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.job.spark.SparkStart;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Spark that tests share: two threads, a second attempt for each task, no web page. It starts
 * with the first test that needs it and stops after the last test of all.
 */
public final class LocalSpark implements BeforeAllCallback {

  private static JavaSparkContext context;

  @Override
  public void beforeAll(ExtensionContext extension) {
    extension
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(LocalSpark.class))
        .getOrComputeIfAbsent("stop", key -> (AutoCloseable) LocalSpark::stop);
  }

  public static synchronized JavaSparkContext context() {
    if (context == null) {
      context = SparkStart.start(Optional.of("local[2, 2]"), "tests");
    }
    return context;
  }

  /** Stops Spark, so that a command can start its own. */
  public static synchronized void stop() {
    if (context != null) {
      context.close();
      context = null;
    }
  }
}
