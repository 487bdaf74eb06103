package org.g221.job.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.plane.RangeLimits;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.ScanPoints;

/** What the ends of ranges limit in a continuous scan: its best fit, or its largest regions. */
final class ContinuousLimits {

  private final double bestChiSquare;
  private final List<ConfidenceLevel> levels;
  private final Map<ProfileLikelihood, RangeLimits> ofProfiles = new LinkedHashMap<>();
  private final RangeLimits ofBestFit;

  /**
   * @param bestFit one that exists
   */
  ContinuousLimits(
      ContinuousPlan plan,
      ScanPoints points,
      BestFit bestFit,
      List<ProfileLikelihood> profiles,
      List<ConfidenceLevel> levels) {
    this.bestChiSquare = bestFit.chiSquare();
    this.levels = levels;
    ParameterPoint best = points.point(bestFit.gridIndex());
    // All points of a scan give the same parameters.
    PointEvaluator evaluator = PointEvaluator.suitedTo(plan.restricted(), best, plan.likelihood());
    Predicate<ParameterPoint> isAllowed = point -> evaluator.exclusion(point).isEmpty();
    List<Varied> ranges = plan.ranges().varied();
    this.ofBestFit = RangeLimits.of(ranges, best, List.of(), isAllowed);
    profiles.forEach(
        profile ->
            ofProfiles.put(
                profile, RangeLimits.of(ranges, best, points(profile, points), isAllowed)));
  }

  /** Points of bins that may be inside the largest region. */
  private List<ParameterPoint> points(ProfileLikelihood profile, ScanPoints points) {
    return profile.possibleUpTo(largest(profile)).stream()
        .mapToLong(profile::gridIndex)
        .filter(number -> number >= 0)
        .mapToObj(points::point)
        .toList();
  }

  /** χ² at the edge of the largest region of a profile. */
  double largest(ProfileLikelihood profile) {
    return bestChiSquare
        + levels.stream()
            .max(Comparator.comparingDouble(ConfidenceLevel::probability))
            .map(level -> level.deltaChiSquare(profile.definition().dimension()))
            .orElse(0.0);
  }

  /** What an end of the range of a parameter limits; nothing where the list is empty. */
  List<String> limited(Parameter parameter, RangeEnd end) {
    List<String> limited = new ArrayList<>();
    if (ofBestFit.limitsBestFit(parameter, end)) {
      limited.add("the best fit");
    }
    ofProfiles.forEach(
        (profile, limits) -> {
          if (limits.bins(parameter, end) > 0) {
            limited.add("the region of " + profile.definition().name());
          }
        });
    return limited;
  }

  /** Whether an end is meant as a limit. */
  static boolean isMeant(AxisSpecification axis, RangeEnd end) {
    return end == RangeEnd.LOWER ? axis.ends().minIsMeant() : axis.ends().maxIsMeant();
  }
}
