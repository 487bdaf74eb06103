package org.g221.job.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.g221.job.parquet.CreatedFile;
import org.g221.job.parquet.TableJoiner;
import org.g221.job.parquet.TableSchema;
import org.g221.job.parquet.TableWriter;

/** Small operations on any file system known to Hadoop. */
public final class StoredFiles {

  private StoredFiles() {}

  /**
   * A path as users write it.
   *
   * @throws IOException if it is none
   */
  public static Path path(String name) throws IOException {
    try {
      return new Path(name);
    } catch (IllegalArgumentException e) {
      throw new IOException(
          name.contains(":")
              ? "what stands before a colon is taken for the scheme of a file system, such as hdfs;"
                  + " give the whole path, beginning with /"
              : "it is no path: " + e.getMessage(),
          e);
    }
  }

  /**
   * The file system of a path; on a local disk it writes no checksum files.
   *
   * @throws IOException if it cannot be reached, or its library is missing
   */
  public static FileSystem system(Path path, Configuration configuration) throws IOException {
    FileSystem files = SchemeLibrary.open(path.toUri(), configuration);
    // Parquet looks it up again by itself.
    files.setWriteChecksum(false);
    return files.getClass() == LocalFileSystem.class ? LocalDisk.shared() : files;
  }

  /**
   * Where a path leads if it is a symbolic link on a local disk, otherwise the path itself.
   *
   * @throws IOException if it leads to a place whose folder does not exist
   */
  public static Path linked(Path path, Configuration configuration) throws IOException {
    Optional<java.nio.file.Path> file = local(path, configuration);
    if (file.isEmpty() || !Files.isSymbolicLink(file.get())) {
      return path;
    }
    String scheme = system(path, configuration).getUri().getScheme();
    return new Path(scheme, null, LinkedPath.of(file.get()).toString());
  }

  /** Whether a path is a folder of a local disk on which another one is mounted. */
  public static boolean isMountPoint(Path path, Configuration configuration) throws IOException {
    Optional<java.nio.file.Path> file = local(path, configuration);
    return file.isPresent()
        && Files.isDirectory(file.get())
        && !Files.getAttribute(file.get(), "unix:dev")
            .equals(Files.getAttribute(file.get().getParent(), "unix:dev"));
  }

  private static Optional<java.nio.file.Path> local(Path path, Configuration configuration)
      throws IOException {
    FileSystem files = system(path, configuration);
    if (files instanceof LocalFileSystem local) {
      return Optional.of(local.pathToFile(path).toPath());
    }
    return files instanceof RawLocalFileSystem local
        ? Optional.of(local.pathToFile(path).toPath())
        : Optional.empty();
  }

  /** Gives a complete file or folder its final name, replacing any earlier one. */
  public static void replace(Path temporary, Path target, Configuration configuration)
      throws IOException {
    system(target, configuration).delete(target, true);
    rename(temporary, target, configuration);
  }

