package org.g221.job.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.functional.FutureIO;

/**
 * A small text in an object store that several processes may write: each names the version that it
 * replaces, and the store refuses it if there is another by then, however late the request arrives.
 */
public final class ConditionalFile {

  private static final String UNLESS_THERE =
      CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;
  private static final String IF_VERSION =
      CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG;

  /**
   * What was written at one time.
   *
   * @param tag names it for the store
   * @param modified when it was written, in milliseconds since 1970
   */
  public record Version(String text, String tag, long modified) {}

  private final Path file;
  private final FileSystem files;

  private ConditionalFile(Path file, FileSystem files) {
    this.file = file;
    this.files = files;
  }

  /** A file where the file system writes under such conditions; empty where it does not. */
  public static Optional<ConditionalFile> of(Path file, Configuration configuration)
      throws IOException {
    FileSystem files = StoredFiles.system(file, configuration);
    return files.hasPathCapability(file, UNLESS_THERE) && files.hasPathCapability(file, IF_VERSION)
        ? Optional.of(new ConditionalFile(file, files))
        : Optional.empty();
  }

  /** What is there now. */
  public Optional<Version> read() throws IOException {
    try {
      FileStatus status = files.getFileStatus(file);
      String tag = status instanceof EtagSource source ? source.getEtag() : "";
      try (var in = FutureIO.awaitFuture(files.openFile(file).withFileStatus(status).build())) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return Optional.of(new Version(text, tag, status.getModificationTime()));
      }
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Creates the file; false if it is there already. */
  public boolean create(String text) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file).overwrite(true);
    return write(builder.must(UNLESS_THERE, true), text);
  }

  /** Replaces a version; false if it is no longer that which is there. */
  public boolean replace(Version version, String text) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file).overwrite(true);
    return write(builder.must(IF_VERSION, version.tag()), text);
  }

  private boolean write(FSDataOutputStreamBuilder<?, ?> builder, String text) throws IOException {
    try {
      put(builder, text);
      return true;
    } catch (IOException e) {
      // The request of which the answer was lost is repeated, and then refused because of itself.
      Optional<Version> there = read();
      if (there.isEmpty()) {
        throw e;
      }
      return there.get().text().equals(text);
    }
  }

  private static void put(FSDataOutputStreamBuilder<?, ?> builder, String text) throws IOException {
    try (FSDataOutputStream out = builder.build()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Whether the store heeds conditions; some take every request. Asks for what it has to refuse.
   *
   * @param text what is there
   */
  public boolean isHeeded(String text) {
    try {
      FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file).overwrite(true);
      put(builder.must(UNLESS_THERE, true), text);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Removes the file. */
  public void delete() throws IOException {
    files.delete(file, false);
  }
}
