package org.g221.engine.parameter;

/** A parameter that points may have, under the name users write; each model has its own. */
public interface Parameter {

  /** The name in files and on the command line, such as {@code delta-q-23}. */
  String key();

  /** LaTeX, without dollar signs. */
  String symbol();

  /** What it is, in a few words. */
  String meaning();

  /** Its place among the parameters of its model, from 0. */
  int ordinal();

  /** The name of its Parquet column, such as {@code delta_q_23}. */
  default String column() {
    return key().replace('-', '_');
  }

  /** The key. */
  @Override
  String toString();
}
