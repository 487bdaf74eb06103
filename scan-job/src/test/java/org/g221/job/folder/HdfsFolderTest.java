package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.LocalHdfs;
import org.g221.job.storage.StoredFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of results and their locks on a real HDFS. */
class HdfsFolderTest {

  private static final ScanIdentity IDENTITY = ScanIdentity.of(Map.of("scan", "sample"));
  private static final FoundResult.Reader NOTHING =
      (folder, configuration) -> FoundResult.of(FoundResult.Kind.OTHER, ScanIdentity.NONE);

  @TempDir private static Path disk;
  private static LocalHdfs hdfs;
  private static FileSystem files;

  @BeforeAll
  static void start() throws IOException {
    hdfs = LocalHdfs.start(disk, 1);
    files = hdfs.files();
  }

  @AfterAll
  static void stop() throws IOException {
    if (hdfs != null) {
      hdfs.close();
    }
  }

  @Test
  void resultAppearsOnHdfsWhenItIsPublishedAndIsLockedUntilThen() throws IOException {
    String target = hdfs.folder("results") + "/result";
    Configuration configuration = new Configuration();
    try (OutputFolder folder =
        OutputFolder.open(target, OutputMode.NEW, IDENTITY, NOTHING, configuration, kept -> {})) {
      assertThatThrownBy(
              () ->
                  OutputFolder.open(
                      target, OutputMode.RESUME, IDENTITY, NOTHING, configuration, kept -> {}))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("another scan is writing it, process ");
      for (String text : List.of("written again", "complete")) {
        StoredFiles.write(
            new org.apache.hadoop.fs.Path(folder.result(), "run.yaml"), text, configuration);
      }
      assertThat(files.exists(new org.apache.hadoop.fs.Path(target))).isFalse();
      folder.publish(() -> {});
    }
    assertThat(files.listStatus(new org.apache.hadoop.fs.Path("/results"))).hasSize(1);
    assertThat(StoredFiles.read(new org.apache.hadoop.fs.Path(target, "run.yaml"), configuration))
        .isEqualTo("complete");
  }

  @Test
  void lockOfAProcessThatHasEndedIsTakenOverOnHdfs() throws IOException {
    var lock = new org.apache.hadoop.fs.Path(hdfs.folder("locked"), "lock");
    LockOwner self = LockOwner.self(Clock.systemUTC());
    LockOwner dead =
        new LockOwner(self.host(), self.process(), self.space(), 1, "dead", self.heartbeat());
    try (var out = files.create(lock)) {
      out.write(dead.text().getBytes(StandardCharsets.UTF_8));
    }
    try (RunLock taken = RunLock.acquire(lock, LockPatience.USUAL, new Configuration())) {
      assertThat(taken.isHeld()).isTrue();
    }
    assertThat(files.exists(lock)).isFalse();
  }
}
