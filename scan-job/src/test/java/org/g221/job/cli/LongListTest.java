package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.g221.job.LocalSpark;
import org.g221.job.ResultFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A list that a scan file can hold takes more characters where results list it line by line. */
@ExtendWith(LocalSpark.class)
class LongListTest {

  private static final int VALUES = 250_000;

  private static final String SCAN =
      """
      format-version: 1
      scan-id: long
      dataset: "2016"
      fixed: { g2-over-g1: 3.0, zeta: 0, delta-q-33: 0.9, delta-q-23: -0.005, delta-l-22: 0.08 }
      axes:
        - { parameter: mass-wprime-gev, values: [VALUES] }
        - { parameter: delta-l-33, values: [0.2, 0.5] }
      keep: none
      profiles:
        - { x: kappa, x-range: [0, 0.2], bins: 20 }
      """;

  @TempDir private Path folder;

  @Test
  void whatCanBeScannedCanBeReadAgain() throws IOException {
    String values =
        IntStream.range(0, VALUES)
            .mapToObj(i -> Integer.toString(70_000 + i))
            .map(digits -> new StringBuilder(digits).insert(digits.length() - 2, '.'))
            .collect(Collectors.joining(","));
    ResultFolder.write(SCAN.replace("VALUES", values), folder);
    assertThat(Files.size(folder.resolve("run.yaml"))).isGreaterThan(3 << 20);
    for (String command : new String[] {"regions", "report", "verify"}) {
      CommandRun run = CommandRun.of(command, folder.toString());
      assertThat(run.status()).as(run.err()).isZero();
    }
    CommandRun run = CommandRun.of("export", folder.toString(), "--format", "wcxf");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"eft\" : \"SMEFT\"");
  }
}
