package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.TilePlan;
import org.g221.engine.profile.BinSelection;
import org.g221.engine.search.KnownMinima;
import org.g221.engine.search.SearchBudget;
import org.g221.job.FlakyFileSystem;
import org.g221.job.FlakyFileSystem.Operation;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Coverage;
import org.g221.job.chunk.TileTask;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.row.KeptRows;
import org.g221.job.row.RowTable;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spark gives each task a second attempt here, see {@link LocalSpark}. */
@ExtendWith(LocalSpark.class)
class FailingTasksTest {

  private static final GridPlan PLAN = SampleScan.plan(SampleScan.TEXT);
  private static final GridPlan THINNED =
      SampleScan.plan(
          SampleScan.with("delta-chi-square: 12", "delta-chi-square: 12, at-most: 100"));

  @TempDir private static Path undisturbed;
  private static ScanRun expected;

  @TempDir private Path folder;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    expected = ScanRun.of(PLAN, undisturbed);
  }

  @AfterEach
  void recover() {
    FlakyFileSystem.recover();
  }

  private ScanRun flaky(GridPlan plan) throws IOException {
    Path flaky = folder.resolve("flaky");
    return ScanRun.of(plan, flaky, FlakyFileSystem.name(flaky), 5);
  }

  private static void assertSame(ScanRun run, ScanRun expected) throws IOException {
    assertThat(run.files()).isEqualTo(expected.files()).isNotEmpty();
    assertThat(run.bins()).isEqualTo(expected.bins());
    assertThat(run.outcome().bestFit()).isEqualTo(expected.outcome().bestFit());
    assertThat(run.outcome().nodes()).isEqualTo(expected.outcome().nodes());
    assertThat(run.outcome().rows()).isEqualTo(expected.outcome().rows());
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void taskThatFailsOnceIsRepeatedWithoutATrace(Operation operation) throws IOException {
    FlakyFileSystem.fail(operation, fileInTheMiddle(), 1);
    ScanRun run = flaky(PLAN);
    assertThat(FlakyFileSystem.recover()).isZero();
    assertSame(run, expected);
  }

  private static String fileInTheMiddle() throws IOException {
    return "part-%05d".formatted(tileInTheMiddle());
  }

  private static int tileInTheMiddle() throws IOException {
    List<Integer> tiles = expected.tilesWithRows();
    return tiles.get(tiles.size() / 2);
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void filteringOfRowsThatFailsOnceIsRepeatedWithoutATrace(Operation operation) throws IOException {
    FlakyFileSystem.fail(operation, "filtered/.part-", 1);
    ScanRun run = flaky(THINNED);
    assertThat(FlakyFileSystem.recover()).isZero();
    assertSame(run, ScanRun.of(THINNED, folder.resolve("undisturbed")));
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void joiningOfRowsThatFailsOnceIsRepeatedWithoutATrace(Operation operation) throws IOException {
    FlakyFileSystem.fail(operation, "points/.part-", 1);
    ScanRun run = flaky(PLAN);
    assertThat(FlakyFileSystem.recover()).isZero();
    assertSame(run, expected);
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void taskThatFailsForGoodNamesScanTileAndNodes(Operation operation) throws IOException {
    TilePlan tiles = PLAN.tiles();
    int tile = tileInTheMiddle();
    long nodes = tiles.tile(tile).nodeCount();
    FlakyFileSystem.fail(operation, "part-%05d".formatted(tile), Integer.MAX_VALUE);
    assertThatThrownBy(() -> flaky(PLAN))
        .isInstanceOf(ScanFailure.class)
        .hasMessageMatching(
            "scan sample, tile %d with %d nodes: made to fail: %s \\.part-%05d\\S*"
                .formatted(tile, nodes, operation, tile));
  }

  @Test
  void filteringThatFailsForGoodNamesScanAndTile() {
    FlakyFileSystem.fail(Operation.RENAME, "filtered/.part-", Integer.MAX_VALUE);
    assertThatThrownBy(() -> flaky(THINNED))
        .isInstanceOf(ScanFailure.class)
        .hasMessageMatching(
            "scan sample, rows of tile \\d+: made to fail: RENAME \\.part-\\d{5}\\S*");
  }

  @Test
  void joiningThatFailsForGoodNamesScanAndTiles() {
    FlakyFileSystem.fail(Operation.RENAME, "points/.part-", Integer.MAX_VALUE);
    assertThatThrownBy(() -> flaky(PLAN))
        .isInstanceOf(ScanFailure.class)
        .hasMessageMatching(
            "scan sample, rows of tiles \\d+ to \\d+: made to fail: RENAME \\.part-\\d{5}\\S*");
  }

  @Test
  void whatALostMachineLeftIsRemoved() throws IOException {
    Path lost = Files.createDirectories(folder.resolve("run"));
    ScanState state = ScanRun.begin(PLAN, lost.toUri().toString());
    Files.writeString(lost.resolve("state/rows/.part-00003.parquet.attempt-77"), "half a file");
    ScanRun run = ScanRun.go(PLAN, lost, state, 64, Coverage.WHERE_IT_MATTERS);
    assertThat(run.files().keySet()).allMatch(name -> name.matches("part-\\d{5}\\.parquet"));
    assertSame(run, expected);
  }

  /** A task may still be running when its result is removed because the scan was interrupted. */
  @Test
  void taskDoesNotBringARemovedFolderBack() throws IOException {
    GridPlan plan = SampleScan.plan(SampleScan.with("{ delta-chi-square: 12 }", "all"));
    Path removed = folder.resolve("removed");
    TileTask task =
        new TileTask(
            "sample",
            plan.compile(),
            plan.bounds(),
            plan.profiles(),
            Coverage.EVERY_NODE,
            new KnownMinima(Double.POSITIVE_INFINITY, 25, BinSelection.none(plan.profiles())),
            new SearchBudget(),
            new KeptRows(
                RowTable.of(plan, Map.of()),
                Double.POSITIVE_INFINITY,
                0,
                removed.resolve("points").toUri().toString()));
    List<GridTile> tiles = List.of(plan.tiles().tile(0));
    assertThatThrownBy(() -> task.run(tiles, "attempt-1", new Configuration(), file -> {}))
        .isInstanceOf(ScanFailure.class);
    assertThat(removed).doesNotExist();
  }
}
