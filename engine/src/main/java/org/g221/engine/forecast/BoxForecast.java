package org.g221.engine.forecast;

import java.util.List;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.relaxation.LeastSquaresProblem;

/**
 * How many boxes profiles will take: a guess from a part of them, always the same one.
 *
 * <p>All rectangles of the first round are looked at. Where one may hold bins below the limit, some
 * of its bins are enclosed, on the way on which all will be; contours are drawn in some of these.
 *
 * @param bins boxes for bins
 * @param contours boxes for contours
 * @param candidates number of bins that have to be searched
 * @param tried how many of these were tried
 * @param unfinished how many of these would have needed more boxes than a try may take
 * @param refined in how many bins contours were tried
 * @param boxes boxes bounded for all this
 */
public record BoxForecast(
    Guess bins,
    Guess contours,
    long candidates,
    int tried,
    int unfinished,
    int refined,
    long boxes) {

  /**
   * Tries some bins.
   *
   * @param levels Δχ² of the contours of each profile, increasing
   * @param boxes about how many boxes may be spent on bins, and again on contours
   */
  public static BoxForecast of(
      EnclosedPlanePlan plan, List<List<Double>> levels, LeastSquaresProblem problem, long boxes) {
    return new BoxSampling(plan, levels, problem, boxes).run();
  }
}
