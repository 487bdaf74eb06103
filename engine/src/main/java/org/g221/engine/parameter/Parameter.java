package org.g221.engine.parameter;

import org.g221.engine.quantity.Quantity;

/** A parameter of points, under the name that users write; each model has its own. */
public interface Parameter {

  /** Name, symbol, unit and meaning. */
  Quantity quantity();

  /** Its place among the parameters of its model, from 0. */
  int ordinal();

  /** The name in files and on the command line, such as {@code delta-q-23}. */
  default String key() {
    return quantity().name();
  }

  /** The name of its Parquet column, such as {@code delta_q_23}. */
  default String column() {
    return quantity().column();
  }

  /** LaTeX, without dollar signs. */
  default String symbol() {
    return quantity().symbol();
  }

  /** What it is, in a few words. */
  default String meaning() {
    return quantity().meaning();
  }

  /** The key. */
  @Override
  String toString();
}
