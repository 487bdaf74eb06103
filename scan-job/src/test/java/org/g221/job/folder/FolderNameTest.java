package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out",
        "out/a b",
        "/tmp/Δχ²",
        "hdfs://host:8020/scans/a",
        "s3a://bucket/scans/a",
        "a:b/out",
        "out/"
      })
  void usualNamesHaveNoFlaw(String name) {
    assertThat(FolderName.flaw(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b", "out/2026-11-26T16:00", "/tmp/a:b/"})
  void colonIsNamed(String name) {
    assertThat(FolderName.flaw(name).orElseThrow())
        .isEqualTo("has a ':' in its last part, which Hadoop does not allow");
  }

  @Test
  void lengthCountsInBytesTogetherWithWhatIsMadeBesideIt() throws IOException {
    String longest = "é".repeat(121) + "a";
    assertThat(FolderName.flaw("out/" + longest)).isEmpty();
    Files.createDirectory(folder.resolve("." + longest + ".incomplete"));
    assertThat(FolderName.flaw("out/" + longest + "a").orElseThrow())
        .startsWith("has 244 bytes in its last part but must have at most 243");
  }
}
