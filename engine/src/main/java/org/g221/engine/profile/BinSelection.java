package org.g221.engine.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Some bins of each profile of a scan. */
public final class BinSelection implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<ProfileDefinition> definitions;
  private final List<BitSet> bins;

  private BinSelection(List<ProfileDefinition> definitions, List<BitSet> bins) {
    this.definitions = List.copyOf(definitions);
    this.bins = List.copyOf(bins);
  }

  /** No bins. */
  public static BinSelection none(List<ProfileDefinition> definitions) {
    return new BinSelection(definitions, definitions.stream().map(any -> new BitSet()).toList());
  }

  /**
   * Bins up to a given Δχ² above the best fit.
   *
   * @param found best fit and profiles
   */
  public static BinSelection within(ScanAccumulator found, double delta) {
    List<ProfileLikelihood> profiles = found.profiles();
    double best = found.bestFit().chiSquare();
    return new BinSelection(
        profiles.stream().map(ProfileLikelihood::definition).toList(),
        profiles.stream().map(profile -> profile.within(best, delta)).toList());
  }

  /** The same bins and all of their neighbours, including diagonal ones. */
  public BinSelection withNeighbours() {
    List<BitSet> grown = new ArrayList<>();
    for (int k = 0; k < bins.size(); k++) {
      grown.add(definitions.get(k).withNeighbours(bins.get(k)));
    }
    return new BinSelection(definitions, grown);
  }

  /** The bins that are not in another selection. */
  public BinSelection without(BinSelection others) {
    List<BitSet> left = new ArrayList<>();
    for (int k = 0; k < bins.size(); k++) {
      BitSet rest = (BitSet) bins.get(k).clone();
      rest.andNot(others.bins.get(k));
      left.add(rest);
    }
    return new BinSelection(definitions, left);
  }

  public boolean isEmpty() {
    return bins.stream().allMatch(BitSet::isEmpty);
  }

  /** The profiles to which the bins belong. */
  public List<ProfileDefinition> definitions() {
    return definitions;
  }

  /** The bins of a profile. */
  public BitSet of(int profile) {
    return bins.get(profile);
  }

  /** The numbers of the bins, profile by profile. */
  @Override
  public String toString() {
    return bins.toString();
  }
}
