package org.g221.job;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.Abortable;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.util.Progressable;
import org.g221.job.parquet.FileDigest;

/**
 * The local disk as {@code bucket:/path}, which keeps files as an object store does: they appear
 * when they are closed, unless they are aborted; folders are renamed and removed file by file; and
 * files are written under conditions. After some number of changes it can refuse every further one,
 * as for a process that has been killed.
 */
public final class BucketFileSystem extends RawLocalFileSystem {

  private static final URI NAME = URI.create("bucket:///");

  private static int changesLeft = Integer.MAX_VALUE;
  private static boolean refused;
  private static boolean heedsConditions = true;

  /** Refuses everything after so many changes. */
  public static synchronized void dieAfter(int changes) {
    changesLeft = changes;
    refused = false;
  }

  /** Works again; returns whether something was refused. */
  public static synchronized boolean revive() {
    changesLeft = Integer.MAX_VALUE;
    return refused;
  }

  /** Whether conditions of writing mean something. */
  public static synchronized void heedConditions(boolean heeds) {
    heedsConditions = heeds;
  }

  private static synchronized void change() throws IOException {
    if (changesLeft == 0) {
      refused = true;
      throw new IOException("killed");
    }
    changesLeft--;
  }

  /** The name here of a file of the local disk. */
  public static String name(java.nio.file.Path path) {
    return "bucket:" + path.toAbsolutePath();
  }

  private static java.nio.file.Path disk(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  @Override
  public String getScheme() {
    return "bucket";
  }

  @Override
  public URI getUri() {
    return NAME;
  }

  @Override
  public boolean hasPathCapability(Path path, String capability) throws IOException {
    return switch (capability) {
      case CreateFileOptionKeys.FS_OPTION_CREATE_IN_CLOSE,
          CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE,
          CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG ->
          true;
      default -> super.hasPathCapability(path, capability);
    };
  }

  /** What identifies the content of a file for a condition; empty if there is none. */
  private static Optional<String> tag(Path path) throws IOException {
    java.nio.file.Path file = disk(path);
    return Files.isRegularFile(file)
        ? Optional.of(FileDigest.of(Files.readAllBytes(file)).sha256())
        : Optional.empty();
  }

  private static final class Tagged extends FileStatus implements EtagSource {

    private static final long serialVersionUID = 1L;

    private final String tag;

    Tagged(FileStatus status, String tag) {
      super(status.getLen(), false, 1, 1, status.getModificationTime(), status.getPath());
      this.tag = tag;
    }

    @Override
    public String getEtag() {
      return tag;
    }
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus status = super.getFileStatus(path);
    Optional<String> tag = tag(path);
    return tag.isPresent() ? new Tagged(status, tag.get()) : status;
  }

  @Override
  public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
    return new Builder(path);
  }

  private final class Builder extends FSDataOutputStreamBuilder<FSDataOutputStream, Builder> {

    private final Path file;

    Builder(Path file) {
      super(BucketFileSystem.this, file);
      this.file = file;
    }

    @Override
    public Builder getThisBuilder() {
      return this;
    }

    @Override
    public FSDataOutputStream build() throws IOException {
      boolean unlessThere =
          getOptions()
              .getBoolean(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, false);
      Optional<String> version =
          Optional.ofNullable(
              getOptions().get(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG));
      return new FSDataOutputStream(new Upload(file, unlessThere, version), null);
    }
  }

  /** A file that is not there yet. */
  private static final class Upload extends ByteArrayOutputStream
      implements Abortable, StreamCapabilities {

    private final Path file;
    private final boolean unlessThere;
    private final Optional<String> version;
    private boolean closed;

    Upload(Path file, boolean unlessThere, Optional<String> version) {
      this.file = file;
      this.unlessThere = unlessThere;
      this.version = version;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        synchronized (BucketFileSystem.class) {
          change();
          boolean refuses = unlessThere && tag(file).isPresent();
          if (heedsConditions && (refuses || (version.isPresent() && !tag(file).equals(version)))) {
            throw new PathIOException(file.toString(), "a condition is not met");
          }
          Files.createDirectories(disk(file).getParent());
          Files.write(disk(file), toByteArray());
        }
      }
    }

    @Override
    public AbortableResult abort() {
      closed = true;
      return null;
    }

    @Override
    public boolean hasCapability(String capability) {
      return capability.equals(StreamCapabilities.ABORTABLE_STREAM);
    }
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    if (!overwrite && exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    return new FSDataOutputStream(new Upload(file, false, Optional.empty()), null);
  }

  @Override
  public boolean mkdirs(Path folder) throws IOException {
    change();
    return super.mkdirs(folder);
  }

  @Override
  public boolean rename(Path source, Path target) throws IOException {
    java.nio.file.Path from = disk(source);
    if (!Files.exists(from)) {
      throw new FileNotFoundException(source.toString());
    }
    if (Files.isRegularFile(disk(target)) || !Files.exists(disk(target.getParent()))) {
      return false;
    }
    copy(from, disk(target));
    return delete(source, true);
  }

  private static void copy(java.nio.file.Path from, java.nio.file.Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      change();
      Files.write(to, Files.readAllBytes(from));
      return;
    }
    Files.createDirectories(to);
    for (java.nio.file.Path file : sorted(from)) {
      copy(file, to.resolve(file.getFileName()));
    }
  }

  private static java.nio.file.Path[] sorted(java.nio.file.Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      java.nio.file.Path[] all = files.toArray(java.nio.file.Path[]::new);
      Arrays.sort(all);
      return all;
    }
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return delete(disk(path));
  }

  private static boolean delete(java.nio.file.Path path) throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    if (Files.isDirectory(path)) {
      for (java.nio.file.Path file : sorted(path)) {
        delete(file);
      }
    }
    change();
    Files.delete(path);
    return true;
  }
}
