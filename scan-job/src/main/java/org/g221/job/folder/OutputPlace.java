package org.g221.job.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.job.storage.StoredFiles;

/**
 * The folder of a result, and its hidden siblings while a scan runs: {@code .NAME.incomplete} with
 * the lock, the state and the result in the making, and {@code .NAME.replaced} with an earlier
 * result for the moment in which the new one takes its place.
 */
final class OutputPlace {

  private static final int MOST_ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 20;

  private final Path target;
  private final Path work;
  private final Path earlier;
  private final FileSystem files;

  OutputPlace(Path name, Configuration configuration) throws IOException {
    this.files = StoredFiles.system(name, configuration);
    this.target = files.makeQualified(name);
    if (target.isRoot()) {
      throw new IOException("it is the root of a file system");
    }
    this.work = sibling("incomplete");
    this.earlier = sibling("replaced");
  }

  private Path sibling(String ending) {
    return new Path(target.getParent(), "." + target.getName() + "." + ending);
  }

  Path target() {
    return target;
  }

  Path work() {
    return work;
  }

  Path lock() {
    return new Path(work, "lock");
  }

  Path result() {
    return new Path(work, "result");
  }

  Path state() {
    return new Path(work, "state");
  }

  void makeWork() throws IOException {
    if (!files.mkdirs(work)) {
      throw new IOException("no permission to make " + work.getName());
    }
  }

  boolean isFinished() throws IOException {
    return exists(target);
  }

  /** Whether the final name belongs to the result of a scan. */
  boolean isResult() throws IOException {
    return exists(new Path(target, "run.yaml"));
  }

  private boolean exists(Path path) throws IOException {
    try {
      files.getFileStatus(path);
      return true;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /** Completes or undoes the publication begun by a process that was killed during it. */
  void recover() throws IOException {
    if (exists(earlier) && exists(target)) {
      files.delete(state(), true);
      files.delete(earlier, true);
    } else if (exists(earlier)) {
      rename(earlier, target);
    }
    Path rows = ScanState.rows(state());
    Path points = new Path(result(), "points");
    if (exists(state()) && !exists(rows) && exists(points)) {
      rename(points, rows);
    }
    files.delete(result(), true);
  }

  /** Gives the result its final name and removes everything else. */
  void publish(boolean replaces) throws IOException {
    if (!exists(target)) {
      rename(result(), target);
    } else if (replaces) {
      replace();
    } else {
      throw new IOException(target + " has been made by someone else in the meantime");
    }
    files.delete(work, true);
    files.delete(earlier, true);
  }

  private void replace() throws IOException {
    rename(target, earlier);
    try {
      rename(result(), target);
    } catch (IOException e) {
      rename(earlier, target);
      throw e;
    }
  }

  /** Removes everything but a published result; keeps the state if asked to. */
  void clean(boolean keepsState) throws IOException {
    Path removed = keepsState ? result() : work;
    // If the rows have been moved to the result, the next run takes them from there.
    if (keepsState && !exists(ScanState.rows(state()))) {
      return;
    }
    try {
      // A file that a task creates at this moment keeps its folder from being removed.
      for (int i = 0; i < MOST_ATTEMPTS && exists(removed); i++) {
        files.delete(removed, true);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
