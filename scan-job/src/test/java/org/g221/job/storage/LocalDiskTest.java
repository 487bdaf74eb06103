package org.g221.job.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDiskTest {

  @TempDir private Path folder;

  private org.apache.hadoop.fs.Path file(String name) {
    return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
  }

  @Test
  void isWhatFilesOfThisMachineAreReachedBy() throws IOException {
    assertThat(org.g221.job.storage.StoredFiles.system(file("a"), new Configuration()))
        .isSameAs(LocalDisk.shared());
  }

  @Test
  void newFilesHaveThePermissionsThatTheProcessGives() throws IOException {
    Files.createFile(folder.resolve("theirs"));
    Files.createDirectory(folder.resolve("their-folder"));
    LocalDisk.shared()
        .create(file("ours"), FsPermission.valueOf("-rw--w--w-"), true, 1, (short) 1, 1, null)
        .close();
    LocalDisk.shared().mkdirs(file("our-folder"), FsPermission.valueOf("drwx-w--w-"));
    assertThat(permissions("ours")).isEqualTo(permissions("theirs"));
    assertThat(permissions("our-folder")).isEqualTo(permissions("their-folder"));
    assertThat(folder.resolve(".ours.crc")).doesNotExist();
  }

  @Test
  void fullDiskIsAnExceptionThatNamesTheFile() throws IOException {
    Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));
    assertThatIOException()
        .isThrownBy(
            () -> {
              try (OutputStream out = LocalDisk.shared().create(file("full"), true)) {
                out.write(new byte[1]);
              }
            })
        .withMessage(full + " (No space left on device)");
    Files.delete(full);
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
