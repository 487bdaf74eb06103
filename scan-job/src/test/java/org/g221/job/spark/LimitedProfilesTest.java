package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Coverage;
import org.g221.job.folder.ScanState;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions are those of every node and of profiles without a limit, to the last bit. */
@ExtendWith(LocalSpark.class)
class LimitedProfilesTest {

  private static final String SCAN =
      """
      format-version: 1
      scan-id: limited
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 3.0, delta-q-22: -0.1, delta-q-33: 0.98, delta-l-23: 0.01 }
      axes:
        - { parameter: zeta, values: [0, 0.025, 0.05, 0.1, 0.2, 0.4, 1] }
        - { parameter: mass-wprime-gev, min: 700, max: 14000, nodes: 14, spacing: log }
        - { parameter: delta-q-23, values: [-0.0056, -0.0052, -0.0048, -0.0044, -0.004, -0.0036, -0.0032, -0.0028] }
        - { parameter: delta-l-22, values: [0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.115, 0.13] }
        - { parameter: delta-l-33, min: 0, max: 1, nodes: 31 }
      keep: none
      profile-limit: %s
      profiles:
        - { x: zeta, y: "R(D*)", y-range: [0.24, 0.32], bins: 32 }
        - { x: "R(D*)", x-range: [0.24, 0.32], bins: 80 }
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [40, 60] }
      """;

  @TempDir private Path folder;

  private static GridPlan plan(String limit) {
    return SampleScan.plan(SCAN.formatted(limit));
  }

  /** Δχ² of the last level is 7.99 in two quantities, just within the smallest limit. */
  private static List<Object> regions(ScanRun run) {
    double best = run.outcome().bestFit().chiSquare();
    List<Object> regions = new ArrayList<>();
    for (ProfileLikelihood profile : run.outcome().profiles()) {
      for (double probability : new double[] {0.3, 0.6827, 0.9545, 0.9815}) {
        ConfidenceLevel level = new ConfidenceLevel(probability);
        regions.add(
            profile.definition().dimension() == 1
                ? ConfidenceIntervals.of(profile, best, level)
                : ConfidenceRegion.of(profile, best, level));
      }
    }
    return regions;
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "12.5", "100", "none"})
  void regionsAreThoseOfEveryNodeWithoutALimit(String limit) throws IOException {
    ScanRun all = ScanRun.ofEveryNode(plan("none"), folder.resolve("all"));
    ScanRun limited = ScanRun.of(plan(limit), folder.resolve("limited"));
    assertThat(regions(limited)).isEqualTo(regions(all));
    ScanRun allLimited = ScanRun.ofEveryNode(plan(limit), folder.resolve("all-limited"));
    assertThat(limited.bins()).isEqualTo(allLimited.bins());
  }

  /** Here the boundary at 68 % used to lie half-way to an open bin, at ζ = 0.0125. */
  @Test
  void boundaryLiesWhereTheChiSquareOfTheNextBinPutsIt() throws IOException {
    ScanRun run = ScanRun.of(plan("8"), folder);
    double best = run.outcome().bestFit().chiSquare();
    ConfidenceRegion region =
        ConfidenceRegion.of(run.outcome().profiles().get(0), best, new ConfidenceLevel(0.6827));
    double farthest =
        region.polygons().stream()
            .flatMap(polygon -> polygon.outer().stream())
            .filter(point -> Math.abs(point.y() - 0.29125) < 1e-9)
            .mapToDouble(point -> point.x())
            .max()
            .orElseThrow();
    assertThat(farthest).isBetween(0.000365, 0.000375);
  }

  /** A scan that is interrupted while it looks at bins once more goes on there. */
  @Test
  void secondLookSurvivesDamage() throws IOException {
    GridPlan plan = plan("8");
    ScanState state = ScanRun.begin(plan, folder.toUri().toString());
    ScanRun first = ScanRun.go(plan, folder, state, 64, Coverage.WHERE_IT_MATTERS);
    List<Path> chunks = chunks();
    assertThat(chunks).hasSizeGreaterThan(3);
    Files.delete(chunks.get(0));
    byte[] bytes = Files.readAllBytes(chunks.get(1));
    bytes[bytes.length / 2] ^= 1;
    Files.write(chunks.get(1), bytes);
    ScanRun again = ScanRun.go(plan, folder, state, 64, Coverage.WHERE_IT_MATTERS);
    assertThat(again.bins()).isEqualTo(first.bins());
    assertThat(chunks()).isEqualTo(chunks);
  }

  private List<Path> chunks() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state/neighbours"))) {
      return files.sorted().toList();
    }
  }
}
