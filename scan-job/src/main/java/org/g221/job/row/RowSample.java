package org.g221.job.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.job.parquet.Column;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableSchema;

/**
 * An even share of the kept rows, the same for the same rows wherever and however they are stored.
 *
 * <p>Only the numbers of the nodes are read; everything else follows from them.
 *
 * @param gridIndices the chosen nodes, in increasing order
 * @param rows number of rows chosen from
 */
public record RowSample(long[] gridIndices, long rows) {

  private static final TableSchema SCHEMA =
      new TableSchema("points", List.of(Column.integer(RowTable.GRID_INDEX)), Map.of());

  /**
   * Chooses from the rows of files.
   *
   * @param atMost largest number of rows to choose
   * @throws IOException if a file cannot be read, or is no file of rows
   */
  public static RowSample of(List<Path> files, int atMost, Configuration configuration)
      throws IOException {
    try {
      return files.parallelStream()
          .map(file -> read(file, atMost, configuration))
          .reduce(new Choice(atMost), Choice::with)
          .sample();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Choice read(Path file, int atMost, Configuration configuration) {
    Choice choice = new Choice(atMost);
    Row row = new Row(1);
    try (TableReader reader = TableReader.ofColumns(file, SCHEMA, configuration)) {
      while (reader.read(row)) {
        if (row.isMissing(0)) {
          throw new IOException(file + " has no column " + RowTable.GRID_INDEX);
        }
        choice.offer(row.longAt(0));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return choice;
  }

  /** The nodes of lowest rank so far. */
  static final class Choice {

    private final int atMost;
    private long rows;

    /** The one to leave next is first. */
    private final PriorityQueue<Long> chosen =
        new PriorityQueue<>(Comparator.comparing(Thinning::rank, Long::compareUnsigned).reversed());

    Choice(int atMost) {
      this.atMost = atMost;
    }

    /** The choice among the nodes of both. */
    Choice with(Choice other) {
      Choice joined = new Choice(atMost);
      chosen.forEach(joined::offer);
      other.chosen.forEach(joined::offer);
      joined.rows = rows + other.rows;
      return joined;
    }

    void offer(long gridIndex) {
      rows++;
      if (chosen.size() < atMost) {
        chosen.add(gridIndex);
      } else if (atMost > 0
          && Long.compareUnsigned(Thinning.rank(gridIndex), Thinning.rank(chosen.peek())) < 0) {
        chosen.poll();
        chosen.add(gridIndex);
      }
    }

    RowSample sample() {
      return new RowSample(chosen.stream().mapToLong(Long::longValue).sorted().toArray(), rows);
    }
  }
}
