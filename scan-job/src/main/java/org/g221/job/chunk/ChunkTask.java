package org.g221.job.chunk;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.grid.TilePlan;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.row.RowFile;

/**
 * The work of an executor on chunks: evaluates their tiles, and makes each chunk durable when it is
 * done.
 *
 * @param tiles the work on their tiles
 * @param plan the tiles of the scan
 * @param store where chunks are stored
 */
public record ChunkTask(TileTask tiles, TilePlan plan, ChunkStore store) implements Serializable {

  /**
   * Evaluates chunks one after the other; returns their number.
   *
   * @param configuration how to access file systems
   */
  public int run(Iterator<Chunk> chunks, String attempt, Configuration configuration) {
    int done = 0;
    for (; chunks.hasNext(); done++) {
      run(chunks.next(), attempt, configuration);
    }
    return done;
  }

  private void run(Chunk chunk, String attempt, Configuration configuration) {
    long start = System.nanoTime();
    List<RowFile> rows = new ArrayList<>();
    TaskResult found = tiles.run(chunk.tiles(plan), attempt, configuration, rows::add);
    ChunkResult result = new ChunkResult(found, 1, System.nanoTime() - start);
    try {
      store.commit(new ChunkRecord(store.identity(), chunk, rows, result), attempt, configuration);
    } catch (IOException e) {
      throw ScanFailure.ofWork(tiles.scanId(), "chunk " + chunk.number(), e);
    }
  }
}
