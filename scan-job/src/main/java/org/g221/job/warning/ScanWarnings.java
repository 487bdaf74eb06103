package org.g221.job.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;

/** Caveats for the reader of a result. */
public final class ScanWarnings {

  private ScanWarnings() {}

  /**
   * Warnings about the best fit and the regions.
   *
   * @param points those that the best fit and the profiles refer to
   * @param profiles the profiles whose regions are shown
   * @param levels the levels at which they are shown
   */
  public static List<String> of(
      ScanPlan plan,
      ScanPoints points,
      BestFit bestFit,
      List<ProfileLikelihood> profiles,
      List<ConfidenceLevel> levels) {
    List<String> warnings = new ArrayList<>();
    if (plan instanceof GridPlan grid) {
      warnings.addAll(ofBestFit(new Frame(grid), bestFit));
    }
    warnings.addAll(ofRegions(plan, points, bestFit, profiles, levels));
    if (bestFit.exists()) {
      warnings.addAll(new PointCautions(plan, points, bestFit, profiles).all());
    }
    return warnings;
  }

  /**
   * Warns where regions owe their shape to the spacing of the grid, to the budget of a search, to
   * ranges or to their frame.
   */
  public static List<String> ofRegions(
      ScanPlan plan,
      ScanPoints points,
      BestFit bestFit,
      List<ProfileLikelihood> profiles,
      List<ConfidenceLevel> levels) {
    return plan instanceof GridPlan grid
        ? new GridWarnings(new Frame(grid), bestFit, levels).of(profiles)
        : new ContinuousWarnings((ContinuousPlan) plan, points, bestFit, levels).of(profiles);
  }

  /**
   * A best fit at the end of an axis suggests that the grid is too small, unless the end is meant,
   * the physical range ends there too, or χ² does not depend on the axis.
   */
  static List<String> ofBestFit(Frame frame, BestFit bestFit) {
    List<String> warnings = new ArrayList<>();
    if (!bestFit.exists()) {
      return warnings;
    }
    ScanGrid grid = frame.plan().grid();
    int[] positions = grid.positions(bestFit.gridIndex());
    for (int i = 0; i < positions.length; i++) {
      Axis axis = grid.axes().get(i);
      boolean upper = positions[i] == axis.size() - 1;
      if ((upper || positions[i] == 0) && frame.mayHideMore(i, upper, bestFit.gridIndex())) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "The best fit lies at the end of the axis of %s, %s; the minimum may lie beyond.",
                axis.parameter(),
                axis.value(positions[i])));
      }
    }
    return warnings;
  }
}
