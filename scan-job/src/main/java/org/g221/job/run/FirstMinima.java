package org.g221.job.run;

import org.g221.engine.grid.BestFitSearch;
import org.g221.engine.grid.GridProgram;
import org.g221.engine.region.KnownMinima;
import org.g221.engine.region.MinimaSearch;
import org.g221.job.scan.Keep;
import org.g221.job.scan.ScanPlan;

/** What is known of the minima of a scan before its first tile. */
final class FirstMinima {

  /** Nodes evaluated before a scan, at most: a second or two. */
  private static final long MOST_NODES_SEARCHED = 5_000_000;

  /** Nodes of the grid for each that is evaluated before. */
  private static final long NODES_PER_SEARCHED = 200;

  private FirstMinima() {}

  /** What a search tells; nothing where every node is evaluated anyway. */
  static KnownMinima search(
      ScanPlan plan, GridProgram program, BestFitSearch.Candidate start, Coverage coverage) {
    Keep keep = plan.specification().keep();
    KnownMinima known =
        new KnownMinima(
            plan.profiles(), keep.rowLimit(start.chiSquare()), plan.specification().profileLimit());
    if (coverage == Coverage.WHERE_IT_MATTERS) {
      long budget =
          Math.min(MOST_NODES_SEARCHED, Math.max(1024, plan.grid().size() / NODES_PER_SEARCHED));
      known.accept(
          MinimaSearch.search(program, plan.grid(), plan.profiles(), start.gridIndex(), budget));
    }
    return known;
  }
}
