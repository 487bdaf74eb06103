package org.g221.job.outcome;

import java.util.List;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;

/**
 * What came of a scan without a grid.
 *
 * @param bestFit the best point known; none if no point is allowed
 * @param lowerBound no point has a smaller χ²
 * @param profiles in the order of the plan; their points are numbers of {@code points}
 * @param points what attains the minima of bins, in the order of profiles and bins, and the best
 *     fit at the end if it is in none of them
 * @param boxes number of boxes bounded
 * @param enclosed number of bins enclosed as narrowly as asked
 * @param above number of bins proved to be above the limit
 * @param open number of bins for which the budget did not suffice
 * @param widest width of the widest enclosure of a bin, up to the limit
 * @param ceiling χ² up to which bins were enclosed
 * @param effort the cost of the scan
 */
public record ContinuousOutcome(
    BestFit bestFit,
    double lowerBound,
    List<ProfileLikelihood> profiles,
    List<FoundPoint> points,
    long boxes,
    long enclosed,
    long above,
    long open,
    double widest,
    double ceiling,
    ScanEffort effort)
    implements ScanOutcome {

  public ContinuousOutcome {
    profiles = List.copyOf(profiles);
    points = List.copyOf(points);
  }

  /** The parameters of a point. */
  public ParameterPoint point(long number) {
    return points.get(Math.toIntExact(number)).point();
  }

  /** Whether everything is enclosed as narrowly as asked. */
  public boolean isFinished() {
    return open == 0;
  }
}
