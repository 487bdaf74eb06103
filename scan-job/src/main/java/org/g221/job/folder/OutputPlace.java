package org.g221.job.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.job.storage.StorePromises;
import org.g221.job.storage.StoredFiles;

/**
 * The folder of a result, and its hidden siblings while a scan runs: {@code .NAME.incomplete} with
 * the lock, the state and the result in the making, and {@code .NAME.replaced} with an earlier
 * result for the moment in which the new one takes its place.
 *
 * <p>A symbolic link stays one: its folder and the siblings are where it points.
 */
final class OutputPlace {

  private static final int MOST_ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 20;
  private static final Pattern SIBLING = Pattern.compile("\\.(.+)\\.(incomplete|replaced)");

  private final Path named;
  private final Path target;
  private final Path work;
  private final Path earlier;
  private final FileSystem files;
  private final Configuration configuration;
  private final Optional<Publication> stepwise;

  OutputPlace(Path name, Configuration configuration) throws IOException {
    this.files = StoredFiles.system(name, configuration);
    this.configuration = configuration;
    this.named = files.makeQualified(name);
    this.target = files.makeQualified(StoredFiles.linked(named, configuration));
    if (target.isRoot()) {
      throw new IOException("it is the root of a file system");
    }
    if (StoredFiles.isMountPoint(target, configuration)) {
      throw new IOException(
          "a disk is mounted there, and a result takes its place as a whole; choose a folder in it");
    }
    Matcher sibling = SIBLING.matcher(target.getName());
    if (sibling.matches()) {
      throw new IOException(
          "folders of this name hold unfinished scans, in this case that of " + sibling.group(1));
    }
    this.work = sibling("incomplete");
    this.earlier = sibling("replaced");
    this.stepwise =
        StorePromises.of(target, configuration).renamesFolders()
            ? Optional.empty()
            : Optional.of(
                new Publication(result(), target, new Path(work, "publication"), configuration));
  }

  private Path sibling(String ending) {
    return new Path(target.getParent(), "." + target.getName() + "." + ending);
  }

  /** The final name as it was given; a link if it is one. */
  Path named() {
    return named;
  }

  Path target() {
    return target;
  }

  Path work() {
    return work;
  }

  Path earlier() {
    return earlier;
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

  /** Whether something has the final name; an empty folder counts as nothing. */
  boolean isTaken() throws IOException {
    try {
      return files.listStatus(target).length > 0;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  /** Whether what has the final name is a folder. */
  boolean isFolder() throws IOException {
    return files.getFileStatus(target).isDirectory();
  }

  /** Whether a process was killed before or after a new result had taken the place of another. */
  boolean hasReplaced() throws IOException {
    return stepwise.isEmpty() && files.exists(earlier) && isTaken();
  }

  /** Completes or undoes the publication begun by a process that was killed during it. */
  void recover() throws IOException {
    if (stepwise.isPresent()) {
      if (stepwise.get().resume()) {
        files.delete(state(), true);
        stepwise.get().forget();
      }
    } else if (hasReplaced()) {
      files.delete(state(), true);
      files.delete(earlier, true);
    } else if (files.exists(earlier)) {
      moveToTarget(earlier);
    }
    if (files.exists(state())) {
      bringBackRows();
    }
    files.delete(result(), true);
  }

  /** Rows that were in the result in the making belong to the state. */
  private void bringBackRows() throws IOException {
    Path rows = ScanState.rows(state());
    Path points = new Path(result(), "points");
    if (!files.exists(points)) {
      return;
    }
    if (!files.exists(rows)) {
      StoredFiles.rename(points, rows, configuration);
      return;
    }
    if (stepwise.isEmpty()) {
      return;
    }
    // Where folders are renamed file by file, some may have been moved and others not.
    for (FileStatus file : files.listStatus(points)) {
      Path row = new Path(rows, file.getPath().getName());
      if (!files.exists(row)) {
        StoredFiles.rename(file.getPath(), row, configuration);
      }
    }
  }

  private void moveToTarget(Path folder) throws IOException {
    // It is empty; some file systems would move into it.
    if (files.exists(target) && !files.delete(target, false)) {
      throw new IOException("cannot remove the empty folder " + target);
    }
    StoredFiles.rename(folder, target, configuration);
  }

  /**
   * Gives the result its final name and removes everything else, except for the lock.
   *
   * @param held whether this process may still write
   */
  void publish(boolean replaces, BooleanSupplier held) throws IOException {
    boolean taken = isTaken();
    if (taken && !replaces) {
      throw new IOException(target + " has been made by someone else in the meantime");
    }
    if (stepwise.isPresent()) {
      stepwise.get().run(taken, held);
    } else if (taken) {
      replace();
    } else {
      moveToTarget(result());
    }
    try {
      files.delete(state(), true);
      if (stepwise.isPresent()) {
        stepwise.get().forget();
      } else {
        files.delete(earlier, true);
      }
    } catch (IOException e) {
      // The result is there; the next run removes what is left.
    }
  }

  private void replace() throws IOException {
    StoredFiles.rename(target, earlier, configuration);
    try {
      StoredFiles.rename(result(), target, configuration);
    } catch (IOException e) {
      StoredFiles.rename(earlier, target, configuration);
      throw e;
    }
  }

  /** Removes everything but a published result; keeps the state if asked to. */
  void clean(boolean keepsState) throws IOException {
    Path removed = keepsState ? result() : work;
    // If rows have been moved to the result, the next run takes them from there.
    if (keepsState && (stepwise.isPresent() || !files.exists(ScanState.rows(state())))) {
      return;
    }
    try {
      // A file that a task creates at this moment keeps its folder from being removed.
      for (int i = 0; i < MOST_ATTEMPTS && files.exists(removed); i++) {
        files.delete(removed, true);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
