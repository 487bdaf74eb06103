package org.g221.job.run;

import java.io.Serializable;

/**
 * What chunks have found, merged; merging does not depend on the order.
 *
 * @param found best fit, profiles, counts
 * @param chunks number of chunks
 * @param busyNanos time that their tasks took, one after the other
 */
record ChunkResult(TaskResult found, int chunks, long busyNanos) implements Serializable {

  ChunkResult combine(ChunkResult other) {
    return new ChunkResult(
        found.combine(other.found), chunks + other.chunks, busyNanos + other.busyNanos);
  }
}
