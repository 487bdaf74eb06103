package org.g221.job.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.g221.engine.likelihood.Quantities;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.job.comparison.Comparison.SharedProfile;
import org.g221.job.plot.ComparedPlane;
import org.g221.job.plot.ComparedRegions;
import org.g221.job.report.ComparisonContent;

/** What the page about a comparison shows. */
public final class ComparisonPictures {

  private final Comparison comparison;
  private final Map<String, Quantity> quantities;

  private ComparisonPictures(Comparison comparison) {
    this.comparison = comparison;
    var plan = comparison.first().scan().plan();
    this.quantities = Quantities.of(plan.model(), plan.dataset().catalogue());
  }

  /** The content of the page. */
  public static ComparisonContent content(Comparison comparison) {
    ComparisonPictures pictures = new ComparisonPictures(comparison);
    return new ComparisonContent(
        title(comparison),
        about(comparison),
        comparison.notes(),
        comparison.planes().stream().map(pictures::plane).toList(),
        ComparisonTables.of(comparison),
        comparison.hasOtherData());
  }

  /** What is compared. */
  public static String title(Comparison comparison) {
    return "g221 compares " + comparison.first().scanId() + " and " + comparison.second().scanId();
  }

  /** A line for each scan. */
  public static List<String> about(Comparison comparison) {
    return List.of(about(comparison.first()), about(comparison.second()));
  }

  private static String about(ComparedScan side) {
    return side.label()
        + ": scan "
        + side.scanId()
        + " in "
        + side.scan().folder()
        + ", "
        + side.data()
        + ", SHA-256 "
        + side.datasetDigest().substring(0, Math.min(12, side.datasetDigest().length()));
  }

  private ComparedPlane plane(SharedProfile shared) {
    List<ProfileAxis> axes = shared.first().definition().axes();
    String x = axes.get(0).name();
    String y = axes.get(1).name();
    return new ComparedPlane(
        quantities.get(x),
        quantities.get(y),
        regions(comparison.first(), shared.first(), x, y),
        regions(comparison.second(), shared.second(), x, y));
  }

  private ComparedRegions regions(
      ComparedScan side, ProfileLikelihood profile, String x, String y) {
    double best = side.scan().bestFit().chiSquare();
    List<ConfidenceRegion> regions =
        comparison.levels().stream()
            .sorted(Comparator.comparingDouble(ConfidenceLevel::probability))
            .map(level -> ConfidenceRegion.of(profile, best, level))
            .toList();
    return new ComparedRegions(
        side.label(),
        side.scanId() + ", " + side.data(),
        regions,
        ComparisonTables.place(side, x, y));
  }
}
