package org.g221.job.row;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.g221.engine.evaluation.NodeQuantities;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.quantity.Quantity;
import org.g221.job.parquet.Column;
import org.g221.job.parquet.Row;
import org.g221.job.parquet.TableSchema;
import org.g221.job.scan.GridPlan;

/**
 * The table of kept nodes: axes, {@code grid_index}, {@code chi_square}, {@code delta_chi_square},
 * one column for each quantity with bins in a profile, further columns that the scan asks for, and
 * {@code weight}.
 */
public final class RowTable implements Serializable {

  private static final long serialVersionUID = 1L;

  static final String GRID_INDEX = "grid_index";

  private final double[][] axisValues;
  private final List<String> quantities;
  private final int quantityCount;
  private final NodeQuantities columns;
  private final TableSchema schema;

  private RowTable(
      double[][] axisValues, List<String> quantities, NodeQuantities columns, TableSchema schema) {
    this.axisValues = axisValues;
    this.quantities = quantities;
    this.quantityCount = quantities.size() - columns.names().size();
    this.columns = columns;
    this.schema = schema;
  }

  /**
   * The table of a scan.
   *
   * @param metadata what every file records about the scan
   */
  public static RowTable of(GridPlan plan, Map<String, String> metadata) {
    ScanGrid grid = plan.grid();
    List<Column> columns = new ArrayList<>();
    grid.axes().forEach(axis -> columns.add(Column.few(axis.parameter().column())));
    columns.add(Column.integer(GRID_INDEX));
    columns.add(Column.real("chi_square"));
    columns.add(Column.real("delta_chi_square"));
    addQuantities(plan.rowQuantities(), columns);
    columns.add(Column.few("weight"));
    return new RowTable(
        grid.axes().stream().map(Axis::values).toArray(double[][]::new),
        plan.rowQuantities(),
        new NodeQuantities(plan.formulas(), plan.columns()),
        new TableSchema("points", columns, metadata));
  }

  /** A quantity may also be a varied parameter, whose values are already there. */
  static void addQuantities(List<String> quantities, List<Column> columns) {
    for (String quantity : quantities) {
      String name = Quantity.columnOf(quantity);
      boolean taken = columns.stream().anyMatch(column -> column.name().equals(name));
      columns.add(Column.real(taken ? name + "_value" : name));
    }
  }

  public TableSchema schema() {
    return schema;
  }

  /**
   * Some columns of this table: {@code grid_index}, {@code chi_square} and some quantities.
   *
   * @param names quantities that have a column besides axes
   */
  public TableSchema chiSquareAnd(List<String> names) {
    List<Column> chosen = new ArrayList<>();
    chosen.add(schema.columns().get(gridIndexColumn()));
    chosen.add(schema.columns().get(chiSquareColumn()));
    for (String name : names) {
      int column = deltaChiSquareColumn() + 1 + quantities.indexOf(name);
      chosen.add(schema.columns().get(column));
    }
    return new TableSchema(schema.name(), chosen, Map.of());
  }

  public Row newRow() {
    return new Row(schema.columns().size());
  }

  int gridIndexColumn() {
    return axisValues.length;
  }

  int chiSquareColumn() {
    return axisValues.length + 1;
  }

  int deltaChiSquareColumn() {
    return axisValues.length + 2;
  }

  int weightColumn() {
    return axisValues.length + 3 + quantities.size();
  }

  /** The further columns, which are computed only at nodes that become rows. */
  NodeQuantities.Run newColumns() {
    return columns.newRun();
  }

  /** A buffer for nodes that are to become rows. */
  RowBuffer newBuffer() {
    return new RowBuffer(quantityCount);
  }

  /**
   * Fills a row with one node from a buffer.
   *
   * @param reference the χ² from which {@code delta_chi_square} counts
   */
  void fill(Row row, RowBuffer buffer, int position, double reference) {
    long gridIndex = buffer.gridIndex(position);
    long rest = gridIndex;
    for (int axis = axisValues.length - 1; axis >= 0; axis--) {
      int nodes = axisValues[axis].length;
      row.set(axis, axisValues[axis][(int) (rest % nodes)]);
      rest /= nodes;
    }
    double chiSquare = buffer.chiSquare(position);
    row.set(gridIndexColumn(), gridIndex);
    row.set(chiSquareColumn(), chiSquare);
    row.set(deltaChiSquareColumn(), chiSquare - reference);
    for (int quantity = 0; quantity < quantityCount; quantity++) {
      row.set(deltaChiSquareColumn() + 1 + quantity, buffer.quantity(quantity, position));
    }
    row.set(weightColumn(), 1.0);
  }

  /**
   * Fills the further columns of a row.
   *
   * @param computed their values
   * @param position the node among those computed
   */
  void fill(Row row, NodeQuantities.Run computed, int position) {
    int first = deltaChiSquareColumn() + 1 + quantityCount;
    for (int column = 0; column < columns.names().size(); column++) {
      row.set(first + column, computed.value(column, position));
    }
  }
}
