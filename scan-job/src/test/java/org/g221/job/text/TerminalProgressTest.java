package org.g221.job.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now = 5 * SECOND;

  private TerminalProgress progress(boolean terminal) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    TerminalProgress progress = new TerminalProgress(err, terminal, () -> now);
    progress.start(1_000_000, 10, 0);
    return progress;
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
    return written().substring(written().lastIndexOf('\r') + 1).replace("\u001b[K", "");
  }

  @Test
  void barStartsEmptyWithoutARateThatNobodyKnows() {
    progress(true);
    assertThat(line()).isEqualTo("░".repeat(30) + "   0 %  0.00 of 1.00 M nodes");
  }

  @Test
  void barGrowsWithRateAndTimeLeft() {
    TerminalProgress progress = progress(true);
    at(2, progress, 1);
    assertThat(line())
        .isEqualTo(
            "█".repeat(3)
                + "░".repeat(27)
                + "  10 %  100.0 k of 1.00 M nodes, 50.0 k nodes/s, 18 s left");
    at(100, progress, 4);
    assertThat(line())
        .isEqualTo(
            "█".repeat(12)
                + "░".repeat(18)
                + "  40 %  400.0 k of 1.00 M nodes, 4.00 k nodes/s, 2 min 30 s left");
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
    return bar.endsWith("\u001b[K");
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
            "█".repeat(30)
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
    TerminalProgress progress = new TerminalProgress(err, true, () -> now);
    progress.chunksDone(1);
    progress.finish();
    assertThat(written()).isEmpty();
  }
}
