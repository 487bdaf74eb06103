package org.g221.job.chunk;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.grid.GridTile;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.search.GridBounds;
import org.g221.engine.search.KnownMinima;
import org.g221.engine.search.SearchBudget;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.row.KeptRows;
import org.g221.job.row.RowFile;
import org.g221.job.row.RowSink;

/**
 * The work of an executor on tiles: evaluates their nodes, accumulates, and writes the rows worth
 * keeping, one file per tile.
 *
 * <p>A file appears under its name when it is complete; repeating a tile gives the same file.
 *
 * @param scanId identifier of the scan
 * @param program the quantities to compute
 * @param bounds bounds of the same quantities over boxes of nodes
 * @param profiles lines and planes to be profiled
 * @param coverage which nodes are evaluated
 * @param known smallest χ² known; shared by all tasks in a process, like everything that Spark
 *     broadcasts
 * @param budget effort saved by leaving out nodes; shared in the same way
 * @param kept which nodes become rows
 */
public record TileTask(
    String scanId,
    GridProgram program,
    GridBounds bounds,
    List<ProfileDefinition> profiles,
    Coverage coverage,
    KnownMinima known,
    SearchBudget budget,
    KeptRows kept)
    implements Serializable {

  /**
   * Evaluates tiles, all at once if no rows are kept and most can be left out, otherwise one after
   * the other.
   *
   * @param tiles consecutive ones
   * @param configuration how to access file systems
   * @param rows receives the files that have been written
   */
  public TaskResult run(
      List<GridTile> tiles, String attempt, Configuration configuration, Consumer<RowFile> rows) {
    TileWorker worker = new TileWorker(this);
    // Larger boxes can be left out of several tiles at once.
    if (!kept.any() && tiles.size() > 1 && searched(worker, tiles)) {
      return worker.result();
    }
    for (GridTile tile : tiles) {
      try (RowSink sink = new RowSink(kept, tile.number(), attempt, configuration)) {
        worker.run(tile, sink);
        sink.commit().ifPresent(rows);
      } catch (IOException | RuntimeException e) {
        throw ScanFailure.ofWork(scanId, describe(tile), e);
      }
    }
    return worker.result();
  }

  private boolean searched(TileWorker worker, List<GridTile> tiles) {
    try {
      return worker.search(GridTile.joined(tiles));
    } catch (RuntimeException e) {
      throw ScanFailure.ofWork(scanId, describe(tiles), e);
    }
  }

  /**
   * The same task without rows, for minima not known yet.
   *
   * @param newKnown the minima known so far
   */
  public TileTask withoutRows(KnownMinima newKnown, String newFolder) {
    return new TileTask(
        scanId,
        program,
        bounds,
        profiles,
        coverage,
        newKnown,
        new SearchBudget(),
        kept.none(newFolder));
  }

  private static String describe(List<GridTile> tiles) {
    GridTile all = GridTile.joined(tiles);
    int last = tiles.get(tiles.size() - 1).number();
    return "tiles " + all.number() + " to " + last + " with " + all.nodeCount() + " nodes";
  }

  private static String describe(GridTile tile) {
    return "tile " + tile.number() + " with " + tile.nodeCount() + " nodes";
  }
}
