package org.g221.job.spark;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.g221.job.folder.LockPatience;

/**
 * A driver that YARN has started, and starts again if it is lost: an ApplicationMaster of Spark.
 *
 * @param attempt number of this attempt, from 1
 */
public record YarnDriver(int attempt) {

  /** Longer than it takes until the lock of a lost machine is seen to be stale. */
  private static final String WAIT_FOR_THE_ONE_BEFORE = "120s";

  /** Set by YARN in the environment of whatever it starts. */
  private static final String CONTAINER = "CONTAINER_ID";

  /** This process as a driver that YARN has started; empty if it is not. */
  public static Optional<YarnDriver> here() {
    return of(System.getProperties(), System.getenv());
  }

  /** Spark, too, tells an ApplicationMaster from other processes by these properties. */
  static Optional<YarnDriver> of(Properties properties, Map<String, String> environment) {
    if (!"cluster".equals(properties.getProperty("spark.submit.deployMode"))
        || !properties.containsKey("spark.yarn.app.id")) {
      return Optional.empty();
    }
    return Optional.ofNullable(environment.get(CONTAINER))
        .map(ContainerId::fromString)
        .map(container -> new YarnDriver(container.getApplicationAttemptId().getAttemptId()));
  }

  /** An attempt after the first waits until the lock of the one before it is stale. */
  void waitForTheOneBefore(Configuration configuration) {
    if (attempt > 1) {
      configuration.setIfUnset(LockPatience.WAIT, WAIT_FOR_THE_ONE_BEFORE);
    }
  }
}
