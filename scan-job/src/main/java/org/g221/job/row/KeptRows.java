package org.g221.job.row;

import java.io.Serializable;

/**
 * Which nodes become rows, and where the rows go.
 *
 * @param table the table of kept nodes
 * @param limit largest χ² of a row; negative infinity for no rows
 * @param reference the χ² from which differences count
 * @param folder where the files go
 */
public record KeptRows(RowTable table, double limit, double reference, String folder)
    implements Serializable {

  /** The same scan without rows. */
  public KeptRows none(String newFolder) {
    return new KeptRows(table, Double.NEGATIVE_INFINITY, reference, newFolder);
  }

  /** Whether there can be any rows. */
  public boolean any() {
    return limit > Double.NEGATIVE_INFINITY;
  }

  /** Whether every allowed node becomes a row. */
  public boolean all() {
    return limit == Double.POSITIVE_INFINITY;
  }
}
