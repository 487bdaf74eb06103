package org.g221.job.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.storage.StoredFiles;

/**
 * Text files that appear together under their names once all are complete; until then they have
 * temporary names, and without {@link #publish} nothing remains.
 */
public final class OutputFiles implements AutoCloseable {

  private final List<Path> targets = new ArrayList<>();
  private final List<Path> temporaries = new ArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final FileSystem files;

  private OutputFiles(List<String> names, Configuration configuration) throws IOException {
    this.files = StoredFiles.system(new Path(names.get(0)), configuration);
    for (String name : names) {
      Path target = files.makeQualified(new Path(name));
      targets.add(target);
      temporaries.add(new Path(target.getParent(), "." + target.getName() + ".incomplete"));
    }
  }

  /**
   * Opens files for writing.
   *
   * @param names paths in one file system
   * @throws InvalidInputException if a file exists and must not be replaced, or cannot be written
   */
  public static OutputFiles open(
      List<String> names, boolean overwrite, Configuration configuration) {
    OutputFiles output = null;
    try {
      output = new OutputFiles(names, configuration);
      if (!overwrite) {
        output.refuseExisting(names);
      }
      output.create();
      return output;
    } catch (IOException | IllegalArgumentException e) {
      if (output != null) {
        output.close();
      }
      throw new InvalidInputException(names.get(0), "", "cannot be written: " + e.getMessage());
    }
  }

  private void refuseExisting(List<String> names) throws IOException {
    for (int i = 0; i < names.size(); i++) {
      if (files.exists(targets.get(i))) {
        throw new InvalidInputException(
            names.get(i), "", "exists already; choose another with --out, or give --overwrite");
      }
    }
  }

  private void create() throws IOException {
    for (Path temporary : temporaries) {
      writers.add(
          new BufferedWriter(
              new OutputStreamWriter(files.create(temporary, true), StandardCharsets.UTF_8)));
    }
  }

  /** The writer for a file, by its position among the names. */
  Writer writer(int file) {
    return writers.get(file);
  }

  /** Writes the whole text of a file. */
  public void write(int file, String text) throws IOException {
    writers.get(file).write(text);
  }

  /** Makes the files visible. */
  public void publish() throws IOException {
    for (Writer writer : writers) {
      writer.close();
    }
    for (int i = 0; i < targets.size(); i++) {
      files.delete(targets.get(i), false);
      if (!files.rename(temporaries.get(i), targets.get(i))) {
        throw new IOException("cannot rename " + temporaries.get(i) + " to " + targets.get(i));
      }
    }
  }

  /** Removes unpublished files. */
  @Override
  public void close() {
    for (Writer writer : writers) {
      try {
        writer.close();
      } catch (IOException e) {
        // the file is removed anyway
      }
    }
    for (Path temporary : temporaries) {
      try {
        files.delete(temporary, false);
      } catch (IOException e) {
        // nothing more can be done about it
      }
    }
  }
}
