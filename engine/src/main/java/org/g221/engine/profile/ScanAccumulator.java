package org.g221.engine.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.NodeStrip;
import org.g221.engine.formula.ProgramRun;

/** Results from the nodes seen so far: best fit, profiles and counts. */
public final class ScanAccumulator implements Serializable {

  private static final long serialVersionUID = 1L;

  private BestFit bestFit = BestFit.NONE;
  private final List<ProfileAccumulator> profiles = new ArrayList<>();
  private final ExclusionCounts excluded;
  private final double profileLimit;
  private long nodes;
  private transient int[] chosen;

  /**
   * An accumulator of profiles without a limit.
   *
   * @param excluded nodes outside the ranges so far
   */
  public ScanAccumulator(List<ProfileDefinition> definitions, ExclusionCounts excluded) {
    this(excluded, Double.POSITIVE_INFINITY, BinSelection.none(definitions));
  }

  /**
   * An accumulator of profiles that may leave out nodes that do not matter.
   *
   * @param excluded nodes outside the ranges so far
   * @param profileLimit how far above the best fit nodes matter for profiles
   * @param wanted bins in which nodes matter at any χ²
   */
  public ScanAccumulator(ExclusionCounts excluded, double profileLimit, BinSelection wanted) {
    this.profileLimit = profileLimit;
    for (int k = 0; k < wanted.definitions().size(); k++) {
      profiles.add(new ProfileAccumulator(wanted.definitions().get(k), wanted.of(k)));
    }
    this.excluded = excluded.copy();
  }

  /** Accepts the nodes of a strip. */
  public void accept(NodeStrip strip) {
    if (strip.smallestChiSquare() <= bestFit.chiSquare()) {
      long node = strip.gridIndex(strip.smallestPosition());
      bestFit = bestFit.or(new BestFit(strip.smallestChiSquare(), node));
    }
    // The best fit so far is not below the final one, so nothing within the limit is lost.
    double limit = bestFit.chiSquare() + profileLimit;
    for (ProfileAccumulator profile : profiles) {
      limit = Math.max(limit, profile.wantedCeiling());
    }
    limit = Math.min(Math.nextUp(limit), Double.MAX_VALUE);
    if (strip.smallestChiSquare() <= limit) {
      int count = choose(strip, limit);
      profiles.forEach(profile -> profile.accept(strip, chosen, count));
    }
  }

  /** Selects the nodes within a limit, usually few, so that only these need their bins. */
  private int choose(NodeStrip strip, double limit) {
    if (chosen == null) {
      chosen = new int[ProgramRun.STRIP_LENGTH];
    }
    double[] chiSquare = strip.chiSquare();
    int[] positions = chosen;
    int count = 0;
    for (int i = 0; i < strip.count(); i++) {
      positions[count] = i;
      count += chiSquare[i] <= limit ? 1 : 0;
    }
    return count;
  }

  /** Counts nodes as done, some of them as excluded. */
  public void count(long nodesDone, ExclusionCounts excludedOfThem) {
    nodes += nodesDone;
    excluded.combine(excludedOfThem);
  }

  /** Restores earlier results into an empty accumulator. */
  void restore(BestFit best, long nodesDone) {
    bestFit = bestFit.or(best);
    nodes += nodesDone;
  }

  /** Merges another accumulator of the same scan; returns this one. */
  public ScanAccumulator combine(ScanAccumulator other) {
    count(other.nodes, other.excluded);
    return combineProfiles(other);
  }

  /** The same for nodes that have already been counted; returns this one. */
  public ScanAccumulator combineProfiles(ScanAccumulator other) {
    bestFit = bestFit.or(other.bestFit);
    for (int i = 0; i < profiles.size(); i++) {
      profiles.get(i).combine(other.profiles.get(i));
    }
    return this;
  }

  /** The accumulators of the profiles, in order. */
  public List<ProfileAccumulator> profileAccumulators() {
    return profiles;
  }

  public BestFit bestFit() {
    return bestFit;
  }

  public List<ProfileLikelihood> profiles() {
    return profiles.stream().map(ProfileAccumulator::profile).toList();
  }

  /** Number of nodes done, including excluded ones. */
  public long nodes() {
    return nodes;
  }

  /** Nodes outside the ranges. */
  public ExclusionCounts excluded() {
    return excluded.copy();
  }
}
