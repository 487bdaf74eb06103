package org.g221.job.parquet;

import java.io.Serializable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param kind what it holds
 */
public record Column(String name, Kind kind) implements Serializable {

  /** The content of a column, which determines its encoding. */
  public enum Kind {
    /** Doubles with few distinct values, such as those of an axis: dictionary. */
    FEW_DOUBLES,
    /** Doubles that all differ: byte-stream split. */
    DOUBLE,
    /** 64-bit integers. */
    LONG,
    /** Text. */
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
