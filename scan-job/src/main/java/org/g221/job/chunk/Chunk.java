package org.g221.job.chunk;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.TilePlan;

/**
 * Consecutive tiles that become durable together: an interrupted scan need not repeat them.
 *
 * @param number position among the chunks of the scan, from 0
 * @param firstTile number of the first tile
 * @param endTile number of the tile after the last
 */
public record Chunk(int number, int firstTile, int endTile) implements Serializable {

  /**
   * A chunk costs a small file and a task for Spark to schedule; more chunks would not spread the
   * work better, as few clusters run so many tasks at once.
   */
  private static final int MOST = 4000;

  /**
   * Nodes of a chunk without rows, where most boxes of nodes are left out at once: a tenth of a
   * second of work, many times the overhead of Spark and the disk.
   */
  private static final long NODES_WITHOUT_ROWS = 2_000_000_000;

  /**
   * Enough for eight cores; smaller scans take a few seconds. Larger boxes of nodes can be left out
   * of fewer chunks: with 10¹⁰ nodes, 16 take three quarters of the time of 32 on a core.
   */
  private static final int FEWEST_WITHOUT_ROWS = 16;

  public Chunk {
    if (number < 0 || firstTile < 0 || endTile <= firstTile) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "chunk %d runs over tiles %d to %d", number, firstTile, endTile));
    }
  }

  /**
   * All chunks of a scan; they depend only on its tiles, not on who evaluates them.
   *
   * @param rows whether the scan keeps rows
   */
  public static List<Chunk> of(TilePlan tiles, boolean rows) {
    long wanted = tiles.layout().size() / NODES_WITHOUT_ROWS;
    return of(tiles, rows ? MOST : (int) Math.min(MOST, Math.max(FEWEST_WITHOUT_ROWS, wanted)));
  }

  /** The same with another limit, to see what it would cost. */
  public static List<Chunk> of(TilePlan tiles, int most) {
    int count = Math.min(most, tiles.tileCount());
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                new Chunk(
                    number,
                    first(number, count, tiles.tileCount()),
                    first(number + 1, count, tiles.tileCount())))
        .toList();
  }

  private static int first(int number, int count, int tiles) {
    return (int) ((long) tiles * number / count);
  }

  /** Its tiles. */
  List<GridTile> tiles(TilePlan plan) {
    return IntStream.range(firstTile, endTile).mapToObj(plan::tile).toList();
  }
}
