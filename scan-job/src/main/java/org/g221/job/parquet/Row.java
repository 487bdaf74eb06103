package org.g221.job.parquet;

import java.util.BitSet;

/** A row that is filled and written repeatedly; values by position of the column. */
public final class Row {

  private final double[] doubles;
  private final long[] longs;
  private final String[] texts;
  private final BitSet missing = new BitSet();

  public Row(int columns) {
    this.doubles = new double[columns];
    this.longs = new long[columns];
    this.texts = new String[columns];
  }

  /** Sets a number; one that is not finite is written as missing. */
  public void set(int column, double value) {
    doubles[column] = value;
    missing.set(column, !Double.isFinite(value));
  }

  public void set(int column, long value) {
    longs[column] = value;
    missing.clear(column);
  }

  public void set(int column, String value) {
    texts[column] = value;
    missing.set(column, value == null);
  }

  /** Leaves a column empty. */
  public void clear(int column) {
    missing.set(column);
  }

  public double doubleAt(int column) {
    return missing.get(column) ? Double.NaN : doubles[column];
  }

  public long longAt(int column) {
    return longs[column];
  }

  public String textAt(int column) {
    return texts[column];
  }

  public boolean isMissing(int column) {
    return missing.get(column);
  }
}
