package org.g221.job.outcome;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
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
  private int chunks;
  private int before;
  private int done;
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
  public synchronized void start(long nodesOfGrid, int chunksOfGrid, int chunksDone) {
    nodes = nodesOfGrid;
    chunks = chunksOfGrid;
    before = chunksDone;
    done = chunksDone;
    started = clock.instant();
    write();
    next.start(nodesOfGrid, chunksOfGrid, chunksDone);
  }

  @Override
  public synchronized void chunksDone(int chunksDone) {
    done = chunksDone;
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

  private String json() {
    double seconds = Duration.between(started, written).toMillis() / 1e3;
    boolean known = done > before;
    double left = known ? seconds * (chunks - done) / (done - before) : 0;
    return String.format(
        Locale.ROOT,
        """
        {"scan-id": "%s", "nodes": %d, "chunks": %d, "chunks-done": %d, "chunks-resumed": %d,
         "share-done": %.4f, "seconds": %.1f, "seconds-left": %s, "time": "%s"}
        """,
        scanId,
        nodes,
        chunks,
        done,
        before,
        (double) done / chunks,
        seconds,
        known ? String.format(Locale.ROOT, "%.1f", left) : "null",
        written);
  }
}
