package org.g221.job.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.SignificantDigits;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.scan.AxisSpecification;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.ScanPoints;

/** What a continuous scan has found, in sentences: what is proved, and which ranges limit it. */
public final class ContinuousStatements {

  private static final int DECIMALS = 6;

  private ContinuousStatements() {}

  /**
   * The sentences.
   *
   * @param points those that the best fit and the profiles refer to
   * @param lowerBound no point has a smaller χ²
   */
  public static List<String> of(
      ContinuousPlan plan,
      ScanPoints points,
      BestFit bestFit,
      double lowerBound,
      List<ProfileLikelihood> profiles) {
    if (!bestFit.exists()) {
      return lowerBound == Double.POSITIVE_INFINITY
          ? List.of("It is proved that no point within the ranges is allowed.")
          : List.of();
    }
    List<ConfidenceLevel> levels = plan.specification().confidenceLevels();
    List<String> statements = new ArrayList<>();
    statements.add(
        "The least chi-square is proved to lie between "
            + decimals(lowerBound, RoundingMode.FLOOR)
            + " and "
            + decimals(bestFit.chiSquare(), RoundingMode.CEILING)
            + ".");
    if (!profiles.isEmpty()) {
      statements.add(contours(levels));
    }
    statements.add(ranges(plan, new ContinuousLimits(plan, points, bestFit, profiles, levels)));
    return statements;
  }

  /** Rounded outward. */
  private static String decimals(double value, RoundingMode rounding) {
    return new BigDecimal(value).setScale(DECIMALS, rounding).toPlainString();
  }

  private static String contours(List<ConfidenceLevel> levels) {
    String all =
        levels.stream()
            .sorted(Comparator.comparingDouble(ConfidenceLevel::probability))
            .map(level -> SignificantDigits.of(100 * level.probability(), 6) + " %")
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Regions at %s: no point lies outside of the outer contour, and every value inside of the"
            + " inner one is attained.",
        all);
  }

  private static String ranges(ContinuousPlan plan, ContinuousLimits limits) {
    List<String> free = new ArrayList<>();
    List<String> limiting = new ArrayList<>();
    for (AxisSpecification axis : plan.specification().axes()) {
      String ends =
          Stream.of(RangeEnd.LOWER, RangeEnd.UPPER)
              .filter(end -> !limits.limited(axis.parameter(), end).isEmpty())
              .map(end -> name(axis, end))
              .collect(Collectors.joining(" and "));
      if (ends.isEmpty()) {
        free.add(axis.parameter().key());
      } else {
        limiting.add(axis.parameter().key() + " at " + ends);
      }
    }
    return sentence(free, limiting);
  }

  private static String name(AxisSpecification axis, RangeEnd end) {
    String which = end == RangeEnd.LOWER ? "its lower end" : "its upper end";
    return ContinuousLimits.isMeant(axis, end) ? which + ", which is meant" : which;
  }

  private static String sentence(List<String> free, List<String> limiting) {
    String what = " the best fit or a region";
    if (free.isEmpty()) {
      return "All ranges limit" + what + ": " + String.join("; ", limiting) + ".";
    }
    String limited =
        limiting.isEmpty()
            ? ""
            : "; limiting "
                + (limiting.size() == 1 ? "is that of " : "are those of ")
                + String.join("; ", limiting);
    return (free.size() == 1 ? "The range of " : "The ranges of ")
        + listed(free)
        + (free.size() == 1 ? " does not limit" : " do not limit")
        + what
        + limited
        + ".";
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
