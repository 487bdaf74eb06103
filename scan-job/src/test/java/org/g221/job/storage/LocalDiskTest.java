package org.g221.job.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void newFilesAreLikeThoseOfHadoop() throws IOException {
    try (FileSystem hadoop = new LocalFileSystem()) {
      hadoop.initialize(folder.toUri(), new Configuration());
      hadoop.create(file("theirs"), true).close();
      hadoop.mkdirs(file("their-folder"));
    }
    LocalDisk.shared().create(file("ours"), true).close();
    LocalDisk.shared().mkdirs(file("our-folder"));
    assertThat(permissions("ours")).isEqualTo(permissions("theirs"));
    assertThat(permissions("our-folder")).isEqualTo(permissions("their-folder"));
    assertThat(folder.resolve(".ours.crc")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rwxr-x---", "r--r--r--", "rwxrwxrwt"})
  void permissionsAreSet(String permissions) throws IOException {
    Files.createFile(folder.resolve("file"));
    LocalDisk.shared().setPermission(file("file"), FsPermission.valueOf("-" + permissions));
    assertThat(permissions("file")).isEqualTo(permissions.replace('t', 'x'));
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
