package org.g221.job.scan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.profile.ProfileDefinition;

/**
 * How much memory a scan needs in a process.
 *
 * @param vectorBytes for results of a block of nodes, in all threads
 * @param profileBytes for the bins of profiles, in all threads and where they are merged
 */
public record MemoryNeed(long vectorBytes, long profileBytes) {

  /** A bin holds a chi-square and the number of a node; what is known is shared by all threads. */
  private static final long BYTES_PER_BIN = 16;

  /** The rest is for Spark, Parquet and what is written. */
  private static final double USABLE = 0.6;

  private static final double MIB = 1024.0 * 1024.0;

  /**
   * What a scan needs with so many threads.
   *
   * @param program what is computed
   * @param profiles lines and planes to be profiled
   */
  public static MemoryNeed of(GridProgram program, List<ProfileDefinition> profiles, int threads) {
    long bins = profiles.stream().mapToLong(ProfileDefinition::bins).sum();
    // Beside those of the threads: what is known, what is merged, and what is merged into it.
    long copies = threads + 3L;
    return new MemoryNeed(threads * program.bytes(), copies * bins * BYTES_PER_BIN);
  }

  /** Bytes in all. */
  public long bytes() {
    return vectorBytes + profileBytes;
  }

  /** Why a heap of that size does not suffice; nothing if it does. */
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
