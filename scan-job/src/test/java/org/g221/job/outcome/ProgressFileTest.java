package org.g221.job.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {

  @TempDir private Path folder;
  private final Watch watch = new Watch();

  /** A clock that is set by hand. */
  private static final class Watch extends Clock {
    private long seconds = 1_800_000_000;

    @Override
    public Instant instant() {
      return Instant.ofEpochSecond(seconds);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private ProgressFile progress(String name) {
    var file = new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
    return new ProgressFile("sample", file, new Configuration(), ScanProgress.SILENT, watch);
  }

  private JsonNode json() throws IOException {
    assertThat(folder).isDirectoryNotContaining("glob:**/.progress*");
    return new ObjectMapper().readTree(folder.resolve("progress.json").toFile());
  }

  @Test
  void fileTellsHowFarTheScanIs() throws IOException {
    ProgressFile progress = progress("progress.json");
    progress.enter(ScanPhase.SEARCHING);
    assertThat(json().get("phase").asText()).isEqualTo("searching");
    assertThat(json().get("share-done").asDouble()).isZero();
    progress.start(1_000_000, 40, 10);
    assertThat(json().get("phase").asText()).isEqualTo("evaluating");
    assertThat(json().get("scan-id").asText()).isEqualTo("sample");
    assertThat(json().get("nodes").asLong()).isEqualTo(1_000_000);
    assertThat(json().get("chunks").asInt()).isEqualTo(40);
    assertThat(json().get("chunks-done").asInt()).isEqualTo(10);
    assertThat(json().get("chunks-resumed").asInt()).isEqualTo(10);
    assertThat(json().get("share-done").asDouble()).isEqualTo(0.25);
    assertThat(json().get("seconds-left").isNull()).isTrue();
    watch.seconds += 60;
    progress.chunksDone(20);
    assertThat(json().get("chunks-done").asInt()).isEqualTo(20);
    assertThat(json().get("seconds").asDouble()).isEqualTo(60);
    // 10 chunks took a minute, so that 20 will take two.
    assertThat(json().get("seconds-left").asDouble()).isEqualTo(120);
    assertThat(json().get("time").asText()).isEqualTo("2027-01-15T08:01:00Z");
    progress.enter(ScanPhase.JOINING);
    assertThat(json().get("phase").asText()).isEqualTo("joining");
  }

  @Test
  void fileIsWrittenNowAndThenAndAtTheEnd() throws IOException {
    ProgressFile progress = progress("progress.json");
    progress.start(100, 3, 0);
    watch.seconds += 4;
    progress.chunksDone(1);
    assertThat(json().get("chunks-done").asInt()).isZero();
    watch.seconds += 1;
    progress.chunksDone(2);
    assertThat(json().get("chunks-done").asInt()).isEqualTo(2);
    progress.chunksDone(3);
    assertThat(json().get("chunks-done").asInt()).isEqualTo(3);
  }

  @Test
  void scanDoesNotFailBecauseTheFileCannotBeWritten() throws IOException {
    java.nio.file.Files.writeString(folder.resolve("file"), "in place of a folder");
    ProgressFile progress = progress("file/progress.json");
    assertThatCode(
            () -> {
              progress.start(100, 3, 0);
              progress.chunksDone(3);
              progress.finish();
            })
        .doesNotThrowAnyException();
  }
}
