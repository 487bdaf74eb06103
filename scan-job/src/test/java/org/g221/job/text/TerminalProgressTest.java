package org.g221.job.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.g221.job.outcome.ScanPhase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now = 5 * SECOND;

  private TerminalProgress progress(boolean terminal) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    TerminalProgress progress = progress(err, terminal ? 80 : 0);
    progress.start(1_000_000, 10, 0);
    return progress;
  }

  /** Progress on a terminal of a width; 0 for none. */
  private TerminalProgress progress(PrintStream err, int columns) {
    Terminal terminal = columns == 0 ? Terminal.NONE : new Terminal(true, columns, false);
    return new TerminalProgress(err, terminal, () -> now);
  }

  private void at(double seconds, TerminalProgress progress, int done) {
    now = 5 * SECOND + Math.round(seconds * SECOND);
    progress.chunksDone(done);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What a terminal shows, where each bar is drawn over the one before. */
  private String line() {
    String last = written().substring(written().lastIndexOf('\r') + 1);
    return last.replaceAll("\u001b\\[[?0-9]*[a-zA-Z]", "");
  }

  @Test
  void barStartsEmptyWithoutARateThatNobodyKnows() {
    progress(true);
    assertThat(line()).isEqualTo("evaluating " + "░".repeat(30) + "   0 %  0.00 of 1.00 M nodes");
  }

  @Test
  void barGrowsWithRateAndTimeLeft() {
    TerminalProgress progress = progress(true);
    at(2, progress, 1);
    assertThat(line())
        .isEqualTo(
            "evaluating █"
                + "░".repeat(9)
                + "  10 %  100.0 k of 1.00 M nodes, 50.0 k nodes/s, 18 s left")
        .hasSizeLessThan(80);
  }

  // The first chunk took 2 s, the other three 98 s: with six of them 196 s are left.
  @Test
  void timeLeftFollowsFromTheLastWhile() {
    TerminalProgress progress = progress(true);
    at(2, progress, 1);
    at(100, progress, 4);
    assertThat(line()).endsWith("  40 %, 3.06 k nodes/s, 3 min 16 s left");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 30, 40, 50, 60, 70, 80, 100, 200})
  void lineFitsEveryTerminalAndSaysWhatFits(int columns) {
    TerminalProgress progress =
        progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), columns);
    progress.start(999_999_999_999L, 4000, 0);
    at(3600, progress, 1500);
    assertThat(line()).contains(" 37 %").hasSizeLessThan(columns);
    assertThat(line().contains("left")).isEqualTo(columns >= 50);
    assertThat(line().contains("of 1000.0 G nodes")).isEqualTo(columns >= 100);
    assertThat(written()).doesNotContain("\n");
  }

  @Test
  void phasesWithoutCountsShareTheLineAndLeaveNothing() {
    TerminalProgress progress = progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), 80);
    progress.enter(ScanPhase.SEARCHING);
    assertThat(line()).isEqualTo("searching");
    progress.start(100, 4, 0);
    at(1, progress, 4);
    progress.enter(ScanPhase.JOINING);
    assertThat(line()).isEqualTo("joining rows");
    progress.enter(ScanPhase.WRITING);
    assertThat(line()).isEqualTo("writing the result");
    progress.finish();
    assertThat(line()).isEmpty();
    assertThat(written()).doesNotContain("\n");
  }

  @Test
  void elsewhereOnlyLongPhasesAreTold() {
    TerminalProgress progress = progress(false);
    now += 9 * SECOND;
    progress.enter(ScanPhase.JOINING);
    assertThat(written()).isEmpty();
    now += 2 * SECOND;
    progress.enter(ScanPhase.WRITING);
    assertThat(written().lines()).containsExactly("writing the result");
  }

  @Test
  void barIsDrawnOverTheOneBefore() {
    TerminalProgress progress = progress(true);
    at(2, progress, 1);
    at(3, progress, 2);
    assertThat(written()).doesNotContain("\n");
    assertThat(written().split("\r")).hasSize(4).allMatch(bar -> bar.isEmpty() || endsClear(bar));
  }

  private static boolean endsClear(String bar) {
    return bar.endsWith("\u001b[K\u001b[?7h");
  }

  @Test
  void barIsNotDrawnMoreOftenThanAnyoneCanSee() {
    TerminalProgress progress = progress(true);
    at(2, progress, 1);
    String before = written();
    at(2.05, progress, 2);
    assertThat(written()).isEqualTo(before);
    at(2.11, progress, 3);
    assertThat(line()).contains(" 30 % ");
  }

  @Test
  void lastTaskIsAlwaysShown() {
    TerminalProgress progress = progress(true);
    at(2, progress, 9);
    at(2.01, progress, 10);
    progress.finish();
    assertThat(line())
        .isEqualTo(
            "evaluating "
                + "█".repeat(11)
                + " 100 %  1.00 M of 1.00 M nodes, 497.5 k nodes/s, 0 s left"
                + System.lineSeparator());
  }

  @Test
  void elsewhereThereIsAPlainLineEveryTenSeconds() {
    TerminalProgress progress = progress(false);
    for (int done = 1; done <= 7; done++) {
      at(4 * done, progress, done);
    }
    progress.finish();
    assertThat(written().lines())
        .containsExactly(
            " 30 %  300.0 k of 1.00 M nodes, 25.0 k nodes/s, 28 s left",
            " 60 %  600.0 k of 1.00 M nodes, 25.0 k nodes/s, 16 s left");
  }

  @Test
  void shortScanSaysNothingElsewhere() {
    TerminalProgress progress = progress(false);
    at(3, progress, 10);
    progress.finish();
    assertThat(written()).isEmpty();
  }

  @Test
  void nothingIsWrittenAfterTheEnd() {
    for (boolean terminal : new boolean[] {true, false}) {
      TerminalProgress progress = progress(terminal);
      at(20, progress, 5);
      progress.finish();
      String before = written();
      at(40, progress, 10);
      progress.finish();
      assertThat(written()).isEqualTo(before);
    }
  }

  @Test
  void scanThatNeverStartedHasNothingToEnd() {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    TerminalProgress progress = progress(err, 80);
    progress.chunksDone(1);
    progress.finish();
    assertThat(written()).isEmpty();
  }
}
