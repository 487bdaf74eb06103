package org.g221.engine.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.profile.BinLattice;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;

/**
 * Features of a region due to the grid or the frame rather than to χ², which a reader should know
 * before taking its shape for physics.
 *
 * @param pieces number of connected pieces, or of intervals
 * @param piecesWhenFilled the same if each empty bin had the smallest χ² of the bins next to it,
 *     and each gap of one bin the larger χ² of its two sides; smaller than {@code pieces} where
 *     gaps are due to the grid
 * @param enclosedEmptyBins number of empty bins surrounded by the region
 * @param zigzag how far the profile of one quantity rises and falls again between bins of the
 *     region at most {@value #FAR} bins from the top; 0 for two quantities
 * @param ends ends of the axes at which the region touches its frame
 * @param share share of the bins inside
 */
public record RegionReview(
    int pieces,
    int piecesWhenFilled,
    int enclosedEmptyBins,
    double zigzag,
    List<TouchedEnd> ends,
    double share) {

  /**
   * Half of the Δχ² that bounds the 68 % interval: if a profile rises and falls by more, the grid
   * moves its ends by a good part of their distance.
   */
  private static final double LARGEST_ZIGZAG = 0.5;

  /** Number of bins on either side within which a profile should be smooth. */
  private static final int FAR = 3;

  /**
   * An end of an axis of a profile that the region touches.
   *
   * @param axis the axis
   * @param upper whether it is the upper end
   * @param gridIndex the best node there
   */
  public record TouchedEnd(ProfileAxis axis, boolean upper, long gridIndex) {

    /** The value at this end of the axis. */
    public double value() {
      return upper ? axis.upper() : axis.lower();
    }
  }

  /** The review of a region. */
  public static RegionReview of(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    double delta = level.deltaChiSquare(profile.definition().dimension());
    BinLattice bins = new BinLattice(profile.definition());
    BitSet inside = profile.within(best, delta);
    int all = profile.definition().bins();
    return new RegionReview(
        pieces(profile, best, level),
        pieces(filled(profile, bins), best, level),
        enclosedEmptyBins(profile, bins, inside),
        profile.definition().dimension() == 1 ? zigzag(profile, bins, inside) : 0,
        ends(profile, bins, inside),
        (double) inside.cardinality() / all);
  }

  public RegionReview {
    ends = List.copyOf(ends);
  }

  /** Whether the profile rises and falls so much that the grid determines its ends. */
  public boolean isRagged() {
    return zigzag > LARGEST_ZIGZAG;
  }

  /** Whether pieces are separated only by empty bins or by gaps one bin wide. */
  public boolean isTornByTheGrid() {
    return piecesWhenFilled < pieces;
  }

  private static int pieces(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    return profile.definition().dimension() == 1
        ? ConfidenceIntervals.of(profile, best, level).intervals().size()
        : ConfidenceRegion.of(profile, best, level).polygons().size();
  }

  private static ProfileLikelihood filled(ProfileLikelihood profile, BinLattice bins) {
    int count = profile.definition().bins();
    double[] chiSquare = new double[count];
    long[] nodes = new long[count];
    BitSet open = new BitSet();
    for (int bin = 0; bin < count; bin++) {
      open.set(bin, profile.isOpen(bin));
      int source = profile.isEmpty(bin) ? lowest(profile, bins.around(bin), bin) : bin;
      source = lowest(profile, new int[] {bridge(profile, bins, bin)}, source);
      chiSquare[bin] = profile.chiSquareMin(source);
      nodes[bin] = profile.gridIndex(source);
    }
    return new ProfileLikelihood(profile.definition(), chiSquare, nodes, open, profile.limit());
  }

  /**
   * The worse of the two bins on opposite sides of a bin, for the pair of sides where it is best;
   * the bin itself if it does not stand out between them, as on a smooth ridge.
   */
  private static int bridge(ProfileLikelihood profile, BinLattice bins, int bin) {
    int best = bin;
    for (int[] sides : bins.oppositeSides(bin)) {
      boolean firstIsWorse = profile.chiSquareMin(sides[0]) > profile.chiSquareMin(sides[1]);
      int worse = sides[firstIsWorse ? 0 : 1];
      boolean standsOut = profile.chiSquareMin(bin) - profile.chiSquareMin(worse) > LARGEST_ZIGZAG;
      best = standsOut ? lowest(profile, new int[] {worse}, best) : best;
    }
    return best;
  }

  /** The bin with the smallest χ² among candidates, or the given one if none is better. */
  private static int lowest(ProfileLikelihood profile, int[] candidates, int given) {
    int lowest = given;
    for (int bin : candidates) {
      lowest = profile.chiSquareMin(bin) < profile.chiSquareMin(lowest) ? bin : lowest;
    }
    return lowest;
  }

  /** Number of empty bins that the region cuts off from the frame. */
  private static int enclosedEmptyBins(ProfileLikelihood profile, BinLattice bins, BitSet inside) {
    BitSet reached = new BitSet();
    List<Integer> waiting = new ArrayList<>();
    for (int bin = 0; bin < profile.definition().bins(); bin++) {
      if (bins.isAtFrame(bin) && !inside.get(bin)) {
        reached.set(bin);
        waiting.add(bin);
      }
    }
    while (!waiting.isEmpty()) {
      for (int next : bins.around(waiting.remove(waiting.size() - 1))) {
        if (!inside.get(next) && !reached.get(next)) {
          reached.set(next);
          waiting.add(next);
        }
      }
    }
    int enclosed = 0;
    for (int bin = 0; bin < profile.definition().bins(); bin++) {
      enclosed += profile.isEmpty(bin) && !reached.get(bin) ? 1 : 0;
    }
    return enclosed;
  }

  private static double zigzag(ProfileLikelihood profile, BinLattice bins, BitSet inside) {
    int[] ordered = bins.line();
    double largest = 0;
    for (int i = 1; i < ordered.length - 1; i++) {
      double top = profile.chiSquareMin(ordered[i]);
      double left = lowest(profile, inside, ordered, Math.max(0, i - FAR), i);
      double right = lowest(profile, inside, ordered, i + 1, Math.min(ordered.length, i + 1 + FAR));
      double rise = top - Math.max(left, right);
      // Empty bins do not count, nor do sides that the region does not reach.
      largest = rise < Double.POSITIVE_INFINITY ? Math.max(largest, rise) : largest;
    }
    return largest;
  }

  private static double lowest(
      ProfileLikelihood profile, BitSet inside, int[] ordered, int first, int end) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = first; i < end; i++) {
      if (inside.get(ordered[i])) {
        lowest = Math.min(lowest, profile.chiSquareMin(ordered[i]));
      }
    }
    return lowest;
  }

  private static List<TouchedEnd> ends(ProfileLikelihood profile, BinLattice bins, BitSet inside) {
    List<TouchedEnd> ends = new ArrayList<>();
    List<ProfileAxis> axes = profile.definition().axes();
    for (int axis = 0; axis < axes.size(); axis++) {
      for (boolean upper : new boolean[] {false, true}) {
        int best = -1;
        for (int bin : bins.atEnd(axis, upper)) {
          boolean better =
              inside.get(bin)
                  && (best < 0 || profile.chiSquareMin(bin) < profile.chiSquareMin(best));
          best = better ? bin : best;
        }
        if (best >= 0) {
          ends.add(new TouchedEnd(axes.get(axis), upper, profile.gridIndex(best)));
        }
      }
    }
    return ends;
  }

  /**
   * The axis of the grid along which the best nodes of neighbouring bins of the region most often
   * differ by one step: the axis whose spacing is visible.
   *
   * @return its number; −1 if there is no such axis besides those of the profile itself
   */
  public static int coarsestAxis(
      ProfileLikelihood profile, double best, ConfidenceLevel level, ScanGrid grid) {
    double delta = level.deltaChiSquare(profile.definition().dimension());
    BitSet inside = profile.within(best, delta);
    BinLattice bins = new BinLattice(profile.definition());
    int[] steps = new int[grid.axes().size()];
    for (int bin = inside.nextSetBit(0); bin >= 0; bin = inside.nextSetBit(bin + 1)) {
      for (int next : bins.around(bin)) {
        // Pairs inside are met twice, which favours no axis.
        if (profile.gridIndex(bin) >= 0 && profile.gridIndex(next) >= 0) {
          count(
              grid.positions(profile.gridIndex(bin)),
              grid.positions(profile.gridIndex(next)),
              steps);
        }
      }
    }
    profile.definition().axes().stream()
        .filter(ProfileAxis::onGridAxis)
        .forEach(axis -> steps[axis.source()] = 0);
    int coarsest = -1;
    for (int axis = 0; axis < steps.length; axis++) {
      coarsest = steps[axis] > (coarsest < 0 ? 0 : steps[coarsest]) ? axis : coarsest;
    }
    return coarsest;
  }

  private static void count(int[] first, int[] second, int[] steps) {
    for (int axis = 0; axis < steps.length; axis++) {
      steps[axis] += Math.abs(first[axis] - second[axis]) == 1 ? 1 : 0;
    }
  }
}
