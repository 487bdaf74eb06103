package org.g221.job.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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
        : new Renamed(file, configuration, StorePromises.of(file, configuration).createsOnce());
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
  record Renamed(Path file, Configuration configuration, boolean excludes) implements LockFile {

    @Override
    public boolean create(LockOwner self) throws IOException {
      boolean created = StoredFiles.createEmpty(file, configuration);
      if (created) {
        write(self);
      }
      return created;
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
      StoredFiles.write(file, self.text(), configuration);
    }

    private FileSystem files() throws IOException {
      return StoredFiles.system(file, configuration);
    }

    @Override
    public Optional<LockOwner> owner() throws IOException {
      try {
        long modified = files().getFileStatus(file).getModificationTime();
        return Optional.of(LockOwner.parse(StoredFiles.read(file, configuration), modified));
      } catch (FileNotFoundException e) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<LockOwner> takeAway(LockOwner stale, LockOwner self) throws IOException {
      Path aside = new Path(file.getParent(), "." + file.getName() + "." + self.token());
      try {
        if (!files().rename(file, aside)) {
          return Optional.empty();
        }
      } catch (FileNotFoundException e) {
        return Optional.empty();
      }
      try {
        LockOwner taken = LockOwner.parse(StoredFiles.read(aside, configuration), 0);
        if (taken.isSame(stale)) {
          return Optional.empty();
        }
        // Another process was faster, and it was its lock that was taken away.
        files().rename(aside, file);
        return Optional.of(taken);
      } finally {
        files().delete(aside, false);
      }
    }

    @Override
    public void delete() throws IOException {
      files().delete(file, false);
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
