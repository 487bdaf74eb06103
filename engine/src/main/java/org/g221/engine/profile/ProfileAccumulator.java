package org.g221.engine.profile;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import org.g221.engine.evaluation.NodeStrip;

/** Finds for each bin of a profile the smallest χ² and the node that attains it. */
public final class ProfileAccumulator implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int STRIPS_BETWEEN_CEILINGS = 64;

  private final ProfileDefinition definition;
  private final double[] smallest;
  private final long[] node;
  private final BitSet wanted;
  private double ceiling = Double.POSITIVE_INFINITY;
  private double wantedCeiling;
  private int stripsUntilCeiling = STRIPS_BETWEEN_CEILINGS;

  public ProfileAccumulator(ProfileDefinition definition) {
    this(definition, new BitSet());
  }

  /**
   * @param wanted bins in which nodes matter at any χ²
   */
  ProfileAccumulator(ProfileDefinition definition, BitSet wanted) {
    this.definition = definition;
    this.wanted = wanted;
    this.wantedCeiling = wanted.isEmpty() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    this.smallest = new double[definition.bins()];
    this.node = new long[definition.bins()];
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    Arrays.fill(node, -1);
  }

  /**
   * Accepts nodes of a strip.
   *
   * @param positions of the nodes that count, in order, including the one with the smallest χ²
   * @param count their number
   */
  void accept(NodeStrip strip, int[] positions, int count) {
    // No bin has a χ² above the ceiling, so such a strip changes nothing.
    if (strip.smallestChiSquare() > ceiling) {
      return;
    }
    NodeBins bins = NodeBins.of(definition, strip);
    if (bins.isSame()) {
      updateOneBin(strip, bins.at(0));
    } else {
      update(strip, positions, count, bins);
    }
    lowerCeiling();
  }

  private void lowerCeiling() {
    stripsUntilCeiling--;
    if (stripsUntilCeiling == 0) {
      stripsUntilCeiling = STRIPS_BETWEEN_CEILINGS;
      ceiling = Arrays.stream(smallest).max().orElseThrow();
      wantedCeiling =
          wanted.stream().mapToDouble(bin -> smallest[bin]).max().orElse(Double.NEGATIVE_INFINITY);
    }
  }

  /** No wanted bin has a χ² above this. */
  double wantedCeiling() {
    return wantedCeiling;
  }

  /** For a strip whose nodes all fall into the same bin. */
  private void updateOneBin(NodeStrip strip, int bin) {
    if (bin >= 0 && strip.smallestChiSquare() <= smallest[bin]) {
      offer(bin, strip.smallestChiSquare(), strip.gridIndex(strip.smallestPosition()));
    }
  }

  private void update(NodeStrip strip, int[] positions, int count, NodeBins bins) {
    double[] chiSquare = strip.chiSquare();
    for (int k = 0; k < count; k++) {
      int bin = bins.at(positions[k]);
      if (bin >= 0 && chiSquare[positions[k]] <= smallest[bin]) {
        offer(bin, chiSquare[positions[k]], strip.gridIndex(positions[k]));
      }
    }
  }

  /** Accepts a single node. */
  void offer(int bin, double chiSquare, long gridIndex) {
    BestFit better = new BestFit(smallest[bin], node[bin]).or(new BestFit(chiSquare, gridIndex));
    smallest[bin] = better.chiSquare();
    node[bin] = better.gridIndex();
  }

  /** Merges the bins of another accumulator of the same profile. */
  public void combine(ProfileAccumulator other) {
    if (!definition.equals(other.definition)) {
      throw new IllegalArgumentException("profiles of different quantities cannot be merged");
    }
    for (int bin = 0; bin < smallest.length; bin++) {
      offer(bin, other.smallest[bin], other.node[bin]);
    }
  }

  int bins() {
    return smallest.length;
  }

  /** Smallest χ² of a bin so far; positive infinity if it has no node. */
  public double smallest(int bin) {
    return smallest[bin];
  }

  /** The node that attains it; −1 if there is none. */
  public long node(int bin) {
    return node[bin];
  }

  /** The profile of the nodes accepted so far. */
  public ProfileLikelihood profile() {
    return new ProfileLikelihood(definition, smallest, node);
  }
}
