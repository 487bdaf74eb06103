package org.g221.job.run;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.grid.GridProgram;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.NodeStrip;
import org.g221.engine.grid.TileEvaluator;
import org.g221.engine.region.ProfileDefinition;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableWriter;

/**
 * What an executor does with tiles: evaluates their nodes, accumulates, and writes the rows worth
 * keeping, one file a tile.
 *
 * <p>A file appears under its name when it is complete; doing a tile twice gives the same file.
 *
 * @param scanId identifier of the scan
 * @param program what is computed
 * @param profiles lines and planes to be profiled
 * @param points the table of kept nodes
 * @param rowLimit largest χ² of a row; negative infinity for no rows
 * @param reference the χ² from which differences count
 * @param folder where the files go
 */
public record TileTask(
    String scanId,
    GridProgram program,
    List<ProfileDefinition> profiles,
    PointTable points,
    double rowLimit,
    double reference,
    String folder)
    implements Serializable {

  /** Evaluates tiles one after the other. */
  TaskResult run(Iterable<GridTile> tiles, String attempt) {
    TaskResult result = TaskResult.empty(profiles, program.rules().size() + 1);
    TileEvaluator evaluator = new TileEvaluator(program);
    long nodes = 0;
    for (GridTile tile : tiles) {
      try (RowSink sink = new RowSink(tile, attempt)) {
        evaluator.evaluate(
            tile,
            strip -> {
              result.accumulator().accept(strip);
              sink.accept(strip, result.rowsByLevel());
            });
        sink.commit();
        nodes += tile.nodeCount();
      } catch (IOException | RuntimeException e) {
        throw ScanFailure.ofTile(scanId, describe(tile), e);
      }
    }
    result.accumulator().count(nodes, evaluator.excludedCounts());
    return result;
  }

  private String describe(GridTile tile) {
    long first = program.layout().firstNode(tile.firstBlock());
    long last = first + tile.nodeCount() - 1;
    return "tile " + tile.number() + " with grid index " + first + " to " + last;
  }

  static Path file(String folder, int tile) {
    return new Path(folder, "part-%05d.parquet".formatted(tile));
  }

  /** The name of a file that an attempt has not completed. */
  static Path temporary(String folder, int tile, String attempt) {
    return new Path(folder, "." + file(folder, tile).getName() + "." + attempt);
  }

  /** Writes the rows of one tile; opens its file with the first row. */
  private final class RowSink implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final Configuration configuration = new Configuration();
    private final Row row = points.newRow();
    private TableWriter writer;

    RowSink(GridTile tile, String attempt) {
      this.target = file(folder, tile.number());
      this.temporary = temporary(folder, tile.number(), attempt);
    }

    void accept(NodeStrip strip, long[] rowsByLevel) {
      if (strip.smallestChiSquare() > rowLimit) {
        return;
      }
      double[] chiSquare = strip.chiSquare();
      for (int i = 0; i < strip.count(); i++) {
        // An excluded node is infinitely far away, even where every allowed one is kept.
        if (chiSquare[i] <= rowLimit && chiSquare[i] < Double.POSITIVE_INFINITY) {
          rowsByLevel[Thinning.highestLevel(strip.gridIndex(i))]++;
          points.fill(row, strip, i, reference);
          write();
        }
      }
    }

    private void write() {
      try {
        if (writer == null) {
          writer = Files.table(temporary, points.schema(), configuration);
        }
        writer.write(row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void commit() throws IOException {
      if (writer != null) {
        writer.close();
        Files.replace(temporary, target, configuration);
        writer = null;
      }
    }

    /** Removes what was written if it has not been committed. */
    @Override
    public void close() throws IOException {
      if (writer != null) {
        try {
          writer.close();
        } finally {
          Files.system(temporary, configuration).delete(temporary, false);
        }
      }
    }
  }
}
