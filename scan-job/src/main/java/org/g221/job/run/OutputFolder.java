package org.g221.job.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.InvalidInputException;

/**
 * The folder of a result: filled under another name, visible under its own when it is complete.
 *
 * <p>A run that is interrupted leaves nothing under the final name; what a killed one left under
 * the working name is removed by the next.
 */
public final class OutputFolder implements AutoCloseable {

  private final Path target;
  private final Path work;
  private final boolean overwrite;
  private final Configuration configuration;
  private final FileSystem files;
  private final Thread removal = new Thread(this::removeQuietly, "remove-incomplete-output");
  private boolean published;

  private OutputFolder(Path target, boolean overwrite, Configuration configuration)
      throws IOException {
    this.files = Files.system(target, configuration);
    this.target = files.makeQualified(target);
    this.work = new Path(this.target.getParent(), "." + target.getName() + ".incomplete");
    this.overwrite = overwrite;
    this.configuration = configuration;
  }

  /**
   * Prepares an output folder.
   *
   * @throws InvalidInputException if the folder exists and may not be replaced, or cannot be made
   */
  public static OutputFolder open(String name, boolean overwrite, Configuration configuration) {
    try {
      OutputFolder folder = new OutputFolder(new Path(name), overwrite, configuration);
      folder.prepare(name);
      return folder;
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException(name, "", "cannot be written: " + reason(e));
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private void prepare(String name) throws IOException {
    if (exists(target) && !overwrite) {
      throw new InvalidInputException(
          name, "", "exists already; remove it, choose another with --out, or give --overwrite");
    }
    if (exists(target) && !exists(new Path(target, "run.yaml"))) {
      throw new InvalidInputException(
          name, "", "exists and is not the result of a scan, so it is not overwritten");
    }
    files.delete(work, true);
    if (!files.mkdirs(work)) {
      throw new IOException("no permission to make " + work.getName());
    }
    Runtime.getRuntime().addShutdownHook(removal);
  }

  private boolean exists(Path path) throws IOException {
    try {
      files.getFileStatus(path);
      return true;
    } catch (FileNotFoundException e) {
      return false;
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

  /** Writes a text file. */
  public void write(String name, String text) throws IOException {
    Files.write(new Path(work, name), text, configuration);
  }

  /** Makes the result visible under its final name. */
  public void publish() throws IOException {
    files.delete(target, true);
    if (!files.rename(work, target)) {
      throw new IOException("cannot rename " + work + " to " + target);
    }
    published = true;
  }

  /** Removes what was written unless it was published. */
  @Override
  public void close() {
    if (!published) {
      removeQuietly();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      // the process is ending already, and the hook does its work
    }
  }

  private void removeQuietly() {
    try {
      if (!published) {
        files.delete(work, true);
      }
    } catch (IOException e) {
      // the next run removes it
    }
  }
}
