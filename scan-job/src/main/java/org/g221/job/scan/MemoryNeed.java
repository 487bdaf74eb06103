package org.g221.job.scan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.profile.ProfileDefinition;

/**
 * Memory that a scan needs in one process.
 *
 * @param vectorBytes for results of a block of nodes, in all threads
 * @param profileBytes for the bins of profiles, in all threads and where they are merged
 */
public record MemoryNeed(long vectorBytes, long profileBytes) {

  /** A bin holds a chi-square and a node number; values already known are shared by all threads. */
  private static final long BYTES_PER_BIN = 16;

  /** The rest is for Spark, Parquet and output. */
  private static final double USABLE = 0.6;

  private static final double MIB = 1024.0 * 1024.0;

  /**
   * The need of a scan with a given number of threads.
   *
   * @param program what is computed
   * @param profiles lines and planes to be profiled
   */
  public static MemoryNeed of(GridProgram program, List<ProfileDefinition> profiles, int threads) {
    long bins = profiles.stream().mapToLong(ProfileDefinition::bins).sum();
    // Besides one per thread: the known values, the target of a merge, and its source.
    long copies = threads + 3L;
    return new MemoryNeed(threads * program.bytes(), copies * bins * BYTES_PER_BIN);
  }

  /** Total number of bytes. */
  public long bytes() {
    return vectorBytes + profileBytes;
  }

  /** Why a heap of the given size is too small; empty if it suffices. */
  public Optional<String> complaint(long heap) {
    if (bytes() <= USABLE * heap) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "the scan needs %.0f MiB for bins of profiles and %.0f MiB for results of blocks, but %.0f MiB"
                + " can be used of a heap of %.0f MiB; take fewer bins or set G221_JAVA_OPTS=-Xmx%dg",
            profileBytes / MIB,
            vectorBytes / MIB,
            USABLE * heap / MIB,
            heap / MIB,
            (long) Math.ceil(bytes() / USABLE / MIB / 1024)));
  }
}
