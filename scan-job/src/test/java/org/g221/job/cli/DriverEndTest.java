package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other ends of a driver that YARN has started are in {@code scripts/cluster-test}. */
class DriverEndTest {

  private static final DriverEnd END = new DriverEnd(() -> "g221 failed: No space left on device");

  @ParameterizedTest
  @ValueSource(ints = {ExitStatus.DEFECT, ExitStatus.INTERRUPTED})
  void attemptThatFailedMayBeRepeatedAndSaysWhy(int status) {
    assertThatThrownBy(() -> END.with(status))
        .hasMessage("g221 failed: No space left on device")
        .hasNoCause();
  }
}
