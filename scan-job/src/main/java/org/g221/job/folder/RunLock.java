package org.g221.job.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.g221.job.storage.StoredFiles;

/**
 * Reserves a folder for one process at a time, with a file that identifies the process and records
 * its last sign of life.
 *
 * <p>A lock is taken over at once if its process can be looked up here and has ended. Processes of
 * other machines, containers and users cannot; their lock is taken over if it has long been silent
 * and stays so while it is watched. A process that comes back later, on a machine that slept, finds
 * that the lock is no longer its own.
 */
final class RunLock implements AutoCloseable {

  /** The interval between signs of life, and the silence after which a process seems dead. */
  record Patience(Duration heartbeat, Duration silence) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60));
  }

  /** The folder is in use. */
  static final class HeldException extends IOException {

    private static final long serialVersionUID = 1L;

    HeldException(LockOwner owner, Clock clock, Patience patience) {
      super(
          "another scan is writing it, %s, last sign of life %d s ago; wait, or choose another with --out%s"
              .formatted(owner, owner.silentMillis(clock) / 1000, ifItHasEnded(owner, patience)));
    }

    private static String ifItHasEnded(LockOwner owner, Patience patience) {
      return owner.canBeLookedUp()
          ? ""
          : " (whether it still runs cannot be seen from here; if it has ended, this works %d s after"
                  .formatted(patience.silence().toSeconds())
              + " its last sign of life)";
    }
  }

  private final Path file;
  private final FileSystem files;
  private final Patience patience;
  private final Clock clock;
  private final LockOwner self;
  private final ScheduledExecutorService heart;
  private boolean held;

  private RunLock(Path file, Patience patience, Clock clock, Configuration configuration)
      throws IOException {
    this.file = file;
    this.files = StoredFiles.system(file, configuration);
    this.patience = patience;
    this.clock = clock;
    this.self = LockOwner.self(clock);
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "g221-lock");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes a lock.
   *
   * @param file in an existing folder
   * @throws HeldException if another process holds it
   */
  static RunLock acquire(Path file, Patience patience, Configuration configuration)
      throws IOException {
    return acquire(file, patience, Clock.systemUTC(), configuration);
  }

  /**
   * @param clock the clock that dates signs of life
   */
  static RunLock acquire(Path file, Patience patience, Clock clock, Configuration configuration)
      throws IOException {
    RunLock lock = new RunLock(file, patience, clock, configuration);
    try {
      while (!lock.create()) {
        lock.removeIfStale();
      }
      lock.held = true;
      lock.write();
      long period = patience.heartbeat().toMillis();
      lock.heart.scheduleWithFixedDelay(lock::beat, period, period, TimeUnit.MILLISECONDS);
      return lock;
    } finally {
      if (!lock.held) {
        lock.heart.shutdownNow();
      }
    }
  }

  /** Creates the file unless it exists, in one step. */
  private boolean create() throws IOException {
    if (files instanceof LocalFileSystem local) {
      return local.pathToFile(file).createNewFile();
    }
    if (files instanceof RawLocalFileSystem local) {
      return local.pathToFile(file).createNewFile();
    }
    try {
      files.create(file, false).close();
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private void write() throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(self.alive(clock).text().getBytes(StandardCharsets.UTF_8));
    }
  }

  private Optional<LockOwner> owner() throws IOException {
    try {
      long modified = files.getFileStatus(file).getModificationTime();
      try (var in = files.open(file)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return Optional.of(LockOwner.parse(text, modified));
      }
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private void removeIfStale() throws IOException {
    Optional<LockOwner> found = owner();
    if (found.isEmpty()) {
      return;
    }
    LockOwner owner = found.get();
    if (!owner.isKnownToBeDead()) {
      if (owner.silentMillis(clock) < patience.silence().toMillis()) {
        throw new HeldException(owner, clock, patience);
      }
      watch(owner);
    }
    takeAway(owner);
  }

  /** Clocks may differ: what counts is that no sign of life appears while the lock is watched. */
  private void watch(LockOwner owner) throws IOException {
    try {
      Thread.sleep(patience.heartbeat().multipliedBy(3).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HeldException(owner, clock, patience);
    }
    Optional<LockOwner> now = owner();
    if (now.isPresent() && !now.get().equals(owner)) {
      throw new HeldException(now.get(), clock, patience);
    }
  }

  /**
   * Of several processes that find a lock stale, one removes it, as renaming succeeds only once.
   */
  private void takeAway(LockOwner stale) throws IOException {
    Path aside = new Path(file.getParent(), "." + file.getName() + "." + self.token());
    try {
      if (!files.rename(file, aside)) {
        return;
      }
    } catch (FileNotFoundException e) {
      return;
    }
    try (var in = files.open(aside)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      LockOwner taken = LockOwner.parse(text, 0);
      if (!taken.token().equals(stale.token())) {
        // Another process was faster, and it was its lock that was taken away.
        files.rename(aside, file);
        throw new HeldException(taken, clock, patience);
      }
    } finally {
      files.delete(aside, false);
    }
  }

  private synchronized void beat() {
    try {
      if (held && isOwn()) {
        write();
      } else {
        held = false;
      }
    } catch (IOException e) {
      // The file system may be back at the next beat.
    }
  }

  private boolean isOwn() throws IOException {
    return owner().filter(owner -> owner.token().equals(self.token())).isPresent();
  }

  /** Whether this process still holds the folder. */
  synchronized boolean isHeld() {
    try {
      return held && isOwn();
    } catch (IOException e) {
      return false;
    }
  }

  /** Releases the lock. */
  @Override
  public void close() {
    heart.shutdownNow();
    synchronized (this) {
      try {
        if (isHeld()) {
          files.delete(file, false);
        }
      } catch (IOException e) {
        // the next run finds that this process has ended
      }
      held = false;
    }
  }
}
