package org.g221.engine.region;

import org.g221.engine.profile.ProfileAxis;

/**
 * The centres of the bins of an axis in increasing order, extended so that every region between
 * them ends: the first and last bin continue to the edge of the axis, where a position without a
 * bin follows at zero distance.
 */
final class PaddedAxis {

  /** Stands for a bin at the two ends. */
  static final int NO_BIN = -1;

  private final double[] positions;
  private final int[] bins;

  PaddedAxis(ProfileAxis axis) {
    double[] centers = axis.centers();
    int[] sorted = axis.ordered();
    positions = new double[centers.length + 4];
    bins = new int[positions.length];
    for (int i = 0; i < sorted.length; i++) {
      positions[i + 2] = centers[sorted[i]];
      bins[i + 2] = sorted[i];
    }
    int last = positions.length - 1;
    positions[0] = axis.lower();
    positions[1] = axis.lower();
    positions[last - 1] = axis.upper();
    positions[last] = axis.upper();
    bins[0] = NO_BIN;
    bins[1] = bins[2];
    bins[last - 1] = bins[last - 2];
    bins[last] = NO_BIN;
  }

  int size() {
    return positions.length;
  }

  double position(int index) {
    return positions[index];
  }

  /** The bin that provides the value at a position, or {@link #NO_BIN}. */
  int bin(int index) {
    return bins[index];
  }

  /**
   * Fraction of the way from a position inside to one outside that belongs to the region: by linear
   * interpolation, or one half where nothing is known outside.
   *
   * @param inside value inside, at most {@code threshold}
   * @param outside value outside, above {@code threshold}; infinite if there is no node
   */
  static double share(double inside, double outside, double threshold) {
    return Double.isInfinite(outside) ? 0.5 : (threshold - inside) / (outside - inside);
  }
}
