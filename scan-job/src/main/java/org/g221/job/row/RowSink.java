package org.g221.job.row;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.evaluation.NodeQuantities;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableWriter;
import org.g221.job.storage.StoredFiles;

/** Writes the rows of one tile in the order of their nodes; opens its file at the first row. */
public final class RowSink implements AutoCloseable {

  private final KeptRows rows;
  private final int tile;
  private final Path target;
  private final String attempt;
  private final Configuration configuration;
  private final RowBuffer buffer;
  private final Row row;
  private final NodeQuantities.Run columns;
  private Path written;
  private TableWriter writer;

  public RowSink(KeptRows rows, int tile, String attempt, Configuration configuration) {
    this.rows = rows;
    this.tile = tile;
    this.configuration = configuration;
    this.target = RowFileName.file(rows.folder(), tile);
    this.attempt = attempt;
    this.buffer = rows.table().newBuffer();
    this.row = rows.table().newRow();
    this.columns = rows.table().newColumns();
  }

  /** Takes nodes from the current section of the tile. */
  public void accept(NodeStrip strip) {
    if (strip.smallestChiSquare() > rows.limit()) {
      return;
    }
    double[] chiSquare = strip.chiSquare();
    for (int i = 0; i < strip.count(); i++) {
      // An excluded node is infinitely far away, even if every allowed one is kept.
      if (chiSquare[i] <= rows.limit() && chiSquare[i] < Double.POSITIVE_INFINITY) {
        buffer.add(strip, i);
      }
    }
  }

  /** Forgets the current section. */
  public void discardSection() {
    buffer.clear();
  }

  /**
   * Writes the rows of a finished section.
   *
   * @param rowsByLevel counts them by the highest level of thinning at which they remain
   */
  public void finishSection(long[] rowsByLevel) throws IOException {
    int[] order = buffer.order();
    for (int start = 0; start < order.length; start += NodeQuantities.CAPACITY) {
      int end = Math.min(order.length, start + NodeQuantities.CAPACITY);
      write(Arrays.copyOfRange(order, start, end), rowsByLevel);
    }
    buffer.clear();
  }

  /** Writes nodes, of which no more than can be computed at once. */
  private void write(int[] positions, long[] rowsByLevel) throws IOException {
    if (writer == null) {
      written = StoredFiles.attempt(target, attempt, configuration);
      writer = StoredFiles.table(written, rows.table().schema(), configuration);
    }
    columns.compute(
        Arrays.stream(positions).mapToLong(buffer::gridIndex).toArray(), positions.length);
    for (int i = 0; i < positions.length; i++) {
      rowsByLevel[Thinning.highestLevel(buffer.gridIndex(positions[i]))]++;
      rows.table().fill(row, buffer, positions[i], rows.reference());
      rows.table().fill(row, columns, i);
      writer.write(row);
    }
  }

  /** Gives the file its final name; empty if the tile has no rows. */
  public Optional<RowFile> commit() throws IOException {
    if (writer == null) {
      return Optional.empty();
    }
    writer.close();
    RowFile file = new RowFile(tile, writer.digest());
    StoredFiles.settle(written, target, configuration);
    writer = null;
    return Optional.of(file);
  }

  /** Removes what was written if it has not been committed. */
  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.abort();
      try {
        writer.close();
      } finally {
        StoredFiles.discard(written, target, configuration);
      }
    }
  }
}
