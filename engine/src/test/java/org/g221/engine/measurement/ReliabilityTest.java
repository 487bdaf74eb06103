package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void wordsAreThoseOfTheDataFiles() {
    assertThat(Reliability.keys())
        .containsExactly(
            "verified", "recomputed", "computed", "unverified-consistent", "unverified");
    for (Reliability reliability : Reliability.values()) {
      assertThat(Reliability.named(reliability.key())).hasValue(reliability);
    }
    assertThat(Reliability.named("VERIFIED")).isEmpty();
  }
}
