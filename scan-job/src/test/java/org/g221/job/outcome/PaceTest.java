package org.g221.job.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void paceIsUnknownUntilSomethingIsDone() {
    Pace pace = new Pace(100, 7);
    assertThat(pace.isKnown()).isFalse();
    pace.reach(160, 7);
    assertThat(pace.isKnown()).isFalse();
    pace.reach(160, 10);
    assertThat(pace.isKnown()).isTrue();
    assertThat(pace.chunksPerSecond()).isEqualTo(3 / 60.0);
  }

  // A hundred chunks in the first hundred seconds, then one every ten seconds.
  @Test
  void whatWasLongAgoDoesNotCount() {
    Pace pace = new Pace(0, 0);
    for (int done = 1; done <= 100; done++) {
      pace.reach(done, done);
    }
    assertThat(pace.chunksPerSecond()).isEqualTo(1);
    for (int done = 101; done <= 120; done++) {
      pace.reach(100 + 10 * (done - 100), done);
    }
    assertThat(pace.chunksPerSecond()).isEqualTo(0.1);
  }

  @Test
  void aSingleStepIsMeasuredFromTheOneBefore() {
    Pace pace = new Pace(0, 0);
    pace.reach(10, 1);
    pace.reach(1000, 2);
    assertThat(pace.chunksPerSecond()).isEqualTo(1 / 990.0);
  }
}
