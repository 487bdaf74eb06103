package org.g221.engine.evaluation;

/** Where in the loops over a grid results are computed. The results are the same. */
public enum Stages {
  /** Each in the outermost loop that knows all it depends on. */
  BY_LOOP,
  /** Everything for every node, for checking. */
  NONE
}
