package org.g221.engine.forecast;

import java.util.List;
import java.util.stream.IntStream;
import org.g221.engine.contour.CellCover;
import org.g221.engine.contour.ContourPlan;
import org.g221.engine.contour.ContourSearch;
import org.g221.engine.contour.ContourTask;
import org.g221.engine.contour.SampledContour;
import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.enclosure.Survivors;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.PlaneTask;
import org.g221.engine.plane.ProfileBins;
import org.g221.engine.plane.RectangleSearch;
import org.g221.engine.plane.SampledBin;
import org.g221.engine.relaxation.LeastSquaresProblem;

/** Tries parts of profiles, one after another. Used by one thread at a time. */
final class SamplingWorker {

  /** A rectangle in which so many boxes survive has to be searched. */
  private static final int SURVIVORS = 8;

  private static final long BOXES_TO_LOOK = 200;

  private final EnclosedPlanePlan plan;
  private final List<ContourPlan> contours;
  private final BinSearches searches;
  private final CellCover cover;

  SamplingWorker(EnclosedPlanePlan plan, List<List<Double>> levels, LeastSquaresProblem problem) {
    this.plan = plan;
    this.searches = new BinSearches(problem);
    this.cover = new CellCover(problem, searches.interior());
    this.contours =
        IntStream.range(0, levels.size())
            .mapToObj(profile -> contours(profile, levels.get(profile)))
            .toList();
  }

  private ContourPlan contours(int profile, List<Double> levels) {
    return new ContourPlan(
        plan.profiles().get(profile),
        levels,
        plan.least(),
        plan.attained(),
        ContourPlan.DEFAULT_DEPTH,
        ContourPlan.DEFAULT_CELL_BOXES,
        List.of());
  }

  /** Whether bins of a task may be below the limit: what survives in its rectangle. */
  Survivors look(PlaneTask task) {
    ProfileBins bins = new ProfileBins(plan.profiles().get(task.profile()));
    return searches.survivors(
        bins.of(task.rectangle()),
        Survivors.all(searches.problem()),
        plan.ceiling(),
        SURVIVORS,
        BOXES_TO_LOOK);
  }

  /**
   * Encloses a bin of a task.
   *
   * @param most largest number of boxes to be bounded for it alone
   */
  SampledBin enclose(PlaneTask task, int bin, long most) {
    return new RectangleSearch(plan, searches, task).sample(bin, most);
  }

  /** Looks where a cell of a bin lies. */
  SampledContour refine(SampledBin known, int cell) {
    ContourTask task = new ContourTask(known.bin(), known.enclosed());
    return new ContourSearch(contours.get(known.profile()), searches, cover, task).sample(cell);
  }
}
