package org.g221.job.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Small operations on any file system that Hadoop knows. */
public final class Files {

  private Files() {}

  /** The file system of a path; on a local disk it writes no checksum files beside the others. */
  public static FileSystem system(Path path, Configuration configuration) throws IOException {
    FileSystem files = FileSystem.get(path.toUri(), configuration);
    files.setWriteChecksum(false);
    return files;
  }

  /** Gives a complete file its final name, replacing what an earlier attempt left there. */
  static void replace(Path temporary, Path target, Configuration configuration) throws IOException {
    FileSystem files = system(target, configuration);
    files.delete(target, false);
    if (!files.rename(temporary, target)) {
      throw new IOException("cannot rename " + temporary + " to " + target);
    }
  }

  /** Writes a text file in UTF-8. */
  public static void write(Path file, String text, Configuration configuration) throws IOException {
    try (OutputStream out = system(file, configuration).create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Reads a text file in UTF-8. */
  public static String read(Path file, Configuration configuration) throws IOException {
    try (var in = system(file, configuration).open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
