package org.g221.job.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;

/** Prints intervals and the extent of regions for a terminal. */
public final class RegionsTable {

  private static final int DIGITS = 5;

  private RegionsTable() {}

  /**
   * Prints the table.
   *
   * @param best χ² from which Δχ² counts
   */
  public static void print(
      List<ProfileLikelihood> profiles,
      double best,
      List<ConfidenceLevel> levels,
      PrintWriter out) {
    TextTable table = new TextTable("profile", "level", "Δχ²", "region");
    for (ProfileLikelihood profile : profiles) {
      for (ConfidenceLevel level : levels) {
        table.add(
            profile.definition().name(),
            Double.toString(level.probability()),
            Numbers.significant(level.deltaChiSquare(profile.definition().dimension()), DIGITS),
            region(profile, best, level));
      }
    }
    table.print(out);
  }

  /** The intervals of a profile at a level, or the extent of its region. */
  public static String region(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    return profile.definition().dimension() == 1
        ? intervals(profile, best, level)
        : extent(profile, best, level);
  }

  private static String intervals(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    List<String> shown =
        ConfidenceIntervals.of(profile, best, level).intervals().stream()
            .map(interval -> range(interval.lower(), interval.upper()))
            .toList();
    return shown.isEmpty() ? "empty" : String.join(" and ", shown);
  }

  private static String extent(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    ConfidenceRegion region = ConfidenceRegion.of(profile, best, level);
    if (region.isEmpty()) {
      return "empty";
    }
    List<Vertex> points = region.corners();
    var x = points.stream().mapToDouble(Vertex::x).summaryStatistics();
    var y = points.stream().mapToDouble(Vertex::y).summaryStatistics();
    int pieces = region.polygons().size();
    return String.format(
        Locale.ROOT,
        "within %s x %s, %d piece%s",
        range(x.getMin(), x.getMax()),
        range(y.getMin(), y.getMax()),
        pieces,
        pieces == 1 ? "" : "s");
  }

  private static String range(double lower, double upper) {
    return "["
        + Numbers.significant(lower, DIGITS)
        + ", "
        + Numbers.significant(upper, DIGITS)
        + "]";
  }
}
