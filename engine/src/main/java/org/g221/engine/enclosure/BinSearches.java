package org.g221.engine.enclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.BoxRelaxation;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.Linearization;
import org.g221.engine.relaxation.LocalSearch;
import org.g221.engine.relaxation.PointProbe;
import org.g221.engine.relaxation.QuantityBin;

/**
 * Searches of one problem in many bins, one after another. What does not depend on the bin is
 * computed once.
 *
 * <p>Results depend on the arguments of each call alone. Used by one thread at a time.
 */
public final class BinSearches {

  private static final double REGION = 0.05;

  private final LeastSquaresProblem problem;
  private final PreparedProblem prepared;
  private final Starts starts;
  private final Linearization forms;
  private final PointProbe probe;

  public BinSearches(LeastSquaresProblem problem) {
    this.problem = problem;
    this.prepared = PreparedProblem.of(problem);
    this.starts = new Starts(problem.lower(), problem.upper());
    this.forms = problem.newLinearization();
    this.probe = problem.newProbe();
  }

  /** The problem. */
  public LeastSquaresProblem problem() {
    return problem;
  }

  /** A point that meets all rules with a margin, if one was found. */
  public Optional<double[]> interior() {
    return prepared.interior().map(double[]::clone);
  }

  /** Some point of the root box, by its number. */
  public double[] start(int number) {
    return starts.point(number);
  }

  /** A point as a user would evaluate it; empty if it breaks a rule. */
  public Optional<AttainedPoint> attain(double[] coordinates) {
    return probe.attain(coordinates);
  }

  /**
   * Where χ² may be up to a limit within bins.
   *
   * @param most cutting ends when there are so many boxes
   * @param budget largest number of boxes to be bounded
   */
  public Survivors survivors(
      List<QuantityBin> bins, Survivors among, double limit, int most, long budget) {
    SearchGoal goal = new SearchGoal(SearchGoal.DEFAULT_TOLERANCE, limit, budget);
    return search(bins, goal).survivors(among.copies(), most);
  }

  /**
   * Encloses the least χ² within bins.
   *
   * @param among outside of these χ² is above the ceiling
   * @param known a point in the bins
   */
  public Enclosure minimum(
      List<QuantityBin> bins, Survivors among, Optional<AttainedPoint> known, SearchGoal goal) {
    return search(bins, goal).minimum(among.copies(), known, SearchListener.NONE);
  }

  private EnclosureSearch search(List<QuantityBin> bins, SearchGoal goal) {
    BoxWorker worker = new BoxWorker(forms, new BoxRelaxation(problem, prepared.weights(), bins));
    return new EnclosureSearch(goal, List.of(worker), finder(bins, local(bins)), probe);
  }

  private LocalSearch local(List<QuantityBin> bins) {
    return new LocalSearch(problem, prepared.weights(), bins, forms, probe);
  }

  private PointFinder finder(List<QuantityBin> bins, LocalSearch local) {
    return new PointFinder(prepared, bins, probe, local);
  }

  /** A point in the bins with low χ², by a search from another point. */
  public Optional<AttainedPoint> descend(List<QuantityBin> bins, double[] start) {
    return found(bins, local -> local.descend(start, REGION));
  }

  /** The same, after a search for any point in the bins. */
  public Optional<AttainedPoint> reach(List<QuantityBin> bins, double[] start) {
    return found(bins, local -> local.descend(local.approach(start), REGION));
  }

  private Optional<AttainedPoint> found(
      List<QuantityBin> bins, Function<LocalSearch, double[]> search) {
    LocalSearch local = local(bins);
    return finder(bins, local).attain(search.apply(local));
  }
}
