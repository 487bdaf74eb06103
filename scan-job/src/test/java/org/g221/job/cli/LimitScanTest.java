package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan whose likelihood has limits that cost nothing below, and kinks where they begin. */
class LimitScanTest {

  private static final String SCAN =
      """
      format-version: 1
      scan-id: limits
      dataset: current
      fixed: { g2-over-g1: 3.0, zeta: -0.02, delta-q-33: 0.9, delta-l-33: 0.6 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 7, spacing: log }
        - { parameter: delta-q-22, min: -0.004, max: 0.004, nodes: 33 }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 41 }
      profiles:
        - { x: delta-q-22 }
        - { x: x12_D, x-range: [0, 0.02], bins: 20 }
        - { x: "BR(B0->K*nunu)", y: "R(D*)", x-range: [0, 3e-5], y-range: [0.24, 0.3], bins: [20, 20] }
      """;

  @TempDir private Path folder;

  private Path scan(String name, String... options) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    CommandRun run = FinishedSample.scan(SCAN, place, options);
    assertThat(run.status()).as(run.err()).isZero();
    return place.resolve("result");
  }

  @Test
  void nodesThatAreLeftOutDoNotMatter() throws IOException {
    Path skipping = scan("skipping");
    Path everyNode = scan("every-node", "--no-skip", "--no-stages");
    for (String name : new String[] {"best-fit.yaml", "profiles/profiles.parquet"}) {
      assertThat(everyNode.resolve(name)).hasSameBinaryContentAs(skipping.resolve(name));
    }
  }
}
