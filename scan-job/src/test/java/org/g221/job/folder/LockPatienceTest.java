package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.InvalidInputException;
import org.junit.jupiter.api.Test;

class LockPatienceTest {

  private final Configuration settings = new Configuration(false);

  @Test
  void lockIsSilentForAMinuteAndNotWaitedForUnlessSettingsSayOtherwise() {
    assertThat(LockPatience.of(settings))
        .isEqualTo(new LockPatience(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ZERO));
  }

  @Test
  void settingsAreTimesWithTheirUnit() {
    settings.set("g221.lock.heartbeat", "500ms");
    settings.set("g221.lock.wait", "2m");
    assertThat(LockPatience.of(settings))
        .isEqualTo(
            new LockPatience(Duration.ofMillis(500), Duration.ofSeconds(6), Duration.ofMinutes(2)));
  }

  @Test
  void everySettingThatIsNoTimeIsReported() {
    settings.set("g221.lock.heartbeat", "0s");
    settings.set("g221.lock.wait", "soon");
    assertThatThrownBy(() -> LockPatience.of(settings))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "command line: spark.hadoop.g221.lock.heartbeat is '0s' but must be a time such as 90s")
        .hasMessageContaining(
            "command line: spark.hadoop.g221.lock.wait is 'soon' but must be a time such as 90s");
  }
}
