package org.g221.job.folder;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/**
 * The process that holds a lock, as recorded in the lock file.
 *
 * @param host name of its machine, for messages
 * @param process its process number
 * @param space the processes among which the number is its own; empty if unknown
 * @param started when it started, see {@link ProcessTable#start}
 * @param token drawn at random, so that no two locks are confused
 * @param heartbeat when it last gave a sign of life, in milliseconds since 1970
 */
record LockOwner(
    String host, long process, String space, long started, String token, long heartbeat) {

  /** This process, with a sign of life now. */
  static LockOwner self(Clock clock) {
    long process = ProcessHandle.current().pid();
    String space = ProcessTable.space();
    return new LockOwner(
        ProcessTable.hostName(),
        process,
        space,
        space.isEmpty() ? 0 : startOf(process),
        UUID.randomUUID().toString(),
        clock.millis());
  }

  private static long startOf(long process) {
    try {
      return ProcessTable.start(process);
    } catch (IOException e) {
      throw new IllegalStateException("this process is not listed: " + e, e);
    }
  }

  /** The same with a sign of life now. */
  LockOwner alive(Clock clock) {
    return new LockOwner(host, process, space, started, token, clock.millis());
  }

  /** Whether it is the same process, whenever it gave a sign of life. */
  boolean isSame(LockOwner other) {
    return token.equals(other.token);
  }

  /** Whether its number can be looked up here; if not, only signs of life tell whether it lives. */
  boolean canBeLookedUp() {
    return !space.isEmpty() && space.equals(ProcessTable.space());
  }

  /** Whether it can be looked up and has ended, even if its process number has been reused. */
  boolean isKnownToBeDead() {
    return canBeLookedUp() && ProcessTable.hasEnded(process, started);
  }

  /** Time since the last sign of life, as far as the clocks of the two machines agree. */
  long silentMillis(Clock clock) {
    return Math.abs(clock.millis() - heartbeat);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "host=%s\nprocess=%d\nprocesses=%s\nstart=%d\ntoken=%s\nheartbeat=%d\n",
        host,
        process,
        space,
        started,
        token,
        heartbeat);
  }

  /** Parses a lock; its owner is unknown while the lock is being written. */
  static LockOwner parse(String text, long modified) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return new LockOwner(
          properties.getProperty("host", "unknown"),
          Long.parseLong(properties.getProperty("process", "0")),
          properties.getProperty("processes", ""),
          Long.parseLong(properties.getProperty("start", "0")),
          properties.getProperty("token", ""),
          Long.parseLong(properties.getProperty("heartbeat", Long.toString(modified))));
    } catch (NumberFormatException e) {
      return new LockOwner("unknown", 0, "", 0, "", modified);
    }
  }

  @Override
  public String toString() {
    return "process " + process + " on " + host;
  }
}
