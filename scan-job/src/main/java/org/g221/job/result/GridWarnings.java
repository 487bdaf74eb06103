package org.g221.job.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.RegionReview;
import org.g221.engine.region.RegionReview.TouchedEnd;

/**
 * Warns where regions owe their shape to the spacing of the grid or to the frame, not to χ².
 *
 * <p>Each warning names the profile and the highest level to which it applies.
 */
final class GridWarnings {

  /** Of the bins of a plane of 60 by 70, a region with less is no more than nine across. */
  private static final double SMALLEST_SHARE = 0.02;

  private final Frame frame;
  private final BestFit bestFit;
  private final List<ConfidenceLevel> levels;

  /**
   * Warnings about the regions of a scan.
   *
   * @param frame the grid of the scan and what lies beyond it
   * @param levels the levels asked for
   */
  GridWarnings(Frame frame, BestFit bestFit, List<ConfidenceLevel> levels) {
    this.frame = frame;
    this.bestFit = bestFit;
    this.levels =
        levels.stream()
            .sorted(Comparator.comparingDouble(ConfidenceLevel::probability).reversed())
            .toList();
  }

  /** The warnings for the given profiles; none without a best fit. */
  List<String> of(List<ProfileLikelihood> profiles) {
    List<String> warnings = new ArrayList<>();
    Map<String, List<String>> touching = new LinkedHashMap<>();
    if (!bestFit.exists() || levels.isEmpty()) {
      return warnings;
    }
    for (ProfileLikelihood profile : profiles) {
      Map<ConfidenceLevel, RegionReview> reviews = new LinkedHashMap<>();
      for (ConfidenceLevel level : levels) {
        reviews.put(level, RegionReview.of(profile, bestFit.chiSquare(), level));
      }
      addShape(profile, reviews, warnings);
      RegionReview largest = reviews.get(levels.get(0));
      addShare(profile, largest, warnings);
      for (TouchedEnd end : largest.ends()) {
        if (frame.mayHideMore(end)) {
          touching
              .computeIfAbsent(describe(end), any -> new ArrayList<>())
              .add(profile.definition().name());
        }
      }
    }
    touching.forEach((end, names) -> warnings.add(touch(end, names)));
    return warnings;
  }

  private void addShape(
      ProfileLikelihood profile,
      Map<ConfidenceLevel, RegionReview> reviews,
      List<String> warnings) {
    String name = profile.definition().name();
    find(reviews, RegionReview::isTornByTheGrid)
        .ifPresent(
            level ->
                warnings.add(
                    "The %s region of %s has %d pieces, but %d if bins without nodes and gaps of one bin were as good as the bins next to them: gaps are those of the grid. %s"
                        .formatted(
                            percent(level),
                            name,
                            reviews.get(level).pieces(),
                            reviews.get(level).piecesWhenFilled(),
                            remedy(profile, level))));
    find(reviews, review -> review.enclosedEmptyBins() > 0)
        .ifPresent(
            level ->
                warnings.add(
                    "The %s region of %s, in %s, encloses %s without nodes: holes are those of the grid. %s"
                        .formatted(
                            percent(level),
                            name,
                            count(reviews.get(level).pieces(), "piece"),
                            count(reviews.get(level).enclosedEmptyBins(), "bin"),
                            remedy(profile, level))));
    find(reviews, RegionReview::isRagged)
        .ifPresent(
            level ->
                warnings.add(
                    String.format(
                        Locale.ROOT,
                        "The profile of %s goes up and down by %.2g within its %s region, in %s: the spacing of the grid shows. %s",
                        name,
                        reviews.get(level).zigzag(),
                        percent(level),
                        count(reviews.get(level).pieces(), "piece"),
                        remedy(profile, level))));
  }

  /** The highest level that satisfies a condition. */
  private Optional<ConfidenceLevel> find(
      Map<ConfidenceLevel, RegionReview> reviews, Predicate<RegionReview> holds) {
    return levels.stream().filter(level -> holds.test(reviews.get(level))).findFirst();
  }

  private String remedy(ProfileLikelihood profile, ConfidenceLevel level) {
    ScanGrid grid = frame.plan().grid();
    int axis = RegionReview.coarsestAxis(profile, bestFit.chiSquare(), level, grid);
    return axis < 0
        ? "Use wider bins."
        : "Use more nodes for %s, or wider bins.".formatted(grid.axes().get(axis).parameter());
  }

  private void addShare(ProfileLikelihood profile, RegionReview largest, List<String> warnings) {
    if (largest.share() > 0 && largest.share() < SMALLEST_SHARE) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The %s region of %s fills %.2g %% of its frame: a narrower range would show it.",
              percent(levels.get(0)),
              profile.definition().name(),
              100 * largest.share()));
    }
  }

  private String touch(String end, List<String> names) {
    return "The %s region%s of %s reach%s %s and may go on beyond."
        .formatted(
            percent(levels.get(0)),
            names.size() == 1 ? "" : "s",
            String.join(" and ", names),
            names.size() == 1 ? "es" : "",
            end);
  }

  private static String describe(TouchedEnd end) {
    ProfileAxis axis = end.axis();
    return "the %s of %s, %s,"
        .formatted(
            axis.onGridAxis()
                ? (end.upper() ? "last node" : "first node")
                : (end.upper() ? "upper end" : "lower end"),
            axis.name(),
            end.value());
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String percent(ConfidenceLevel level) {
    return BigDecimal.valueOf(level.probability())
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}
