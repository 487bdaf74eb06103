package org.g221.job.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.g221.job.parquet.TableJoiner;
import org.g221.job.parquet.TableSchema;
import org.g221.job.parquet.TableWriter;

/** Small operations on any file system that Hadoop knows. */
public final class StoredFiles {

  private StoredFiles() {}

  /** The file system of a path; on a local disk it writes no checksum files beside the others. */
  public static FileSystem system(Path path, Configuration configuration) throws IOException {
    FileSystem files = FileSystem.get(path.toUri(), configuration);
    // Parquet asks for it again by itself.
    files.setWriteChecksum(false);
    return files.getClass() == LocalFileSystem.class ? LocalDisk.shared() : files;
  }

  /** Gives a complete file or folder its final name, replacing what is there. */
  public static void replace(Path temporary, Path target, Configuration configuration)
      throws IOException {
    FileSystem files = system(target, configuration);
    files.delete(target, true);
    if (!files.rename(temporary, target)) {
      throw new IOException("cannot rename " + temporary + " to " + target);
    }
  }

  /**
   * Gives a complete file its final name unless there is a file of that name. It is for files that
   * every attempt at a task writes alike: one that is there stays, because an attempt that removed
   * it might be ended before it puts its own in its place.
   */
  public static void settle(Path temporary, Path target, Configuration configuration)
      throws IOException {
    FileSystem files = system(target, configuration);
    if (!files.exists(target) && !files.rename(temporary, target) && !files.exists(target)) {
      throw new IOException("cannot rename " + temporary + " to " + target);
    }
    files.delete(temporary, false);
  }

  /**
   * Opens a table in a folder that is there. Other than Hadoop this does not make the folder, so
   * that what is still running when a result is removed does not bring parts of it back.
   */
  public static TableWriter table(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    requireFolderOf(file, configuration);
    return new TableWriter(file, schema, configuration);
  }

  /** The same for a table that is put together from others. */
  public static TableJoiner joiner(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    requireFolderOf(file, configuration);
    return new TableJoiner(file, schema, configuration);
  }

  private static void requireFolderOf(Path file, Configuration configuration) throws IOException {
    system(file, configuration).getFileStatus(file.getParent());
  }

  /** Makes a folder in one that is there. */
  public static void makeFolder(Path folder, Configuration configuration) throws IOException {
    FileSystem files = system(folder, configuration);
    files.getFileStatus(folder.getParent());
    if (!files.mkdirs(folder)) {
      throw new IOException("cannot make " + folder);
    }
  }

  /** Removes what attempts at tasks have left in a folder when their machine was lost. */
  public static void deleteHidden(Path folder, Configuration configuration) throws IOException {
    FileSystem files = system(folder, configuration);
    for (FileStatus file : files.listStatus(folder)) {
      if (file.getPath().getName().startsWith(".")) {
        files.delete(file.getPath(), false);
      }
    }
  }

  /** Writes a text file in UTF-8; it appears under its name when it is complete. */
  public static void write(Path file, String text, Configuration configuration) throws IOException {
    FileSystem files = system(file, configuration);
    Path temporary = new Path(file.getParent(), "." + file.getName() + ".incomplete");
    try {
      try (OutputStream out = files.create(temporary, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      putInPlace(temporary, file, configuration);
    } finally {
      files.delete(temporary, false);
    }
  }

  /**
   * Gives a complete file its final name, in one step where the file system can, so that there is
   * always the one or the other.
   */
  private static void putInPlace(Path temporary, Path target, Configuration configuration)
      throws IOException {
    FileSystem files = system(target, configuration);
    if (files instanceof DistributedFileSystem hdfs) {
      hdfs.rename(temporary, target, Options.Rename.OVERWRITE);
    } else if (!(files instanceof LocalFileSystem)
        || files.isDirectory(target)
        || !files.rename(temporary, target)) {
      replace(temporary, target, configuration);
    }
  }

  /** Reads a text file in UTF-8. */
  public static String read(Path file, Configuration configuration) throws IOException {
    try (var in = system(file, configuration).open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
