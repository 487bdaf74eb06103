package org.g221.job.folder;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Holds a lock in a process of its own until its input ends. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] arguments) throws IOException {
    Path file = new Path(java.nio.file.Path.of(arguments[0]).toUri());
    try (RunLock lock = RunLock.acquire(file, LockPatience.USUAL, new Configuration())) {
      System.out.println(
          ProcessHandle.current().pid() + (lock.isHeld() ? " holds it" : " does not hold it"));
      while (System.in.read() >= 0) {
        // whatever is said to it, it goes on
      }
    }
  }
}
