package org.g221.job.storage;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's view of the local disk, with the permissions and failures of other programs.
 *
 * <p>What is new gets the permissions that the process gives by its umask. Hadoop would set its
 * own; where its native library is missing, as on most machines, it would also start a process
 * {@code chmod} for each file, which takes as long as a chunk of a scan in which nearly all nodes
 * are left out. A disk that is full is an exception that names the file; with Hadoop it would be an
 * {@code Error}.
 */
final class LocalDisk extends RawLocalFileSystem {

  private static final FileSystem SHARED = open();

  /** Shared by all threads, like Hadoop's own; writes no checksum files. */
  static FileSystem shared() {
    return SHARED;
  }

  private static FileSystem open() {
    FileSystem files = new LocalFileSystem(new LocalDisk());
    try {
      files.initialize(FsConstants.LOCAL_FS_URI, new Configuration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.setWriteChecksum(false);
    return files;
  }

  @Override
  public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
    return mkdirs(folder);
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    return createOutputStream(file, append);
  }

  @Override
  protected OutputStream createOutputStream(Path file, boolean append) throws IOException {
    return new NamedFile(pathToFile(file), append);
  }

  /** A file that is named by what goes wrong while it is written. */
  private static final class NamedFile extends FileOutputStream {

    private final File file;

    NamedFile(File file, boolean append) throws IOException {
      super(file, append);
      this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value});
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        super.write(bytes, offset, length);
      } catch (IOException e) {
        throw new IOException("%s (%s)".formatted(file, e.getMessage()), e);
      }
    }
  }
}
