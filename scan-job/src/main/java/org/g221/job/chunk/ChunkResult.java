package org.g221.job.chunk;

import java.io.Serializable;

/**
 * The merged results of chunks; the order of merging does not matter.
 *
 * @param found best fit, profiles, counts
 * @param chunks number of chunks
 * @param busyNanos total time taken by their tasks
 */
public record ChunkResult(TaskResult found, int chunks, long busyNanos) implements Serializable {

  ChunkResult combine(ChunkResult other) {
    return new ChunkResult(
        found.combine(other.found), chunks + other.chunks, busyNanos + other.busyNanos);
  }

  /** The same with bins of profiles updated from a second visit to nodes. */
  public ChunkResult withBins(ChunkResult others) {
    return new ChunkResult(found.withBins(others.found), chunks, busyNanos + others.busyNanos);
  }
}
