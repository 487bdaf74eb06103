package org.g221.job.folder;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * The process that holds a lock, as recorded in the lock file.
 *
 * @param host name of its machine
 * @param process its process number there
 * @param started when it started, in milliseconds since 1970; 0 if unknown
 * @param token drawn at random, so that no two locks are confused
 * @param heartbeat when it last gave a sign of life, in milliseconds since 1970
 */
record LockOwner(String host, long process, long started, String token, long heartbeat) {

  /** This process, with a sign of life now. */
  static LockOwner self(Clock clock) {
    ProcessHandle self = ProcessHandle.current();
    return new LockOwner(
        hostName(), self.pid(), startOf(self), UUID.randomUUID().toString(), clock.millis());
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** The same with a sign of life now. */
  LockOwner alive(Clock clock) {
    return new LockOwner(host, process, started, token, clock.millis());
  }

  /** Whether it ran on this machine and has ended, even if its process number has been reused. */
  boolean isKnownToBeDead() {
    if (!host.equals(hostName())) {
      return false;
    }
    Optional<ProcessHandle> found = ProcessHandle.of(process);
    return found.isEmpty() || !found.get().isAlive() || startOf(found.get()) != started;
  }

  /** Time since the last sign of life, as far as the clocks of the two machines agree. */
  long silentMillis(Clock clock) {
    return Math.abs(clock.millis() - heartbeat);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "host=%s\nprocess=%d\nstarted=%d\ntoken=%s\nheartbeat=%d\n",
        host,
        process,
        started,
        token,
        heartbeat);
  }

  /** Parses a lock; its owner is unknown while the lock is being written. */
  static LockOwner parse(String text, long modified) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    try {
      return new LockOwner(
          properties.getProperty("host", "unknown"),
          Long.parseLong(properties.getProperty("process", "0")),
          Long.parseLong(properties.getProperty("started", "0")),
          properties.getProperty("token", ""),
          Long.parseLong(properties.getProperty("heartbeat", Long.toString(modified))));
    } catch (NumberFormatException e) {
      return new LockOwner("unknown", 0, 0, "", modified);
    }
  }

  @Override
  public String toString() {
    return "process " + process + " on " + host;
  }
}
