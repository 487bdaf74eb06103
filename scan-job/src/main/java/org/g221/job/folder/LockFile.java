package org.g221.job.folder;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.g221.job.storage.ConditionalFile;
import org.g221.job.storage.StorePromises;
import org.g221.job.storage.StoredFiles;

/** The file of a lock: which steps a file system takes so that no other process comes between. */
interface LockFile {

  /** The steps that suit the file system of a file. */
  static LockFile of(Path file, Configuration configuration) throws IOException {
    Optional<ConditionalFile> conditional = ConditionalFile.of(file, configuration);
    return conditional.isPresent()
        ? new Conditional(conditional.get())
        : new Renamed(
            file,
            StoredFiles.system(file, configuration),
            StorePromises.of(file, configuration).createsOnce());
  }

  /** Creates the file unless it exists; true if it is the process's own. */
  boolean create(LockOwner self) throws IOException;

  /** Renews the process's own file with a sign of life; false if it is no longer its own. */
  boolean renew(LockOwner self) throws IOException;

  /** What the file says. */
  Optional<LockOwner> owner() throws IOException;

  /**
   * Takes the file away from an owner; of several processes that try, one can create it next.
   *
   * @return another owner whose it is by now, and stays
   */
  Optional<LockOwner> takeAway(LockOwner stale, LockOwner self) throws IOException;

  /** Removes the file, which is the process's own. */
  void delete() throws IOException;

  /** Whether it keeps a second process out, whatever the file system is asked at the same time. */
  boolean excludes();

  /** On disks and HDFS: files are created in one step, and renaming succeeds only once. */
  record Renamed(Path file, FileSystem files, boolean excludes) implements LockFile {

    @Override
    public boolean create(LockOwner self) throws IOException {
      boolean created = createEmpty();
      if (created) {
        write(self);
      }
      return created;
    }

    private boolean createEmpty() throws IOException {
      Optional<File> local = local();
      if (local.isPresent()) {
        return local.get().createNewFile();
      }
      try {
        files.create(file, false).close();
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      }
    }

    private Optional<File> local() {
      if (files instanceof LocalFileSystem local) {
        return Optional.of(local.pathToFile(file));
      }
      return files instanceof RawLocalFileSystem local
          ? Optional.of(local.pathToFile(file))
          : Optional.empty();
    }

    @Override
    public boolean renew(LockOwner self) throws IOException {
      Optional<LockOwner> there = owner();
      boolean own = there.isPresent() && there.get().isSame(self);
      if (own) {
        write(self);
      }
      return own;
    }

    /** A process that is killed here must not leave a lock of which nobody knows whose it was. */
    private void write(LockOwner self) throws IOException {
      byte[] text = self.text().getBytes(StandardCharsets.UTF_8);
      Optional<File> local = local();
      if (local.isPresent()) {
        java.nio.file.Path lock = local.get().toPath();
        java.nio.file.Path whole =
            lock.resolveSibling("." + lock.getFileName() + "." + self.token() + ".new");
        Files.write(whole, text);
        Files.move(whole, lock, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      try (var out = files.create(file, true)) {
        out.write(text);
      }
    }

    @Override
    public Optional<LockOwner> owner() throws IOException {
      try {
        long modified = files.getFileStatus(file).getModificationTime();
        return Optional.of(LockOwner.parse(text(file), modified));
      } catch (FileNotFoundException e) {
        return Optional.empty();
      }
    }

    private String text(Path path) throws IOException {
      try (var in = files.open(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Override
    public Optional<LockOwner> takeAway(LockOwner stale, LockOwner self) throws IOException {
      Path aside = new Path(file.getParent(), "." + file.getName() + "." + self.token());
      try {
        if (!files.rename(file, aside)) {
          return Optional.empty();
        }
      } catch (FileNotFoundException e) {
        return Optional.empty();
      }
      try {
        LockOwner taken = LockOwner.parse(text(aside), 0);
        if (taken.isSame(stale)) {
          return Optional.empty();
        }
        // Another process was faster, and it was its lock that was taken away.
        files.rename(aside, file);
        return Optional.of(taken);
      } finally {
        files.delete(aside, false);
      }
    }

    @Override
    public void delete() throws IOException {
      files.delete(file, false);
    }
  }

  /** On object stores, where renaming is copying: each request names the version it replaces. */
  final class Conditional implements LockFile {

    private final ConditionalFile file;
    private boolean heeded = true;

    Conditional(ConditionalFile file) {
      this.file = file;
    }

    @Override
    public boolean create(LockOwner self) throws IOException {
      Optional<LockOwner> there = owner();
      if (there.isPresent()) {
        return there.get().isSame(self);
      }
      boolean created = file.create(self.text());
      heeded = !created || file.isHeeded(self.text());
      return created;
    }

    @Override
    public boolean renew(LockOwner self) throws IOException {
      Optional<ConditionalFile.Version> there = file.read();
      return there.isPresent()
          && owner(there.get()).isSame(self)
          && file.replace(there.get(), self.text());
    }

    @Override
    public Optional<LockOwner> owner() throws IOException {
      return file.read().map(Conditional::owner);
    }

    private static LockOwner owner(ConditionalFile.Version version) {
      return LockOwner.parse(version.text(), version.modified());
    }

    @Override
    public Optional<LockOwner> takeAway(LockOwner stale, LockOwner self) throws IOException {
      Optional<ConditionalFile.Version> there = file.read();
      if (there.isEmpty()) {
        return Optional.empty();
      }
      LockOwner now = owner(there.get());
      if (!now.isSame(stale)) {
        return Optional.of(now);
      }
      file.replace(there.get(), self.text());
      return Optional.empty();
    }

    @Override
    public void delete() throws IOException {
      file.delete();
    }

    @Override
    public boolean excludes() {
      return heeded;
    }
  }
}
