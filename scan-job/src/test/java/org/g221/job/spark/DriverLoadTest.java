package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.g221.job.LocalSpark;
import org.g221.job.chunk.Chunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class DriverLoadTest {

  @TempDir private Path folder;

  @Test
  void everyChunkIsATaskAndAFile() throws Exception {
    Map<String, Number> found =
        new DriverLoad(LocalSpark.context(), folder, 300, 10_000, 1, 100).run(40);
    assertThat(found)
        .containsEntry("tiles", 10_000)
        .containsEntry("chunks", 40)
        .containsEntry("files", 40)
        .containsEntry("done", 40)
        .containsEntry("evaluate-tasks", 40L);
    assertThat(found.get("file-bytes").longValue()).isPositive();
  }

  @Test
  void largeProfilesAreMergedAtOnceAndInSteps() throws Exception {
    DriverLoad load = new DriverLoad(LocalSpark.context(), folder, 64, 9, 2, 1000);
    List<Chunk> chunks = load.evaluated();
    Map<String, Number> atOnce = load.merge(chunks, false);
    Map<String, Number> inSteps = load.merge(chunks, true);
    // A bin of a result takes 16 bytes; in steps results go to executors first, three to each.
    assertThat(atOnce.get("check-result-bytes").longValue()).isGreaterThan(9 * 2000 * 16);
    assertThat(inSteps.get("check-tasks").longValue())
        .isGreaterThan(atOnce.get("check-tasks").longValue());
    assertThat(inSteps).containsEntry("bins", 2000).doesNotContainKey("refused");
  }
}
