package org.g221.job.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.g221.engine.document.InvalidInputException;

/**
 * The folder of a result: filled under another name, visible under its own when it is complete.
 *
 * <p>A run that fails or is interrupted leaves nothing under the final name, and an earlier result
 * stays there until the new one is complete. What a killed run left under working names is removed,
 * or put back, by the next.
 */
public final class OutputFolder implements AutoCloseable {

  /** After the jobs that write have been cancelled. */
  private static final int SHUTDOWN_PRIORITY = SparkJob.SHUTDOWN_PRIORITY - 10;

  private static final int MOST_ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 20;

  /** Writes files. */
  @FunctionalInterface
  public interface Filling {
    void run() throws IOException;
  }

  private enum State {
    OPEN,
    PUBLISHED,
    REMOVED
  }

  private final Path target;
  private final Path work;
  private final Path earlier;
  private final boolean overwrite;
  private final FileSystem files;
  private final Runnable removal;
  private State state = State.OPEN;

  private OutputFolder(
      Path target, boolean overwrite, Configuration configuration, Runnable afterInterruption)
      throws IOException {
    this.files = Files.system(target, configuration);
    this.target = files.makeQualified(target);
    if (this.target.isRoot()) {
      throw new IOException("it is the root of a file system");
    }
    this.work = sibling("incomplete");
    this.earlier = sibling("replaced");
    this.overwrite = overwrite;
    this.removal = () -> interrupt(afterInterruption);
  }

  private Path sibling(String ending) {
    return new Path(target.getParent(), "." + target.getName() + "." + ending);
  }

  /**
   * Prepares an output folder.
   *
   * @param overwrite whether the result of an earlier scan may be replaced
   * @param afterInterruption is run when the process has been told to end before the result was
   *     complete, and what was written is gone
   * @throws InvalidInputException if the folder exists and may not be replaced, or cannot be made
   */
  public static OutputFolder open(
      String name, boolean overwrite, Configuration configuration, Runnable afterInterruption) {
    try {
      OutputFolder folder =
          new OutputFolder(new Path(name), overwrite, configuration, afterInterruption);
      folder.prepare(name);
      return folder;
    } catch (IOException | IllegalArgumentException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new InvalidInputException(name, "", "cannot be written: " + reason);
    }
  }

  private void prepare(String name) throws IOException {
    if (exists(earlier) && !exists(target)) {
      rename(earlier, target);
    }
    if (exists(target) && !overwrite) {
      throw new InvalidInputException(
          name, "", "exists already; remove it, choose another with --out, or give --overwrite");
    }
    if (exists(target) && !exists(new Path(target, "run.yaml"))) {
      throw new InvalidInputException(
          name, "", "exists and is not the result of a scan, so it is not overwritten");
    }
    files.delete(earlier, true);
    files.delete(work, true);
    if (!files.mkdirs(work)) {
      throw new IOException("no permission to make " + work.getName());
    }
    ShutdownHookManager.get().addShutdownHook(removal, SHUTDOWN_PRIORITY);
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

  /** Where files go until the result is complete. */
  public Path work() {
    return work;
  }

  /** The final name. */
  public Path target() {
    return target;
  }

  /**
   * Writes the last files and makes the result visible under its final name. The process does not
   * end meanwhile.
   */
  public synchronized void publish(Filling last) throws IOException {
    if (state != State.OPEN) {
      throw new IOException(work + " is no longer there");
    }
    last.run();
    if (!exists(target)) {
      rename(work, target);
    } else if (overwrite) {
      replaceEarlier();
    } else {
      throw new IOException(target + " has been made by someone else in the meantime");
    }
    state = State.PUBLISHED;
  }

  private void replaceEarlier() throws IOException {
    rename(target, earlier);
    try {
      rename(work, target);
    } catch (IOException e) {
      rename(earlier, target);
      throw e;
    }
    files.delete(earlier, true);
  }

  /** Removes what was written unless it was published. */
  @Override
  public void close() {
    remove();
    try {
      ShutdownHookManager.get().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook finds nothing to do
    }
  }

  private synchronized void interrupt(Runnable afterwards) {
    // It may have been removed already, as the scan fails when its jobs are cancelled.
    if (state != State.PUBLISHED) {
      remove();
      afterwards.run();
    }
  }

  private synchronized void remove() {
    if (state != State.OPEN) {
      return;
    }
    state = State.REMOVED;
    try {
      // A file that a task makes at the same moment keeps its folder from being removed.
      for (int i = 0; i < MOST_ATTEMPTS && exists(work); i++) {
        files.delete(work, true);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException e) {
      // the next run removes it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
