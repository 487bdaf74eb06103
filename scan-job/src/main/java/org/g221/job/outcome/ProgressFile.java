package org.g221.job.outcome;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.WrittenName;
import org.g221.job.storage.StoredFiles;

/**
 * Writes the progress of a scan to a small JSON file, for batch systems and users without a
 * terminal. The file is always complete: each new one replaces the one before.
 */
public final class ProgressFile implements ScanProgress {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final String scanId;
  private final Path file;
  private final Configuration configuration;
  private final ScanProgress next;
  private final Clock clock;
  private long nodes;
  private String stage = "";
  private int chunks;
  private int before;
  private int done;
  private ScanPhase phase = ScanPhase.SEARCHING;
  private Pace pace;
  private Instant started;
  private Instant written;

  /**
   * @param file where it goes, in an existing folder
   * @param next receives the same progress
   */
  public ProgressFile(
      String scanId, Path file, Configuration configuration, ScanProgress next, Clock clock) {
    this.scanId = scanId;
    this.file = file;
    this.configuration = configuration;
    this.next = next;
    this.clock = clock;
  }

  @Override
  public synchronized void enter(ScanPhase next) {
    phase = next;
    started = started == null ? clock.instant() : started;
    write();
    this.next.enter(next);
  }

  @Override
  public synchronized void start(long nodesOfGrid, int chunksOfGrid, int chunksDone) {
    begin(nodesOfGrid, chunksOfGrid, chunksDone);
    next.start(nodesOfGrid, chunksOfGrid, chunksDone);
  }

  @Override
  public synchronized void startStage(String title, long bins, int tasks, int tasksDone) {
    stage = title;
    begin(bins, tasks, tasksDone);
    next.startStage(title, bins, tasks, tasksDone);
  }

  @Override
  public void tell(String line) {
    next.tell(line);
  }

  private void begin(long nodesOfGrid, int chunksOfGrid, int chunksDone) {
    nodes = nodesOfGrid;
    chunks = chunksOfGrid;
    before = chunksDone;
    done = chunksDone;
    phase = ScanPhase.EVALUATING;
    started = clock.instant();
    pace = new Pace(0, chunksDone);
    write();
  }

  @Override
  public synchronized void chunksDone(int chunksDone) {
    done = chunksDone;
    pace.reach(seconds(clock.instant()), done);
    if (done == chunks || Duration.between(written, clock.instant()).compareTo(INTERVAL) >= 0) {
      write();
    }
    next.chunksDone(chunksDone);
  }

  @Override
  public void finish() {
    next.finish();
  }

  private void write() {
    written = clock.instant();
    try {
      StoredFiles.write(file, json(), configuration);
    } catch (IOException e) {
      // A scan does not fail because its progress cannot be reported.
    }
  }

  private double seconds(Instant time) {
    return Duration.between(started, time).toMillis() / 1e3;
  }

  private String json() {
    boolean known = pace != null && pace.isKnown();
    double left = known ? (chunks - done) / pace.chunksPerSecond() : 0;
    return String.format(
        Locale.ROOT,
        """
        {"scan-id": "%s", "phase": "%s", %s, "chunks": %d, "chunks-done": %d,
         "chunks-resumed": %d, "share-done": %.4f, "seconds": %.1f, "seconds-left": %s,
         "time": "%s"}
        """,
        scanId,
        WrittenName.of(phase),
        stage.isEmpty()
            ? "\"nodes\": " + nodes
            : "\"stage\": \"" + stage + "\", \"bins\": " + nodes,
        chunks,
        done,
        before,
        chunks == 0 ? 0 : (double) done / chunks,
        seconds(written),
        known ? String.format(Locale.ROOT, "%.1f", left) : "null",
        written);
  }
}
