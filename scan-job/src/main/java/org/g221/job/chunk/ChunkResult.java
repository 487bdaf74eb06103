package org.g221.job.chunk;

import java.io.Serializable;

/**
 * What chunks have found, merged; merging does not depend on the order.
 *
 * @param found best fit, profiles, counts
 * @param chunks number of chunks
 * @param busyNanos time that their tasks took, one after the other
 */
public record ChunkResult(TaskResult found, int chunks, long busyNanos) implements Serializable {

  ChunkResult combine(ChunkResult other) {
    return new ChunkResult(
        found.combine(other.found), chunks + other.chunks, busyNanos + other.busyNanos);
  }

  /** The same with what others have found in bins of profiles by visiting nodes once more. */
  public ChunkResult withBins(ChunkResult others) {
    return new ChunkResult(found.withBins(others.found), chunks, busyNanos + others.busyNanos);
  }
}
