package org.g221.engine.plane;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 */
public record ContourPlan(
    ProfileDefinition profile,
    double[] levels,
    double least,
    double attained,
    int depth,
    long cellBoxes)
    implements Serializable {

  public static final int DEFAULT_DEPTH = 2;
  public static final long DEFAULT_CELL_BOXES = 1000;
  private static final int DEEPEST = 5;

  public ContourPlan {
    levels = levels.clone();
    if (depth < 0 || depth > DEEPEST || cellBoxes < 1) {
      throw new IllegalArgumentException("depth is from 0 to 5, and boxes are positive");
    }
    for (int k = 0; k < levels.length; k++) {
      if (!(levels[k] > (k == 0 ? 0 : levels[k - 1]))) {
        throw new IllegalArgumentException("levels increase, unlike " + Arrays.toString(levels));
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
      EnclosedPlanes known, int profile, double[] levels, int depth, long cellBoxes) {
    EnclosedPlanePlan plan = known.plan();
    for (double level : levels) {
      if (!(level <= plan.settings().limit())) {
        throw new IllegalArgumentException(
            "a contour at " + level + ", but bins are enclosed up to " + plan.settings().limit());
      }
    }
    return new ContourPlan(
        plan.profiles().get(profile), levels, plan.least(), known.attained(), depth, cellBoxes);
  }

  @Override
  public double[] levels() {
    return levels.clone();
  }

  /** No value outside of the outer contour is attained with a χ² up to this. */
  double outer(int level) {
    return attained + levels[level];
  }

  /** Every value inside of the inner contour is attained with a χ² up to this. */
  double inner(int level) {
    return least + levels[level];
  }

  /** The first level of which a χ² is within the outer contour; their number if there is none. */
  int firstReached(double chiSquare) {
    int level = 0;
    while (level < levels.length && chiSquare > outer(level)) {
      level++;
    }
    return level;
  }

  /** The first level of which a χ² is within the inner contour; likewise. */
  int firstCovered(double chiSquare) {
    int level = 0;
    while (level < levels.length && !(chiSquare <= inner(level))) {
      level++;
    }
    return level;
  }

  /** Cells of a bin along an axis. */
  int cellsOfBin() {
    return 1 << depth;
  }

  /** Tasks for all bins that reach into a contour, which may run in any order. */
  public List<ContourTask> tasks(List<EnclosedBin> bins) {
    List<ContourTask> tasks = new ArrayList<>();
    for (int bin = 0; bin < bins.size(); bin++) {
      EnclosedBin enclosed = bins.get(bin);
      if (firstReached(enclosed.lower()) < levels.length) {
        tasks.add(new ContourTask(bin, enclosed));
      }
    }
    return tasks;
  }
}
