package org.g221.job.text;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.g221.job.outcome.Pace;
import org.g221.job.outcome.ScanPhase;
import org.g221.job.outcome.ScanProgress;

/**
 * Shows progress on a terminal as one line that is drawn again and again, elsewhere as an
 * occasional line.
 */
public final class TerminalProgress implements ScanProgress {

  private static final int WIDEST_BAR = 30;
  private static final int NARROWEST_BAR = 10;
  private static final long BAR_INTERVAL_NANOS = 100_000_000L;
  private static final long LINE_INTERVAL_NANOS = 10_000_000_000L;

  /**
   * Around a line: a terminal made narrower in the meantime cuts it instead of going on in the next
   * line, and the rest of a longer line before it is cleared.
   */
  private static final String BEGIN_LINE = "\r\u001b[?7l";

  private static final String END_LINE = "\u001b[K\u001b[?7h";

  private final PrintStream err;
  private final Terminal terminal;
  private final LongSupplier nanoTime;
  private ScanPhase phase;
  private long nodes;

  /** What {@code nodes} counts, and how the line begins. */
  private String unit = "nodes";

  private String title = ScanPhase.EVALUATING.title();
  private int chunks;
  private int done;
  private Pace pace;
  private long shown;
  private boolean running;

  /**
   * @param terminal where {@code err} goes
   * @param nanoTime clock in nanoseconds with an arbitrary origin
   */
  TerminalProgress(PrintStream err, Terminal terminal, LongSupplier nanoTime) {
    this.err = err;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.shown = nanoTime.getAsLong();
  }

  /** Writes to standard error. */
  public static TerminalProgress ofProcess() {
    return new TerminalProgress(System.err, Terminal.ofError(), System::nanoTime);
  }

  @Override
  public synchronized void enter(ScanPhase entered) {
    phase = entered;
    running = true;
    long now = nanoTime.getAsLong();
    if (terminal.shows() || now - shown >= LINE_INTERVAL_NANOS) {
      show(now);
    }
  }

  @Override
  public synchronized void start(long nodesOfGrid, int chunksOfGrid, int chunksDone) {
    begin(nodesOfGrid, chunksOfGrid, chunksDone);
  }

  @Override
  public synchronized void startStage(String name, long bins, int tasks, int tasksDone) {
    unit = "bins";
    title = name;
    begin(bins, tasks, tasksDone);
  }

  @Override
  public synchronized void tell(String text) {
    if (terminal.shows()) {
      err.print("\r\u001b[K");
    }
    err.println(text);
    err.flush();
  }

  private void begin(long nodesOfGrid, int chunksOfGrid, int chunksDone) {
    phase = ScanPhase.EVALUATING;
    nodes = nodesOfGrid;
    chunks = chunksOfGrid;
    done = chunksDone;
    running = true;
    long now = nanoTime.getAsLong();
    pace = new Pace(now / 1e9, done);
    shown = now;
    if (terminal.shows()) {
      show(now);
    }
  }

  @Override
  public synchronized void chunksDone(int chunksDone) {
    if (!running || phase != ScanPhase.EVALUATING) {
      return;
    }
    long now = nanoTime.getAsLong();
    done = chunksDone;
    pace.reach(now / 1e9, done);
    boolean due = now - shown >= (terminal.shows() ? BAR_INTERVAL_NANOS : LINE_INTERVAL_NANOS);
    // Unlike a line, a bar that stops short of its end would look like a failure.
    if (due || (terminal.shows() && done == chunks)) {
      show(now);
    }
  }

  /** A bar stays where it stopped; of the other phases nothing needs to stay. */
  @Override
  public synchronized void finish() {
    if (running && terminal.shows()) {
      if (phase == ScanPhase.EVALUATING) {
        err.println();
      } else {
        err.print("\r\u001b[K");
        err.flush();
      }
    }
    running = false;
  }

  private void show(long now) {
    shown = now;
    if (terminal.shows()) {
      err.print(BEGIN_LINE + line() + END_LINE);
      err.flush();
    } else {
      err.println(phase == ScanPhase.EVALUATING ? heading() + texts().get(0) : phase.title());
    }
  }

  /** The most that fits; the last column stays free, as terminals differ in what follows it. */
  private String line() {
    int width = terminal.columns() - 1;
    if (phase != ScanPhase.EVALUATING) {
      return phase.title();
    }
    String begin = title + " ";
    for (String text : texts()) {
      int bar = Math.min(WIDEST_BAR, width - begin.length() - text.length() - 1);
      if (bar >= NARROWEST_BAR) {
        return begin + bar(bar) + " " + text;
      }
    }
    String shortest = percent();
    return shortest.length() <= width ? shortest : "";
  }

  private String bar(int width) {
    int filled = (int) ((double) done / chunks * width);
    return "█".repeat(filled) + "░".repeat(width - filled);
  }

  private String percent() {
    return String.format(Locale.ROOT, "%3.0f %%", Math.floor(100.0 * done / chunks));
  }

  /** Of a line by itself; what evaluates a grid needs none. */
  private String heading() {
    return title.equals(phase.title()) ? "" : title + ": ";
  }

  /** What there is to say, from everything to little. */
  private List<String> texts() {
    String percent = percent();
    String counts =
        String.format(
            Locale.ROOT,
            "  %s of %s %s",
            Numbers.rate((double) done / chunks * nodes),
            Numbers.rate(nodes),
            unit);
    if (!pace.isKnown()) {
      return List.of(percent + counts, percent);
    }
    double chunksPerSecond = pace.chunksPerSecond();
    String speed =
        String.format(
            Locale.ROOT, ", %s %s/s", Numbers.rate(chunksPerSecond * nodes / chunks), unit);
    String left =
        String.format(
            Locale.ROOT, ", %s left", Numbers.duration((chunks - done) / chunksPerSecond));
    return List.of(
        percent + counts + speed + left, percent + speed + left, percent + left, percent);
  }
}
