package org.g221.engine.plane;

import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.relaxation.LeastSquaresProblem;

/** Runs tasks of a plan, one after another. Used by one thread at a time. */
public final class PlaneWorker {

  private final EnclosedPlanePlan plan;
  private final BinSearches searches;

  public PlaneWorker(EnclosedPlanePlan plan, LeastSquaresProblem problem) {
    this.plan = plan;
    this.searches = new BinSearches(problem);
  }

  /** Encloses the bins of a task. */
  public PlaneOutcome run(PlaneTask task) {
    return new RectangleSearch(plan, searches, task).run();
  }
}
