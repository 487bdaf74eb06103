package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.search.BestFitSearch.Candidate;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Coverage;
import org.g221.job.chunk.PieceSizes;
import org.g221.job.folder.ScanState;
import org.g221.job.parquet.TableFile;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample scan has 32 tiles and 10 080 rows; if thinned, fewer than 100 rows in 10. */
@ExtendWith(LocalSpark.class)
class JoinedRowsTest {

  private static final GridPlan PLAN =
      SampleScan.plan(SampleScan.with("{ delta-chi-square: 12 }", "all"));
  private static final GridPlan THINNED =
      SampleScan.plan(
          SampleScan.with("delta-chi-square: 12", "delta-chi-square: 12, at-most: 100"));

  /** So few rows a file that the files of tiles stay as they are. */
  private static final long NOT_JOINED = 1;

  private static final long IN_FIVE_FILES = 2500;

  /** So many rows a file that those of a tile are few. */
  private static final long IN_ONE_FILE = 1_000_000;

  private static final long THINNED_IN_TWO_FILES = 25;

  @TempDir private static Path usual;
  private static ScanRun separate;
  private static ScanRun joined;

  @TempDir private Path folder;

  @BeforeAll
  static void run() throws IOException {
    separate = run(PLAN, usual.resolve("separate"), 64, NOT_JOINED);
    joined = run(PLAN, usual.resolve("joined"), 64, IN_FIVE_FILES);
  }

  private static ScanRun run(GridPlan plan, Path folder, int tasks, long rowsPerFile)
      throws IOException {
    Files.createDirectories(folder);
    return go(plan, folder, ScanRun.begin(plan, folder.toUri().toString()), tasks, rowsPerFile);
  }

  private static ScanRun go(
      GridPlan plan, Path folder, ScanState state, int tasks, long rowsPerFile) throws IOException {
    PieceSizes sizes = new PieceSizes(tasks, rowsPerFile);
    return ScanRun.go(plan, folder, state, sizes, Coverage.WHERE_IT_MATTERS);
  }

  @Test
  void fewFilesHoldTheSameRowsInTheSameOrder() throws IOException {
    assertThat(separate.files()).hasSize(32);
    assertThat(joined.files()).hasSize(5).containsKey("part-00000.parquet");
    assertThat(joined.rows()).isEqualTo(separate.rows()).hasSize(10_080);
    assertThat(joined.outcome().rows()).isEqualTo(10_080);
    assertThat(joined.nodes()).isSorted();
  }

  /** 315 rows of a tile are worth a group in a file of 2500, but not in one of a million. */
  @Test
  void tilesStayGroupsOfRowsUnlessTheyAreSmall() throws IOException {
    assertThat(groups(usual.resolve("joined/points"))).isEqualTo(32);
    ScanRun one = run(PLAN, folder, 64, IN_ONE_FILE);
    assertThat(one.files()).hasSize(1);
    assertThat(groups(folder.resolve("points"))).isEqualTo(1);
    assertThat(one.rows()).isEqualTo(separate.rows());
  }

  private static int groups(Path points) throws IOException {
    int groups = 0;
    try (var files = Files.newDirectoryStream(points, "*.parquet")) {
      for (Path file : files) {
        groups += new TableFile(file).rowGroups();
      }
    }
    return groups;
  }

  @Test
  void filesAreOfAboutTheSameSize() throws IOException {
    for (String name : joined.files().keySet()) {
      assertThat(new TableFile(usual.resolve("joined/points").resolve(name)).rows().size())
          .isBetween(1000, 3000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void filesAreTheSameForAnyNumberOfTasks(int tasks) throws IOException {
    assertThat(run(PLAN, folder, tasks, IN_FIVE_FILES).files()).isEqualTo(joined.files());
  }

  @Test
  void filesAreTheSameAfterAnInterruptionWhileTheyAreJoined() throws IOException {
    run(PLAN, folder, 64, IN_FIVE_FILES);
    Files.delete(folder.resolve("state/chunks/chunk-00013"));
    Files.delete(folder.resolve("points/part-00000.parquet"));
    assertThat(resume(PLAN, 5, IN_FIVE_FILES).files()).isEqualTo(joined.files());
  }

  private ScanRun resume(GridPlan plan, int tasks, long rowsPerFile) throws IOException {
    ScanState state =
        ScanState.find(ScanRun.stateFolder(folder.toUri().toString()), new Configuration())
            .orElseThrow();
    return go(plan, folder, state, tasks, rowsPerFile);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void thinnedAndCutRowsAreJoinedAsWell(int tasks) throws IOException {
    ScanRun expected =
        thinnedFromAWrongReference(usual.resolve("thinned-" + tasks), 64, NOT_JOINED);
    ScanRun run = thinnedFromAWrongReference(folder, tasks, THINNED_IN_TWO_FILES);
    assertThat(expected.files()).hasSizeGreaterThan(8);
    assertThat(run.files()).hasSize(2);
    assertThat(run.rows()).isEqualTo(expected.rows()).hasSizeBetween(26, 50);
    assertThat(run.outcome().rows()).isEqualTo(expected.outcome().rows());
    assertThat(run.outcome().rowWeight()).isGreaterThan(1);
  }

  /** Rows are written up to a node that is worse than the best, so that some have to be cut. */
  private static ScanRun thinnedFromAWrongReference(Path folder, int tasks, long rowsPerFile)
      throws IOException {
    Files.createDirectories(folder);
    ScanState state = ScanRun.begin(THINNED, folder.toUri().toString());
    state.remember(new Candidate(0, joined.outcome().bestFit().chiSquare() + 1));
    return go(THINNED, folder, state, tasks, rowsPerFile);
  }

  @Test
  void filteredRowsOfAnInterruptedRunAreNotTrusted() throws IOException {
    ScanRun expected = run(THINNED, folder, 64, THINNED_IN_TWO_FILES);
    var files = expected.files();
    Path filtered = folder.resolve("state/filtered");
    Files.writeString(filtered.resolve("part-00003.parquet"), "of a machine that was lost");
    Files.writeString(filtered.resolve(".part-00004.parquet.attempt-12"), "half");
    try (var points = Files.list(folder.resolve("points"))) {
      for (Path file : points.toList()) {
        Files.delete(file);
      }
    }
    assertThat(resume(THINNED, 64, THINNED_IN_TWO_FILES).files()).isEqualTo(files);
  }
}
