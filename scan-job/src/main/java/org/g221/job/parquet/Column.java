package org.g221.job.parquet;

import java.io.Serializable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param kind what it holds
 */
public record Column(String name, Kind kind) implements Serializable {

  /**
   * The content of a column, which determines its encoding: plain, or a dictionary where values
   * repeat.
   *
   * <p>No other encoding is read by all programs. Of byte-stream split, which would take 3 bytes
   * less for each row of 13 columns, Spark's vectorized reader and fastparquet know nothing; of
   * integers packed as differences, which would take 1 byte less, fastparquet makes other integers.
   */
  public enum Kind {
    /** Doubles with few distinct values, such as those of an axis: dictionary. */
    FEW_DOUBLES,
    /** Doubles that all differ: plain. */
    DOUBLE,
    /** 64-bit integers that all differ: plain. */
    LONG,
    /** Text with few distinct values: dictionary. */
    TEXT
  }

  public static Column few(String name) {
    return new Column(name, Kind.FEW_DOUBLES);
  }

  public static Column real(String name) {
    return new Column(name, Kind.DOUBLE);
  }

  public static Column integer(String name) {
    return new Column(name, Kind.LONG);
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }
}
