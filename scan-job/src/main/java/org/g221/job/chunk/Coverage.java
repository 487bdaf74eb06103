package org.g221.job.chunk;

/** Which nodes a scan evaluates. The choice does not change the result. */
public enum Coverage {
  /** Only nodes that may change the result: kept rows, best fit, bins of profiles. */
  WHERE_IT_MATTERS,
  /** All nodes, as a check. */
  EVERY_NODE
}
