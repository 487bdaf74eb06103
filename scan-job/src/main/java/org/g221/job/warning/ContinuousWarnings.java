package org.g221.job.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.SignificantDigits;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.ScanPoints;

/**
 * Warns where regions of a continuous scan owe their shape to its budget, to the ranges of
 * parameters or to their frame.
 */
final class ContinuousWarnings {

  /** Relative to the tolerance; enclosures end just below it. */
  private static final double ROUNDING = 1e-6;

  private final ContinuousPlan plan;
  private final ScanPoints points;
  private final BestFit bestFit;
  private final List<ConfidenceLevel> levels;

  ContinuousWarnings(
      ContinuousPlan plan, ScanPoints points, BestFit bestFit, List<ConfidenceLevel> levels) {
    this.plan = plan;
    this.points = points;
    this.bestFit = bestFit;
    this.levels = levels;
  }

  /** The warnings on regions of some profiles. */
  List<String> of(List<ProfileLikelihood> profiles) {
    List<String> warnings = new ArrayList<>();
    if (!bestFit.exists()) {
      return warnings;
    }
    profiles.forEach(profile -> addOpen(profile, warnings));
    ContinuousLimits limits = new ContinuousLimits(plan, points, bestFit, profiles, levels);
    for (AxisSpecification axis : plan.specification().axes()) {
      addEnd(axis, RangeEnd.LOWER, limits, warnings);
      addEnd(axis, RangeEnd.UPPER, limits, warnings);
    }
    profiles.forEach(profile -> addFrame(profile, limits.largest(profile), warnings));
    return warnings;
  }

  private void addOpen(ProfileLikelihood profile, List<String> warnings) {
    double tolerance = plan.search().profileTolerance() * (1 + ROUNDING);
    int open = 0;
    double widest = 0;
    int bins = profile.definition().bins();
    for (int bin = 0; bin < bins; bin++) {
      double upper = Math.min(profile.chiSquareMin(bin) - tolerance, profile.limit());
      if (!profile.isOpen(bin) && profile.lowerBound(bin) < upper) {
        open++;
        double end = Math.min(profile.chiSquareMin(bin), profile.limit());
        widest = Math.max(widest, end - profile.lowerBound(bin));
      }
    }
    if (open > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d of %d bins of %s are enclosed more widely than asked, the widest by %s: regions"
                  + " are drawn as large as they may be, and a larger budget closes them.",
              open,
              bins,
              profile.definition().name(),
              SignificantDigits.of(widest, 2)));
    }
  }

  /** Where the end of the range of a parameter may limit the best fit or a region. */
  private static void addEnd(
      AxisSpecification axis, RangeEnd end, ContinuousLimits limits, List<String> warnings) {
    List<String> limited = limits.limited(axis.parameter(), end);
    if (!limited.isEmpty() && !ContinuousLimits.isMeant(axis, end)) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The end of the range of %s, %s, limits %s: a wider range may change it.",
              axis.parameter(),
              end == RangeEnd.LOWER ? axis.min() : axis.max(),
              String.join(" and ", limited)));
    }
  }

  private void addFrame(ProfileLikelihood profile, double largest, List<String> warnings) {
    List<ProfileAxis> axes = profile.definition().axes();
    int columns = profile.definition().columns();
    for (int number = 0; number < axes.size(); number++) {
      ProfileAxis axis = axes.get(number);
      boolean first = number == 0;
      boolean[] touched = new boolean[2];
      profile.possibleUpTo(largest).stream()
          .map(bin -> first ? bin / columns : bin % columns)
          .forEach(
              place -> {
                touched[0] |= place == 0;
                touched[1] |= place == axis.bins() - 1;
              });
      for (int side = 0; side < touched.length; side++) {
        if (touched[side] && !isRange(axis)) {
          warnings.add(
              String.format(
                  Locale.ROOT,
                  "The region of %s reaches the %s end of its frame, %s = %s, and may go on beyond.",
                  profile.definition().name(),
                  side == 0 ? "lower" : "upper",
                  axis.name(),
                  side == 0 ? axis.lower() : axis.upper()));
        }
      }
    }
  }

  /** Of the ends of ranges the points tell. */
  private boolean isRange(ProfileAxis axis) {
    return plan.varied().stream().anyMatch(parameter -> parameter.key().equals(axis.name()));
  }
}