  /** Gives a file or folder a name that is free. */
  public static void rename(Path from, Path to, Configuration configuration) throws IOException {
    if (!system(to, configuration).rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  /**
   * The name under which an attempt at a task writes a file: a hidden one, or the final one where
   * files appear only once they are complete.
   */
  public static Path attempt(Path target, String attempt, Configuration configuration)
      throws IOException {
    return StorePromises.showsWhole(system(target, configuration), target)
        ? target
        : new Path(target.getParent(), "." + target.getName() + "." + attempt);
  }

  /** Removes what an attempt has left, unless it has its final name. */
  public static void discard(Path written, Path target, Configuration configuration)
      throws IOException {
    if (!written.equals(target)) {
      system(written, configuration).delete(written, false);
    }
  }

  /**
   * Gives a complete file its final name unless that name is taken. Meant for files that every
   * attempt at a task writes identically: an existing one stays, because an attempt that removed it
   * might be killed before putting its own in its place.
   *
   * @param temporary as {@link #attempt} has named it
   */
  public static void settle(Path temporary, Path target, Configuration configuration)
      throws IOException {
    if (temporary.equals(target)) {
      return;
    }
    FileSystem files = system(target, configuration);
    if (!files.exists(target) && !files.rename(temporary, target) && !files.exists(target)) {
      throw new IOException("cannot rename " + temporary + " to " + target);
    }
    files.delete(temporary, false);
  }

  /**
   * Opens a table in an existing folder. Unlike Hadoop, this does not create the folder, so that
   * tasks still running when a result is removed do not bring parts of it back.
   */
  public static TableWriter table(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    requireFolderOf(file, configuration);
    return new TableWriter(system(file, configuration), file, schema, configuration);
  }

  /** The same for a table joined from others. */
  public static TableJoiner joiner(Path file, TableSchema schema, Configuration configuration)
      throws IOException {
    requireFolderOf(file, configuration);
    return new TableJoiner(system(file, configuration), file, schema, configuration);
  }

  /** Where a file appears only when it is closed, to ask when it is opened would be too early. */
  private static void requireFolderOf(Path file, Configuration configuration) throws IOException {
    FileSystem files = system(file, configuration);
    if (!StorePromises.showsWhole(files, file)) {
      files.getFileStatus(file.getParent());
    }
  }

  /**
   * Writes a file that appears as a whole, in a folder that exists; the first of several attempts
   * that write the same stays.
   *
   * @param attempt a name unique among attempts
   * @throws IOException also if the folder has been removed meanwhile
   */
  public static void commit(Path file, byte[] bytes, String attempt, Configuration configuration)
      throws IOException {
    Path written = attempt(file, attempt, configuration);
    requireFolder(file.getParent(), configuration);
    try {
      write(written, bytes, configuration);
      settle(written, file, configuration);
    } finally {
      discard(written, file, configuration);
    }
  }

  /** Fails unless there is such a folder; where that is only a part of names, in one request. */
  public static void requireFolder(Path folder, Configuration configuration) throws IOException {
    if (!system(folder, configuration).isDirectory(folder)) {
      throw new FileNotFoundException(folder + " does not exist");
    }
  }

  /** Makes a folder in an existing one. */
  public static void makeFolder(Path folder, Configuration configuration) throws IOException {
    FileSystem files = system(folder, configuration);
    requireFolder(folder.getParent(), configuration);
    if (!files.mkdirs(folder)) {
      throw new IOException("cannot make " + folder);
    }
  }

  /** Removes what attempts at tasks left in a folder when their machine was lost. */
  public static void deleteHidden(Path folder, Configuration configuration) throws IOException {
    FileSystem files = system(folder, configuration);
    for (FileStatus file : files.listStatus(folder)) {
      if (file.getPath().getName().startsWith(".")) {
        files.delete(file.getPath(), false);
      }
    }
  }

  /** Writes a text file in UTF-8; it appears under its name once it is complete. */
  public static void write(Path file, String text, Configuration configuration) throws IOException {
    writeWhole(file, text.getBytes(StandardCharsets.UTF_8), configuration);
  }

  /** Writes a file; it appears under its name once it is complete. */
  public static void writeWhole(Path file, byte[] bytes, Configuration configuration)
      throws IOException {
    Path temporary = attempt(file, "incomplete", configuration);
    try {
      write(temporary, bytes, configuration);
      putInPlace(temporary, file, configuration);
    } finally {
      discard(temporary, file, configuration);
    }
  }

  /** Creates an empty file unless there is one; of several processes that try, one succeeds. */
  public static boolean createEmpty(Path file, Configuration configuration) throws IOException {
    Optional<java.nio.file.Path> local = local(file, configuration);
    try {
      if (local.isPresent()) {
        Files.createFile(local.get());
      } else {
        system(file, configuration).create(file, false).close();
      }
      return true;
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Writes bytes to a file, replacing any existing one. */
  public static void write(Path file, byte[] bytes, Configuration configuration)
      throws IOException {
    try (FSDataOutputStream out = CreatedFile.open(system(file, configuration), file)) {
      try {
        out.write(bytes);
      } catch (IOException | RuntimeException | Error e) {
        CreatedFile.abort(out);
        throw e;
      }
    }
  }

  /**
   * Gives a complete file its final name, in one step where the file system allows it, so that
   * either the old or the new file is always there.
   */
  private static void putInPlace(Path temporary, Path target, Configuration configuration)
      throws IOException {
    if (temporary.equals(target)) {
      return;
    }
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
