package org.g221.engine.contour;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.g221.engine.plane.EnclosedBin;
import org.g221.engine.plane.EnclosedPlanePlan;
import org.g221.engine.plane.EnclosedPlanes;
import org.g221.engine.profile.ProfileDefinition;

/**
 * What is fixed while contours of one profile are drawn.
 *
 * @param profile the profile
 * @param levels Δχ² of the contours, increasing
 * @param least no point has a smaller χ²
 * @param attained the smallest χ² known to be attained
 * @param depth how often bins are halved along each axis
 * @param cellBoxes largest number of boxes to be bounded for a cell and a level
 * @param tasks for all bins that reach into a contour, in the order of bins; may run in any order
 */
public record ContourPlan(
    ProfileDefinition profile,
    List<Double> levels,
    double least,
    double attained,
    int depth,
    long cellBoxes,
    List<ContourTask> tasks)
    implements Serializable {

  public static final int DEFAULT_DEPTH = 2;
  public static final long DEFAULT_CELL_BOXES = 1000;
  private static final int DEEPEST = 5;

  public ContourPlan {
    levels = List.copyOf(levels);
    tasks = List.copyOf(tasks);
    if (depth < 0 || depth > DEEPEST || cellBoxes < 1) {
      throw new IllegalArgumentException("depth is from 0 to 5, and boxes are positive");
    }
    for (int k = 0; k < levels.size(); k++) {
      if (!(levels.get(k) > (k == 0 ? 0 : levels.get(k - 1)))) {
        throw new IllegalArgumentException("levels increase, unlike " + levels);
      }
    }
  }

  /**
   * The plan for a profile that is enclosed.
   *
   * @param profile number of the profile
   * @throws IllegalArgumentException if a level is above the limit of the enclosures
   */
  public static ContourPlan of(
      EnclosedPlanes known, int profile, List<Double> levels, int depth, long cellBoxes) {
    EnclosedPlanePlan plan = known.plan();
    for (double level : levels) {
      if (!(level <= plan.settings().limit())) {
        throw new IllegalArgumentException(
            "a contour at " + level + ", but bins are enclosed up to " + plan.settings().limit());
      }
    }
    double highest = levels.isEmpty() ? 0 : levels.get(levels.size() - 1);
    List<EnclosedBin> bins = known.profiles().get(profile);
    List<ContourTask> tasks = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      if (bins.get(bin).lower() <= known.attained() + highest) {
        tasks.add(new ContourTask(bin, bins.get(bin)));
      }
    }
    return new ContourPlan(
        plan.profiles().get(profile),
        levels,
        plan.least(),
        known.attained(),
        depth,
        cellBoxes,
        tasks);
  }

  /** No value outside of the outer contour is attained with a χ² up to this. */
  double outer(int level) {
    return attained + levels.get(level);
  }

  /** Every value inside of the inner contour is attained with a χ² up to this. */
  double inner(int level) {
    return least + levels.get(level);
  }

  /** The first level of which a χ² is within the outer contour; their number if there is none. */
  int firstReached(double chiSquare) {
    int level = 0;
    while (level < levels.size() && chiSquare > outer(level)) {
      level++;
    }
    return level;
  }

  /** The first level of which a χ² is within the inner contour; likewise. */
  int firstCovered(double chiSquare) {
    int level = 0;
    while (level < levels.size() && !(chiSquare <= inner(level))) {
      level++;
    }
    return level;
  }

  /** Cells of a bin along an axis. */
  int cellsOfBin() {
    return 1 << depth;
  }
}
