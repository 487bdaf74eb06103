package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;

class ChunkJobsTest {

  private static List<ProfileDefinition> profile(int bins) {
    return SampleScan.plan(
            SampleScan.with("x-range: [0, 0.02], bins: 7", "x-range: [0, 0.02], bins: " + bins))
        .profiles()
        .subList(1, 2);
  }

  @Test
  void manyResultsAreMergedInSteps() {
    assertThat(ChunkJobs.inSteps(400, profile(7))).isFalse();
    assertThat(ChunkJobs.inSteps(401, profile(7))).isTrue();
  }

  /** Spark would end the job, as 60 results of a million bins take more than 1 GiB. */
  @Test
  void largeResultsAreMergedInSteps() {
    assertThat(ChunkJobs.inSteps(8, profile(1_000_000))).isFalse();
    assertThat(ChunkJobs.inSteps(60, profile(1_000_000))).isTrue();
  }
}
