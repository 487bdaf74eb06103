package org.g221.job.spark;

import java.util.ArrayList;
import java.util.List;
import org.g221.job.chunk.Chunk;

/**
 * The groups in which chunks are handed to executors. Before each group the driver passes on what
 * earlier ones have found, so that all bounds tighten; within a process tasks share this anyway.
 *
 * <p>The first groups are small, so that little is done in ignorance, and drawn from all over the
 * grid, so that they reveal much.
 */
final class Waves {

  private static final int CHUNKS_PER_CORE = 4;
  private static final int GROWTH = 4;

  private Waves() {}

  /**
   * Divides chunks into groups.
   *
   * @param cores number of tasks that run at once
   * @param oneProcess whether all tasks run in one process, which needs only one group
   */
  static List<List<Chunk>> of(List<Chunk> chunks, int cores, boolean oneProcess) {
    if (oneProcess) {
      return List.of(chunks);
    }
    List<List<Chunk>> waves = new ArrayList<>();
    List<Chunk> left = chunks;
    long size = (long) CHUNKS_PER_CORE * cores;
    // Each group leaves cores idle at its end, so the last takes all unless much more is left.
    while (left.size() > 2 * size) {
      List<Chunk> wave = new ArrayList<>();
      List<Chunk> rest = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        boolean first = i * size / left.size() != (i - 1) * size / left.size() || i == 0;
        (first ? wave : rest).add(left.get(i));
      }
      waves.add(wave);
      left = rest;
      size *= GROWTH;
    }
    waves.add(left);
    return waves;
  }
}
