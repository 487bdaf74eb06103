package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

  @TempDir private java.nio.file.Path folder;

  /** A process killed at any time leaves a lock that says whose it was. */
  @Test
  void lockIsWholeAtAnyTimeWhileItIsRenewed() throws Exception {
    LockFile lock = lock();
    LockOwner self = LockOwner.self(Clock.systemUTC());
    assertThat(lock.create(self)).isTrue();
    CompletableFuture<Boolean> renewals = CompletableFuture.supplyAsync(() -> renewed(self));
    while (!renewals.isDone()) {
      assertThat(lock.owner()).hasValue(self);
    }
    assertThat(renewals.get()).isTrue();
    assertThat(folder.toFile().list()).containsExactly("lock");
  }

  private boolean renewed(LockOwner self) {
    try {
      boolean all = true;
      for (int i = 0; i < 2000; i++) {
        all &= lock().renew(self);
      }
      return all;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private LockFile lock() throws IOException {
    return LockFile.of(new Path(folder.toUri().toString(), "lock"), new Configuration());
  }
}
