package org.g221.job.chunk;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.grid.GridTile;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.search.KnownMinima;
import org.g221.engine.search.SearchBudget;
import org.g221.job.outcome.ScanFailure;
import org.g221.job.row.PointTable;
import org.g221.job.row.RowFile;
import org.g221.job.row.RowSink;

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
 * @param coverage which nodes are evaluated
 * @param known smallest χ² known; shared by all tasks that run in one process, as they share what
 *     Spark has broadcast
 * @param budget time saved by leaving out nodes; shared in the same way
 * @param rowLimit largest χ² of a row; negative infinity for no rows
 * @param reference the χ² from which differences count
 * @param folder where the files go
 */
public record TileTask(
    String scanId,
    GridProgram program,
    List<ProfileDefinition> profiles,
    PointTable points,
    Coverage coverage,
    KnownMinima known,
    SearchBudget budget,
    double rowLimit,
    double reference,
    String folder)
    implements Serializable {

  private static final Pattern FILE = Pattern.compile("part-(\\d{5,9})\\.parquet");

  /**
   * Does tiles one after the other.
   *
   * @param rows takes the files that have been written
   */
  public TaskResult run(Iterable<GridTile> tiles, String attempt, Consumer<RowFile> rows) {
    TileWorker worker = new TileWorker(this);
    for (GridTile tile : tiles) {
      try (RowSink sink = new RowSink(this, tile, attempt)) {
        worker.run(tile, sink);
        sink.commit().ifPresent(rows);
      } catch (IOException | RuntimeException e) {
        throw ScanFailure.ofTile(scanId, describe(tile), e);
      }
    }
    return worker.result();
  }

  /**
   * The same task without rows, for what is not known yet.
   *
   * @param newKnown what is known
   */
  public TileTask withoutRows(KnownMinima newKnown, String newFolder) {
    return new TileTask(
        scanId,
        program,
        profiles,
        points,
        coverage,
        newKnown,
        new SearchBudget(),
        Double.NEGATIVE_INFINITY,
        reference,
        newFolder);
  }

  private String describe(GridTile tile) {
    return "tile " + tile.number() + " with " + tile.nodeCount() + " nodes";
  }

  public static Path file(String folder, int tile) {
    return new Path(folder, "part-%05d.parquet".formatted(tile));
  }

  /** Whose rows a file holds; empty if its name is not one of {@link #file}. */
  public static OptionalInt tile(Path file) {
    Matcher name = FILE.matcher(file.getName());
    return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
  }

  /** The name of a file that an attempt has not completed. */
  public static Path temporary(String folder, int tile, String attempt) {
    return new Path(folder, "." + file(folder, tile).getName() + "." + attempt);
  }
}
