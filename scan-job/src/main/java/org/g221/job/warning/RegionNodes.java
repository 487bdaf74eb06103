package org.g221.job.warning;

import java.util.SortedSet;
import java.util.TreeSet;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;

/** The nodes that make up the 95 % regions of a scan. */
public final class RegionNodes {

  private static final ConfidenceLevel LEVEL = new ConfidenceLevel(0.9545);

  private RegionNodes() {}

  /**
   * The best fit and, for every bin of a profile inside the region of 95.45 %, the node with the
   * smallest χ² in that bin: distinct nodes in grid order.
   */
  public static SortedSet<Long> of(BestFit bestFit, Iterable<ProfileLikelihood> profiles) {
    SortedSet<Long> nodes = new TreeSet<>();
    nodes.add(bestFit.gridIndex());
    for (ProfileLikelihood profile : profiles) {
      double limit = bestFit.chiSquare() + LEVEL.deltaChiSquare(profile.definition().dimension());
      for (int bin = 0; bin < profile.definition().bins(); bin++) {
        if (profile.chiSquareMin(bin) <= limit) {
          nodes.add(profile.gridIndex(bin));
        }
      }
    }
    return nodes;
  }
}
