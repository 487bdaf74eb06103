package org.g221.job.chunk;

/** Which nodes a scan evaluates. The result is the same. */
public enum Coverage {
  /** Those that may change the result: kept rows, best fit, bins of profiles. */
  WHERE_IT_MATTERS,
  /** All, for checking. */
  EVERY_NODE
}
