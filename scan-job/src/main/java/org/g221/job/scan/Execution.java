package org.g221.job.scan;

import org.g221.engine.evaluation.Stages;
import org.g221.engine.grid.BlockLayout;
import org.g221.engine.grid.LoopOrder;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.grid.TilePlan;

/**
 * How a scan is executed; affects only its speed.
 *
 * @param order the order in which nodes are visited
 * @param stages the loop level at which each result is computed
 */
public record Execution(LoopOrder order, Stages stages) {

  TilePlan tiles(ScanGrid grid) {
    return TilePlan.of(BlockLayout.of(grid, order));
  }
}
