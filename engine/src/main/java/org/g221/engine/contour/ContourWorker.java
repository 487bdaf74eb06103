package org.g221.engine.contour;

import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.relaxation.LeastSquaresProblem;

/** Runs tasks of contours, one after another. Used by one thread at a time. */
public final class ContourWorker {

  private final ContourPlan plan;
  private final BinSearches searches;
  private final CellCover cover;

  public ContourWorker(ContourPlan plan, LeastSquaresProblem problem) {
    this.plan = plan;
    this.searches = new BinSearches(problem);
    this.cover = new CellCover(problem, searches.interior());
  }

  /** Tells for each cell of a bin where it lies. */
  public ContourOutcome run(ContourTask task) {
    return new ContourSearch(plan, searches, cover, task).run();
  }
}
