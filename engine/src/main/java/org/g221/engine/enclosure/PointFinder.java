package org.g221.engine.enclosure;

import java.util.List;
import java.util.Optional;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.LocalSearch;
import org.g221.engine.relaxation.PointProbe;
import org.g221.engine.relaxation.QuantityBin;

/**
 * Finds points that meet all rules and have low χ².
 *
 * <p>Used by one thread at a time.
 */
final class PointFinder {

  private static final int STARTS = 30;
  private static final double FIRST_REGION = 0.1;
  private static final double NEAR_REGION = 0.02;

  private static final double SHORTEST_STEP = 1e-15;
  private static final int HALVINGS = 4;

  private final Starts starts;
  private final List<QuantityBin> bins;
  private final PointProbe probe;
  private final LocalSearch local;
  private final Optional<double[]> interior;

  PointFinder(PreparedProblem prepared, List<QuantityBin> bins) {
    this(
        prepared,
        bins,
        prepared.problem().newProbe(),
        new LocalSearch(prepared.problem(), prepared.weights(), bins));
  }

  /**
   * @param probe may be used by others as well
   * @param local within the same bins
   */
  PointFinder(
      PreparedProblem prepared, List<QuantityBin> bins, PointProbe probe, LocalSearch local) {
    LeastSquaresProblem problem = prepared.problem();
    this.starts = new Starts(problem.lower(), problem.upper());
    this.bins = List.copyOf(bins);
    this.probe = probe;
    this.local = local;
    this.interior = prepared.interior();
  }

  /** The best point of searches from all starts. */
  Optional<AttainedPoint> fromStarts() {
    Optional<AttainedPoint> best = Optional.empty();
    for (int start = 0; start < STARTS; start++) {
      best = better(best, attain(local.descend(starts.point(start), FIRST_REGION)));
    }
    return best;
  }

  /** The best point that a search from a guess leads to. */
  Optional<AttainedPoint> near(double[] guess) {
    return better(attain(guess), attain(local.descend(guess, NEAR_REGION)));
  }

  /** The point, or one close by that meets the rules and bins that it just misses. */
  Optional<AttainedPoint> settle(double[] point) {
    Optional<AttainedPoint> there = inBins(probe.attain(point));
    return there.isPresent() ? there : inBins(probe.attain(local.settle(point)));
  }

  /** The point with lower χ², the first if they are equal. */
  static Optional<AttainedPoint> better(
      Optional<AttainedPoint> first, Optional<AttainedPoint> second) {
    boolean takesSecond =
        second.isPresent()
            && (first.isEmpty() || second.get().chiSquare() < first.get().chiSquare());
    return takesSecond ? second : first;
  }

  /** The point, or one very close to it that meets all rules. */
  Optional<AttainedPoint> attain(double[] point) {
    Optional<AttainedPoint> there = inBins(probe.attain(point));
    return there.isPresent() || interior.isEmpty() ? there : towardsInterior(point);
  }

  private Optional<AttainedPoint> inBins(Optional<AttainedPoint> point) {
    return point.filter(found -> bins.stream().allMatch(bin -> bin.contains(found)));
  }

  private Optional<AttainedPoint> towardsInterior(double[] point) {
    double broken = 0;
    for (double share = SHORTEST_STEP; share < 1; share *= 10) {
      Optional<AttainedPoint> found = at(point, share);
      if (found.isPresent()) {
        return nearest(point, broken, share, found);
      }
      broken = share;
    }
    return Optional.empty();
  }

  /** Halves the distance from the first point that met the rules to the last that broke one. */
  private Optional<AttainedPoint> nearest(
      double[] point, double broken, double met, Optional<AttainedPoint> found) {
    double outside = broken;
    double inside = met;
    Optional<AttainedPoint> best = found;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = 0.5 * (outside + inside);
      Optional<AttainedPoint> there = at(point, middle);
      best = better(best, there);
      inside = there.isPresent() ? middle : inside;
      outside = there.isPresent() ? outside : middle;
    }
    return best;
  }

  private Optional<AttainedPoint> at(double[] point, double share) {
    double[] target = interior.orElseThrow();
    double[] between = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      between[i] = point[i] + share * (target[i] - point[i]);
    }
    return inBins(probe.attain(between));
  }
}
