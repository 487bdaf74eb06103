package org.g221.job.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's view of the local disk, without a {@code chmod} process for every new file. Where its
 * native library is missing, as on most machines, Hadoop starts one, which takes as long as a chunk
 * of a scan in which nearly all nodes are left out.
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
  public void setPermission(Path path, FsPermission permission) throws IOException {
    if (permission.getStickyBit()) {
      super.setPermission(path, permission);
    } else {
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(permission.toString()));
    }
  }
}
