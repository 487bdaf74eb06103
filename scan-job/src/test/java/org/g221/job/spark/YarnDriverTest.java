package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class YarnDriverTest {

  private static final Map<String, String> SECOND_ATTEMPT =
      Map.of("CONTAINER_ID", "container_e17_1764158400000_0042_02_000001");

  /** As an ApplicationMaster has them; it lacks {@code SPARK_SUBMIT}. */
  private static Properties properties(String deployMode) {
    Properties properties = new Properties();
    properties.setProperty("spark.master", "yarn");
    properties.setProperty("spark.submit.deployMode", deployMode);
    properties.setProperty("spark.yarn.app.id", "application_1764158400000_0042");
    return properties;
  }

  private static String waiting(int attempt, Configuration settings) {
    new YarnDriver(attempt).waitForTheOneBefore(settings);
    return settings.get("g221.lock.wait");
  }

  @Test
  void applicationMasterIsADriverThatKnowsItsAttempt() {
    assertThat(YarnDriver.of(properties("cluster"), SECOND_ATTEMPT)).contains(new YarnDriver(2));
    assertThat(
            YarnDriver.of(
                properties("cluster"),
                Map.of("CONTAINER_ID", "container_1764158400000_0042_01_000001")))
        .contains(new YarnDriver(1));
  }

  @Test
  void driverAtHomeAndProcessesWithoutYarnAreNone() {
    assertThat(YarnDriver.of(properties("client"), Map.of())).isEmpty();
    assertThat(YarnDriver.of(properties("client"), SECOND_ATTEMPT)).isEmpty();
    assertThat(YarnDriver.of(properties("cluster"), Map.of())).isEmpty();
    assertThat(YarnDriver.of(new Properties(), SECOND_ATTEMPT)).isEmpty();
    assertThat(YarnDriver.here()).isEmpty();
  }

  @Test
  void onlyALaterAttemptWaitsForTheLockOfTheOneBefore() {
    assertThat(waiting(1, new Configuration(false))).isNull();
    assertThat(waiting(2, new Configuration(false))).isEqualTo("120s");
  }

  @Test
  void waitingCanBeSet() {
    Configuration settings = new Configuration(false);
    settings.set("g221.lock.wait", "10s");
    assertThat(waiting(2, settings)).isEqualTo("10s");
  }
}
