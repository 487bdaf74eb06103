package org.g221.job.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.g221.job.run.ScanProgress;

/** Progress as a bar on a terminal, as a line now and then elsewhere. */
final class TerminalProgress implements ScanProgress {

  private static final int BAR_WIDTH = 30;
  private static final long BAR_INTERVAL_NANOS = 100_000_000L;
  private static final long LINE_INTERVAL_NANOS = 10_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private long nodes;
  private int tasks;
  private long started;
  private long shown;

  /**
   * @param terminal whether {@code err} is one, so that a line can be drawn again
   */
  TerminalProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void start(long nodes, int tasks) {
    this.nodes = nodes;
    this.tasks = tasks;
    this.started = System.nanoTime();
    this.shown = started - BAR_INTERVAL_NANOS;
    if (terminal) {
      show(0);
    }
  }

  @Override
  public synchronized void tasksDone(int done) {
    long now = System.nanoTime();
    boolean due = now - shown >= (terminal ? BAR_INTERVAL_NANOS : LINE_INTERVAL_NANOS);
    if (due || (terminal && done == tasks)) {
      shown = now;
      show(done);
    }
  }

  @Override
  public synchronized void finish() {
    if (terminal && tasks > 0) {
      err.println();
    }
  }

  private void show(int done) {
    double share = (double) done / tasks;
    double seconds = (System.nanoTime() - started) / 1e9;
    double rate = share * nodes / seconds;
    String left = done == 0 ? "" : ", " + Numbers.duration(seconds * (1 - share) / share) + " left";
    String text =
        String.format(
            Locale.ROOT,
            "%3.0f %%  %s of %s nodes, %s nodes/s%s",
            100 * share,
            Numbers.rate(share * nodes),
            Numbers.rate(nodes),
            Numbers.rate(rate),
            left);
    if (terminal) {
      int filled = (int) Math.round(share * BAR_WIDTH);
      String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
      // The end of the line is cleared, as the text before may have been longer.
      err.print("\r" + bar + " " + text + "\u001b[K");
      err.flush();
    } else {
      err.println(text);
    }
  }
}
