package org.g221.job.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Processes by their numbers, as Linux shows them under {@code /proc}.
 *
 * <p>A number names a process only until its machine starts anew and only within a namespace, of
 * which each container has its own; and a process of another user may be hidden. Numbers are
 * therefore looked up only in the space they come from: the same boot, namespace and user.
 */
final class ProcessTable {

  private static final Path PROC = Path.of("/proc");

  /** The field of {@code /proc/NUMBER/stat} with the start, counted after the name in brackets. */
  private static final int START = 19;

  private ProcessTable() {}

  /** Identifies the processes that can be looked up here; empty if none can. */
  static String space() {
    long self = ProcessHandle.current().pid();
    try {
      // A container may show the processes of another namespace.
      if (!Files.readSymbolicLink(PROC.resolve("self")).toString().equals(Long.toString(self))) {
        return "";
      }
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      Path namespace = Files.readSymbolicLink(PROC.resolve("self/ns/pid"));
      Object user = Files.getAttribute(PROC.resolve("self"), "unix:uid");
      start(self);
      return String.join(" ", boot, namespace.toString(), user.toString());
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return "";
    }
  }

  /**
   * When a process of this space started, in ticks since the machine did; unlike a time of day it
   * is the same for every observer, and stays so when a clock is set.
   *
   * @throws NoSuchFileException if there is no such process
   */
  static long start(long process) throws IOException {
    String status = Files.readString(PROC.resolve(process + "/stat"));
    String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[START]);
  }

  /** Whether a process of this space is known to have ended, even if its number is in use again. */
  static boolean hasEnded(long process, long started) {
    try {
      return start(process) != started;
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The name of this machine, for messages; it need not resolve. */
  static String hostName() {
    try {
      return Files.readString(PROC.resolve("sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
