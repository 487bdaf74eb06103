package org.g221.job.chunk;

import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.profile.BinSelection;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.engine.search.BestFitSearch;
import org.g221.engine.search.KnownMinima;
import org.g221.engine.search.MinimaSearch;
import org.g221.job.scan.GridPlan;

/** The minima of a scan known before its first tile. */
public final class FirstMinima {

  /** Upper limit on nodes evaluated before a scan: a second or two. */
  private static final long MOST_NODES_SEARCHED = 5_000_000;

  /** One node in this many is evaluated before the scan. */
  private static final long NODES_PER_SEARCHED = 200;

  /**
   * Bins that lie by less than this above the limit of profiles count as within, since the search
   * may miss the least χ² of a bin. Those that turn out to be within, but were not expected to be,
   * cost a pass over the grid for their neighbours: with 10¹⁰ nodes and electroweak running a
   * quarter of the time.
   */
  private static final double MARGIN = 3;

  private FirstMinima() {}

  /**
   * Results of a search; empty if every node is evaluated anyway. Neighbours of the bins that it
   * finds within the limit of profiles, or little above it, are wanted from the first node on.
   */
  public static KnownMinima search(
      GridPlan plan, GridProgram program, BestFitSearch.Candidate start, Coverage coverage) {
    double rowLimit = plan.specification().keep().rowLimit(start.chiSquare());
    // If every node becomes a row, none can be left out.
    if (coverage == Coverage.EVERY_NODE || rowLimit == Double.POSITIVE_INFINITY) {
      return new KnownMinima(
          rowLimit, Double.POSITIVE_INFINITY, BinSelection.none(plan.profiles()));
    }
    double profileLimit = plan.specification().profileLimit();
    long budget =
        Math.min(MOST_NODES_SEARCHED, Math.max(1024, plan.grid().size() / NODES_PER_SEARCHED));
    ScanAccumulator found =
        MinimaSearch.search(program, plan.grid(), plan.profiles(), start.gridIndex(), budget);
    KnownMinima known =
        new KnownMinima(
            rowLimit,
            profileLimit,
            BinSelection.within(found, profileLimit + MARGIN).withNeighbours());
    known.accept(found);
    return known;
  }
}
