package org.g221.job.folder;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

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

  /** The folder is in use. */
  static final class HeldException extends IOException {

    private static final long serialVersionUID = 1L;

    HeldException(LockOwner owner, Clock clock, LockPatience patience) {
      super(
          String.format(
              Locale.ROOT,
              "another scan is writing it, %s, last sign of life %d s ago; wait, or choose another with --out%s",
              owner,
              owner.silentMillis(clock) / 1000,
              ifItHasEnded(owner, patience)));
    }

    private static String ifItHasEnded(LockOwner owner, LockPatience patience) {
      return owner.canBeLookedUp()
          ? ""
          : String.format(
                  Locale.ROOT,
                  " (whether it still runs cannot be seen from here; if it has ended, this works %d s after",
                  patience.silence().toSeconds())
              + " its last sign of life)";
    }
  }

  private final LockFile file;
  private final LockPatience patience;
  private final Clock clock;
  private final LockOwner self;
  private final ScheduledExecutorService heart;
  private boolean held;
  private boolean resting;

  private RunLock(Path file, LockPatience patience, Clock clock, Configuration configuration)
      throws IOException {
    this.file = LockFile.of(file, configuration);
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
  static RunLock acquire(Path file, LockPatience patience, Configuration configuration)
      throws IOException {
    return acquire(file, patience, Clock.systemUTC(), configuration);
  }

  /**
   * @param clock the clock that dates signs of life
   */
  static RunLock acquire(Path file, LockPatience patience, Clock clock, Configuration configuration)
      throws IOException {
    RunLock lock = new RunLock(file, patience, clock, configuration);
    try {
      lock.take();
      lock.held = true;
      long period = patience.heartbeat().toMillis();
      lock.heart.scheduleWithFixedDelay(lock::beat, period, period, TimeUnit.MILLISECONDS);
      return lock;
    } finally {
      if (!lock.held) {
        lock.heart.shutdownNow();
      }
    }
  }

  /** Creates the file; waits until the one that is there is stale, if there is time for it. */
  private void take() throws IOException {
    long end = System.nanoTime() + patience.waiting().toNanos();
    while (!file.create(self.alive(clock))) {
      try {
        removeIfStale();
      } catch (HeldException e) {
        if (System.nanoTime() >= end || !pause()) {
          throw e;
        }
      }
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(patience.heartbeat().toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void removeIfStale() throws IOException {
    Optional<LockOwner> found = file.owner();
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
    Optional<LockOwner> faster = file.takeAway(owner, self.alive(clock));
    if (faster.isPresent()) {
      throw new HeldException(faster.get(), clock, patience);
    }
  }

  /** Clocks may differ: what counts is that no sign of life appears while the lock is watched. */
  private void watch(LockOwner owner) throws IOException {
    try {
      Thread.sleep(patience.heartbeat().multipliedBy(3).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HeldException(owner, clock, patience);
    }
    Optional<LockOwner> now = file.owner();
    if (now.isPresent() && !now.get().equals(owner)) {
      throw new HeldException(now.get(), clock, patience);
    }
  }

  private synchronized void beat() {
    try {
      if (!resting) {
        held = held && file.renew(self.alive(clock));
      }
    } catch (IOException e) {
      // The file system may be back at the next beat.
    }
  }

  private boolean isOwn() throws IOException {
    return file.owner().filter(self::isSame).isPresent();
  }

  /** Whether this process still holds the folder. */
  synchronized boolean isHeld() {
    try {
      return held && isOwn();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it keeps a second process out, whatever the file system is asked at the same time. */
  boolean excludes() {
    return file.excludes();
  }

  /** Gives no more signs of life: one might bring back the folder while it is removed. */
  synchronized void rest() {
    resting = true;
  }

  /** Releases the lock. */
  @Override
  public void close() {
    heart.shutdownNow();
    synchronized (this) {
      try {
        if (isHeld()) {
          file.delete();
        }
      } catch (IOException e) {
        // the next run finds that this process has ended
      }
      held = false;
    }
  }
}
