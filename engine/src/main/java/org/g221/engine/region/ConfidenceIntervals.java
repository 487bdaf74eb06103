package org.g221.engine.region;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.profile.ProfileLikelihood;

/**
 * The values of one quantity with \(\chi^2_{\min}(x) - \chi^2_{\min} \le \Delta\chi^2(p)\), with
 * one degree of freedom.
 *
 * <p>χ² is interpolated linearly between the centres of bins; bins without nodes and the frame are
 * treated as in {@link ConfidenceRegion}, as are bins that are enclosed.
 *
 * @param level probability
 * @param deltaChiSquare Δχ² at the ends
 * @param intervals in increasing order, disjoint; none if no bin is inside
 */
public record ConfidenceIntervals(
    ConfidenceLevel level, double deltaChiSquare, List<ConfidenceInterval> intervals) {

  private static final int DEGREES_OF_FREEDOM = 1;

  public ConfidenceIntervals {
    intervals = List.copyOf(intervals);
  }

  /**
   * The intervals of a profile likelihood.
   *
   * @param profile a profile of one quantity
   * @param best χ² of the best fit of the whole scan; if it is not finite there are no intervals
   * @throws IllegalArgumentException if the profile is of two quantities
   */
  public static ConfidenceIntervals of(
      ProfileLikelihood profile, double best, ConfidenceLevel level) {
    if (profile.definition().dimension() != 1) {
      throw new IllegalArgumentException(
          "profile " + profile.definition().name() + " has two axes but an interval needs one");
    }
    double threshold = level.deltaChiSquare(DEGREES_OF_FREEDOM);
    if (profile.isEnclosed()) {
      return new ConfidenceIntervals(level, threshold, outer(profile, best, threshold));
    }
    PaddedAxis axis = new PaddedAxis(profile.definition().axes().get(0));
    double[] values = line(axis, profile.deltaChiSquare(best, threshold));
    return new ConfidenceIntervals(level, threshold, intervals(axis, values, threshold));
  }

  private static List<ConfidenceInterval> outer(
      ProfileLikelihood profile, double best, double threshold) {
    return profile
        .contour(threshold)
        .map(cells -> CellRegion.intervals(cells.x(), cells.outer()))
        .orElseGet(
            () ->
                CellRegion.intervals(
                    profile.definition().axes().get(0).edges(),
                    profile.possibleUpTo(best + threshold)));
  }

  /** The part that is proved to be inside as a whole; empty where nothing is proved. */
  public static List<ConfidenceInterval> inner(ProfileLikelihood profile, ConfidenceLevel level) {
    return profile
        .contour(level.deltaChiSquare(DEGREES_OF_FREEDOM))
        .map(cells -> CellRegion.intervals(cells.x(), cells.inner()))
        .orElse(List.of());
  }

  private static double[] line(PaddedAxis axis, double[] deltas) {
    double[] values = new double[axis.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = axis.bin(i) == PaddedAxis.NO_BIN ? Double.POSITIVE_INFINITY : deltas[axis.bin(i)];
    }
    return values;
  }

  private static List<ConfidenceInterval> intervals(
      PaddedAxis axis, double[] values, double threshold) {
    List<ConfidenceInterval> intervals = new ArrayList<>();
    double lower = Double.NaN;
    for (int i = 1; i < values.length; i++) {
      boolean inside = values[i] <= threshold;
      if (inside && !(values[i - 1] <= threshold)) {
        lower = end(axis, values, i, i - 1, threshold);
      } else if (!inside && values[i - 1] <= threshold) {
        intervals.add(new ConfidenceInterval(lower, end(axis, values, i - 1, i, threshold)));
      }
    }
    return intervals;
  }

  private static double end(
      PaddedAxis axis, double[] values, int inside, int outside, double threshold) {
    double share = PaddedAxis.share(values[inside], values[outside], threshold);
    double from = axis.position(inside);
    return from + share * (axis.position(outside) - from);
  }

  /** Whether a value lies in one of the intervals. */
  public boolean contains(double x) {
    return intervals.stream().anyMatch(interval -> interval.contains(x));
  }

  public boolean isEmpty() {
    return intervals.isEmpty();
  }
}
