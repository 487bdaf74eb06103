package org.g221.engine.evaluation;

/** The loops in which results are computed. The results are the same. */
public enum Stages {
  /** Each in the outermost loop in which all it depends on is known. */
  BY_LOOP,
  /** Everything for every node, for checking. */
  NONE
}
