package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.search.BestFitSearch.Candidate;
import org.g221.job.FlakyFileSystem;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Coverage;
import org.g221.job.folder.ScanState;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample scan has 32 chunks of a tile each; what an interruption leaves is made by hand. */
@ExtendWith(LocalSpark.class)
class ResumedScanTest {

  private static final GridPlan PLAN = SampleScan.plan(SampleScan.TEXT);
  private static final GridPlan THINNED =
      SampleScan.plan(
          SampleScan.with("delta-chi-square: 12", "delta-chi-square: 12, at-most: 100"));

  @TempDir private static Path undisturbed;
  @TempDir private static Path undisturbedAndThinned;
  private static ScanRun expected;
  private static ScanRun expectedThinned;

  @TempDir private Path folder;
  private Path chunks;
  private Path rows;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    expected = ScanRun.of(PLAN, undisturbed);
    expectedThinned = ScanRun.of(THINNED, undisturbedAndThinned);
    assertThat(expected.outcome().effort().chunks()).isEqualTo(32);
    assertThat(expected.outcome().effort().resumedChunks()).isZero();
  }

  @BeforeEach
  void finishChunks() throws IOException {
    chunks = folder.resolve("state/chunks");
    rows = folder.resolve("state/rows");
    finishChunks(undisturbed);
  }

  /** All chunks are done, but not what comes after them. */
  private void finishChunks(Path finished) throws IOException {
    copy(finished.resolve("state"), folder.resolve("state"));
    boolean moved = !Files.exists(finished.resolve("state/rows"));
    if (moved) {
      copy(finished.resolve("points"), rows);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  @AfterEach
  void recover() {
    FlakyFileSystem.recover();
  }

  private ScanRun resume(GridPlan plan, int tasks) throws IOException {
    ScanState state =
        ScanState.find(ScanRun.stateFolder(folder.toUri().toString()), new Configuration())
            .orElseThrow();
    return ScanRun.go(plan, folder, state, tasks, Coverage.WHERE_IT_MATTERS);
  }

  private void assertResumed(int done) throws IOException {
    ScanRun run = resume(PLAN, 64);
    assertSame(run, expected);
    assertThat(run.outcome().effort().resumedChunks()).isEqualTo(done);
  }

  private static void assertSame(ScanRun run, ScanRun expected) throws IOException {
    assertThat(run.files()).isEqualTo(expected.files()).isNotEmpty();
    assertThat(run.bins()).isEqualTo(expected.bins());
    assertThat(run.outcome().bestFit()).isEqualTo(expected.outcome().bestFit());
    assertThat(run.outcome().nodes()).isEqualTo(expected.outcome().nodes());
    assertThat(run.outcome().rows()).isEqualTo(expected.outcome().rows());
    assertThat(run.outcome().rowWeight()).isEqualTo(expected.outcome().rowWeight());
  }

  private Path chunk(int number) {
    return chunks.resolve("chunk-%05d".formatted(number));
  }

  /** The file of rows in the middle; its tile, and so its chunk, is its number. */
  private Path someRows() throws IOException {
    try (Stream<Path> files = Files.list(rows)) {
      List<Path> sorted = files.sorted().toList();
      return sorted.get(sorted.size() / 2);
    }
  }

  private static void flipABit(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 4;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void truncate(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void scanGoesOnWithAnyNumberOfTasks(int tasks) throws IOException {
    for (int number = 3; number < 32; number += 2) {
      Files.delete(chunk(number));
    }
    ScanRun run = resume(PLAN, tasks);
    assertSame(run, expected);
    assertThat(run.outcome().effort().resumedChunks()).isEqualTo(17);
  }

  @Test
  void onlyChunksThatAreNotDoneAreEvaluated() throws IOException {
    Files.delete(chunk(4));
    Map<String, Long> before = modified();
    assertResumed(31);
    Map<String, Long> after = modified();
    after.keySet().removeIf(name -> after.get(name).equals(before.get(name)));
    assertThat(after.keySet()).containsExactly("chunk-00004");
  }

  private Map<String, Long> modified() throws IOException {
    Map<String, Long> times = new TreeMap<>();
    try (Stream<Path> files = Files.list(chunks)) {
      for (Path file : files.toList()) {
        times.put(file.getFileName().toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return times;
  }

  @Test
  void scanOfWhichAllChunksAreDoneOnlyHasToBePutTogether() throws IOException {
    assertResumed(32);
  }

  @Test
  void rowsOfAChunkThatIsNotDoneAreNotTrusted() throws IOException {
    Path file = someRows();
    Files.delete(chunk(number(file)));
    truncate(file);
    Files.writeString(rows.resolve("part-00000.parquet"), "of a process that was killed");
    Files.delete(chunk(0));
    assertResumed(30);
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
  }

  @Test
  void flippedBitInRowsIsFoundAndTheChunkDoneAgain() throws IOException {
    flipABit(someRows());
    assertResumed(31);
  }

  @Test
  void truncatedRowsAreFoundAndTheChunkDoneAgain() throws IOException {
    truncate(someRows());
    assertResumed(31);
  }

  @Test
  void missingRowsAreFoundAndTheChunkDoneAgain() throws IOException {
    Files.delete(someRows());
    assertResumed(31);
  }

  @Test
  void damagedChunkFilesAreFoundAndTheChunksDoneAgain() throws IOException {
    flipABit(chunk(2));
    truncate(chunk(3));
    Files.writeString(chunk(4), "");
    assertResumed(29);
  }

  @Test
  void chunkOfAnotherScanIsNotUsed() throws IOException {
    copy(undisturbedAndThinned.resolve("state/chunks/chunk-00007"), chunk(7));
    copy(chunk(8), chunk(9));
    assertResumed(30);
  }

  @Test
  void whatAttemptsHaveNotCompletedIsLeftOut() throws IOException {
    Files.writeString(chunks.resolve(".chunk-00005.attempt-12"), "half");
    Files.writeString(rows.resolve(".part-00005.parquet.attempt-12"), "half");
    Files.delete(chunk(5));
    assertResumed(31);
  }

  @Test
  void rowsThatHaveToBeThinnedAreThinnedTheSame() throws IOException {
    finishChunks(undisturbedAndThinned);
    Files.delete(chunk(11));
    assertSame(resume(THINNED, 5), expectedThinned);
  }

  /**
   * A worse node than the best, so that the rows have to be filtered, as the run that began did.
   */
  @Test
  void rowsCountFromTheReferenceOfTheRunThatBegan() throws IOException {
    ScanState state = ScanRun.begin(PLAN, folder.toUri().toString());
    double best = expected.outcome().bestFit().chiSquare();
    state.remember(new Candidate(0, best + 1));
    ScanRun run = resume(PLAN, 64);
    assertThat(rows).isNotEmptyDirectory();
    assertSame(run, expected);
  }

  @Test
  void damageWhileTheScanRunsIsFoundBeforeResultsAreMerged() throws IOException {
    Path flaky = Files.createDirectory(folder.resolve("flaky"));
    ScanState state = ScanRun.begin(PLAN, FlakyFileSystem.name(flaky));
    FlakyFileSystem.damage("part-%05d".formatted(number(someRows())));
    ScanRun run = ScanRun.go(PLAN, flaky, state, 64, Coverage.WHERE_IT_MATTERS);
    assertThat(FlakyFileSystem.recover()).isZero();
    assertSame(run, expected);
  }

  @Test
  void diskThatDamagesEverythingEndsTheScanAndNamesTheFile() throws IOException {
    Path flaky = Files.createDirectory(folder.resolve("flaky"));
    ScanState state = ScanRun.begin(PLAN, FlakyFileSystem.name(flaky));
    String file = "part-%05d".formatted(number(someRows()));
    FlakyFileSystem.damage(file, Integer.MAX_VALUE);
    assertThatThrownBy(() -> ScanRun.go(PLAN, flaky, state, 64, Coverage.WHERE_IT_MATTERS))
        .isInstanceOf(ScanFailure.class)
        .hasMessage(
            "scan sample: what is written cannot be read again: "
                + file
                + ".parquet differs from its checksum");
  }
}
