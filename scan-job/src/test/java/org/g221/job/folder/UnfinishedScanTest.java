package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedScanTest {

  @TempDir private Path folder;

  @Test
  void scanThatWasInterruptedIsFoundBesideThePlaceOfItsResult() throws IOException {
    Path state = Files.createDirectory(folder.resolve(".result.incomplete")).resolve("state");
    ScanState.begin(
        new org.apache.hadoop.fs.Path(state.toUri()),
        ScanIdentity.of(Map.of("scan-id", "sample")),
        false,
        new Configuration());
    for (int chunk = 0; chunk < 3; chunk++) {
      Files.writeString(state.resolve("chunks/chunk-0000" + chunk), "done");
    }

    assertThat(UnfinishedScan.of(folder.resolve("result").toString(), new Configuration()))
        .contains(new UnfinishedScan("sample", 3));
    assertThat(new UnfinishedScan("sample", 3).message())
        .isEqualTo(
            "is not the result of a scan yet: scan sample is not complete, with chunks done: 3;"
                + " when it does not run any more, scan --resume completes it");
  }

  @Test
  void whereNothingWasBegunThereIsNone() {
    assertThat(UnfinishedScan.of(folder.resolve("result").toString(), new Configuration()))
        .isEmpty();
    assertThat(UnfinishedScan.of("", new Configuration())).isEmpty();
  }
}
