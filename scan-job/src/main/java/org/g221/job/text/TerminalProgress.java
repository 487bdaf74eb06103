package org.g221.job.text;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.g221.job.outcome.ScanProgress;

/** Shows progress as a bar on a terminal, elsewhere as an occasional line. */
public final class TerminalProgress implements ScanProgress {

  private static final int BAR_WIDTH = 30;
  private static final long BAR_INTERVAL_NANOS = 100_000_000L;
  private static final long LINE_INTERVAL_NANOS = 10_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private long nodes;
  private int chunks;
  private int before;
  private long started;
  private long shown;
  private boolean running;

  /**
   * @param terminal whether {@code err} is a terminal, where a line can be redrawn
   * @param nanoTime clock in nanoseconds with an arbitrary origin
   */
  TerminalProgress(PrintStream err, boolean terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  /** Writes to standard error; scripts/g221 says whether that is a terminal. */
  public static TerminalProgress ofProcess() {
    String known = System.getProperty("g221.terminal");
    boolean terminal = known == null ? System.console() != null : Boolean.parseBoolean(known);
    return new TerminalProgress(System.err, terminal, System::nanoTime);
  }

  @Override
  public synchronized void start(long nodes, int chunks, int done) {
    this.nodes = nodes;
    this.chunks = chunks;
    this.before = done;
    this.started = nanoTime.getAsLong();
    this.shown = started;
    this.running = true;
    if (terminal) {
      show(done, started);
    }
  }

  @Override
  public synchronized void chunksDone(int done) {
    long now = nanoTime.getAsLong();
    boolean due = now - shown >= (terminal ? BAR_INTERVAL_NANOS : LINE_INTERVAL_NANOS);
    // Unlike a line, a bar that stops short of its end would look like a failure.
    if (running && (due || (terminal && done == chunks))) {
      shown = now;
      show(done, now);
    }
  }

  @Override
  public synchronized void finish() {
    if (running && terminal) {
      err.println();
    }
    running = false;
  }

  private void show(int done, long now) {
    double share = (double) done / chunks;
    String text =
        String.format(
            Locale.ROOT,
            "%3.0f %%  %s of %s nodes%s",
            Math.floor(100 * share),
            Numbers.rate(share * nodes),
            Numbers.rate(nodes),
            done == before ? "" : speed(done, (now - started) / 1e9));
    if (terminal) {
      int filled = (int) (share * BAR_WIDTH);
      String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
      // Clears the rest of the line, as the previous text may have been longer.
      err.print("\r" + bar + " " + text + "\u001b[K");
      err.flush();
    } else {
      err.println(text);
    }
  }

  /** The speed of this run, which may have started with chunks done by an earlier run. */
  private String speed(int done, double seconds) {
    double chunksPerSecond = (done - before) / seconds;
    return String.format(
        Locale.ROOT,
        ", %s nodes/s, %s left",
        Numbers.rate(chunksPerSecond * nodes / chunks),
        Numbers.duration((chunks - done) / chunksPerSecond));
  }
}
