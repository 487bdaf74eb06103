package org.g221.job.report;

import org.g221.engine.likelihood.PointBatch;

/**
 * Points of a scan with what the page tells of each.
 *
 * @param gridIndices their nodes, in increasing order
 * @param positions for each axis of the scan, the position on it of each point
 * @param values χ², its parts, and the quantities that are not axes
 */
public record ExploredPoints(long[] gridIndices, int[][] positions, PointBatch.Values values) {

  /** Number of points. */
  public int size() {
    return gridIndices.length;
  }
}
