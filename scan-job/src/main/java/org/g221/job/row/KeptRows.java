package org.g221.job.row;

import java.io.Serializable;

/**
 * Which nodes become rows, and where these go.
 *
 * @param table the table of kept nodes
 * @param limit largest χ² of a row; negative infinity for no rows
 * @param reference the χ² from which differences count
 * @param folder where the files go
 */
public record KeptRows(RowTable table, double limit, double reference, String folder)
    implements Serializable {

  /** No rows of the same scan. */
  public KeptRows none(String newFolder) {
    return new KeptRows(table, Double.NEGATIVE_INFINITY, reference, newFolder);
  }

  /** Whether there can be any. */
  public boolean any() {
    return limit > Double.NEGATIVE_INFINITY;
  }

  /** Whether every allowed node becomes one. */
  public boolean all() {
    return limit == Double.POSITIVE_INFINITY;
  }
}
