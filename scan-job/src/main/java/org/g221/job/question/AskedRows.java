package org.g221.job.question;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.evaluation.NodeQuantities;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableReader;
import org.g221.job.parquet.TableSchema;
import org.g221.job.result.FinishedScan;
import org.g221.job.row.RowTable;
import org.g221.job.scan.GridPlan;

/**
 * The kept rows of a finished scan with chosen quantities, read strip by strip, several files at a
 * time.
 *
 * <p>A quantity is an axis of the scan, a column of the rows, or else computed again at the nodes
 * of the rows. Only columns that are needed are read; memory does not grow with the rows.
 */
public final class AskedRows {

  private static final int GRID_INDEX = 0;
  private static final int CHI_SQUARE = 1;
  private static final int FIRST_QUANTITY = 2;

  private final FinishedScan scan;
  private final GridPlan plan;
  private final Configuration configuration;
  private final List<String> quantities;
  private final int[] places;
  private final TableSchema schema;
  private final NodeQuantities computed;

  /**
   * @param quantities names that the plan of the scan knows
   */
  public AskedRows(FinishedScan scan, List<String> quantities, Configuration configuration) {
    this.scan = scan;
    this.plan = scan.grid();
    this.configuration = configuration;
    this.quantities = List.copyOf(quantities);
    List<String> read = quantities.stream().filter(name -> isColumn(plan, name)).toList();
    this.places = read.stream().mapToInt(quantities::indexOf).toArray();
    this.schema = RowTable.of(plan, Map.of()).chiSquareAnd(read);
    this.computed = new NodeQuantities(plan.formulas(), computed(plan, quantities));
  }

  private static boolean isColumn(GridPlan plan, String name) {
    return plan.axis(name).isEmpty() && plan.rowQuantities().contains(name);
  }

  /** The quantities that rows do not hold, so that they have to be computed again. */
  public static List<String> computed(GridPlan plan, List<String> quantities) {
    return quantities.stream()
        .filter(name -> plan.axis(name).isEmpty() && !isColumn(plan, name))
        .toList();
  }

  /**
   * Reduces all rows. Files are read in parallel and their reductions combined in the order of the
   * files.
   *
   * @param start a reduction of no rows
   * @param accept adds the rows of a strip, which is used again afterwards
   * @throws InvalidInputException if a file cannot be read
   */
  <R> R reduce(Supplier<R> start, BiConsumer<R, RowStrip> accept, BinaryOperator<R> combine)
      throws IOException {
    return scan.rowFiles(configuration).parallelStream()
        .map(file -> reduce(file, start.get(), accept))
        .reduce(combine)
        .orElseGet(start);
  }

  private <R> R reduce(Path file, R reduction, BiConsumer<R, RowStrip> accept) {
    RowStrip strip = new RowStrip(plan.grid(), quantities.size());
    NodeQuantities.Run run = computed.newRun();
    Row row = new Row(schema.columns().size());
    try (TableReader reader = TableReader.ofColumns(file, schema, configuration)) {
      while (reader.read(row)) {
        add(row, strip);
        if (strip.isFull()) {
          pass(strip, run, reduction, accept);
        }
      }
      pass(strip, run, reduction, accept);
      return reduction;
    } catch (IOException e) {
      throw new InvalidInputException(
          file.toString(),
          "",
          "cannot be read; restore it from a copy, or scan again with --overwrite: "
              + e.getMessage());
    }
  }

  private void add(Row row, RowStrip strip) throws IOException {
    long node = row.isMissing(GRID_INDEX) ? -1 : row.longAt(GRID_INDEX);
    if (node < 0 || node >= plan.grid().size()) {
      throw new IOException("a row has no node of the grid of the scan");
    }
    strip.add(node, row.doubleAt(CHI_SQUARE));
    for (int k = 0; k < places.length; k++) {
      strip.set(places[k], strip.count() - 1, row.doubleAt(FIRST_QUANTITY + k));
    }
  }

  private <R> void pass(
      RowStrip strip, NodeQuantities.Run run, R reduction, BiConsumer<R, RowStrip> accept) {
    if (strip.count() == 0) {
      return;
    }
    run.compute(strip.nodes(), strip.count());
    for (int quantity = 0; quantity < quantities.size(); quantity++) {
      fill(strip, quantity, run);
    }
    accept.accept(reduction, strip);
    strip.clear();
  }

  private void fill(RowStrip strip, int quantity, NodeQuantities.Run run) {
    String name = quantities.get(quantity);
    OptionalInt axis = plan.axis(name);
    int place = computed.names().indexOf(name);
    for (int i = 0; i < strip.count(); i++) {
      if (axis.isPresent()) {
        strip.set(quantity, i, strip.axisValue(axis.getAsInt(), i));
      } else if (place >= 0) {
        strip.set(quantity, i, run.value(place, i));
      }
    }
  }
}
