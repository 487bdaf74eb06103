package org.g221.job.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.job.storage.StoredFiles;

/**
 * Gives a result its final name where a folder cannot be renamed in one step: part by part, with
 * {@code run.yaml} last and by itself. So what has the final name is a result only once all of it
 * is there, and an earlier result stops being one before anything of it is gone. A file tells the
 * next run how far a killed one had got, so that it can finish.
 */
final class Publication {

  /** Makes a folder a result; see {@code RunFile}, in a package that needs this one. */
  private static final String LAST = "run.yaml";

  /** What a publication is at. */
  private enum Step {
    CLEARING,
    MOVING
  }

  private final Path result;
  private final Path target;
  private final Path note;
  private final FileSystem files;
  private final Configuration configuration;

  /**
   * @param result what is published
   * @param note the file that tells of it
   */
  Publication(Path result, Path target, Path note, Configuration configuration) throws IOException {
    this.result = result;
    this.target = target;
    this.note = note;
    this.files = StoredFiles.system(target, configuration);
    this.configuration = configuration;
  }

  /**
   * Publishes.
   *
   * @param replaces whether to remove an earlier result
   * @param held whether this process may still write
   */
  void run(boolean replaces, BooleanSupplier held) throws IOException {
    if (replaces) {
      enter(Step.CLEARING);
      clear();
    }
    enter(Step.MOVING);
    files.mkdirs(target);
    for (FileStatus part : parts(result)) {
      StoredFiles.rename(part.getPath(), new Path(target, part.getPath().getName()), configuration);
    }
    finish(held);
  }

  private void enter(Step step) throws IOException {
    StoredFiles.write(note, step + "\n", configuration);
  }

  /** Removes an earlier result, of which {@code run.yaml} goes first. */
  private void clear() throws IOException {
    files.delete(new Path(target, LAST), false);
    files.delete(target, true);
  }

  private void finish(BooleanSupplier held) throws IOException {
    if (!held.getAsBoolean()) {
      throw new IOException("another scan has taken over " + note.getParent());
    }
    StoredFiles.rename(new Path(result, LAST), new Path(target, LAST), configuration);
  }

  /** Forgets a publication, once nothing is left that would be taken for an unfinished scan. */
  void forget() throws IOException {
    files.delete(note, false);
  }

  /**
   * Finishes what a killed run had begun, which is to be forgotten afterwards; false if it had
   * begun nothing, or someone has removed what is needed to finish.
   */
  boolean resume() throws IOException {
    String step;
    try {
      step = StoredFiles.read(note, configuration).strip();
    } catch (FileNotFoundException e) {
      return false;
    }
    boolean clearing = step.equals(Step.CLEARING.toString());
    boolean inPlace = !clearing && files.exists(new Path(target, LAST));
    if (inPlace) {
      return true;
    }
    if (!files.exists(new Path(result, LAST))) {
      forget();
      return false;
    }
    if (clearing) {
      clear();
      enter(Step.MOVING);
    }
    for (Path file : all(parts(result))) {
      moveAgain(file);
    }
    finish(() -> true);
    return true;
  }

  /** Everything but {@code run.yaml}. */
  private List<FileStatus> parts(Path folder) throws IOException {
    List<FileStatus> parts = new ArrayList<>();
    for (FileStatus part : files.listStatus(folder)) {
      if (!part.getPath().equals(new Path(folder, LAST))) {
        parts.add(part);
      }
    }
    return parts;
  }

  private List<Path> all(List<FileStatus> parts) throws IOException {
    List<Path> all = new ArrayList<>();
    for (FileStatus part : parts) {
      if (part.isDirectory()) {
        all.addAll(all(List.of(files.listStatus(part.getPath()))));
      } else {
        all.add(part.getPath());
      }
    }
    return all;
  }

  /** A file may have been copied already, as a whole, without having been removed where it was. */
  private void moveAgain(Path file) throws IOException {
    String name = file.toUri().getPath().substring(result.toUri().getPath().length() + 1);
    Path moved = new Path(target, name);
    files.delete(moved, false);
    files.mkdirs(moved.getParent());
    StoredFiles.rename(file, moved, configuration);
  }
}
