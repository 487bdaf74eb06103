package org.g221.engine.profile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * χ² minimised bin by bin over everything that a line or plane does not show.
 *
 * <p>A bin has a smallest χ² and the node that attains it; or it is <em>empty</em>: no node falls
 * into it; or it is <em>open</em>: all that is known is that its χ² exceeds a limit.
 */
public final class ProfileLikelihood {

  private final ProfileDefinition definition;
  private final double[] chiSquareMin;
  private final long[] gridIndex;
  private final BitSet open;
  private final double limit;

  /** Of each bin; null where the smallest χ² is known. */
  private final double[] lowerBound;

  private final List<ContourCells> contours;

  /**
   * A profile without open bins.
   *
   * @param chiSquareMin smallest χ² of each bin, positive infinity where no node falls into it; the
   *     second axis varies fastest
   * @param gridIndex the node that attains it, −1 where there is none
   */
  public ProfileLikelihood(ProfileDefinition definition, double[] chiSquareMin, long[] gridIndex) {
    this(definition, chiSquareMin, gridIndex, new BitSet(), Double.POSITIVE_INFINITY);
  }

  /**
   * A profile with open bins.
   *
   * @param open the open bins; other arguments are ignored for them
   * @param limit a limit that their χ² exceeds
   */
  public ProfileLikelihood(
      ProfileDefinition definition,
      double[] chiSquareMin,
      long[] gridIndex,
      BitSet open,
      double limit) {
    this(definition, chiSquareMin, gridIndex, open, limit, null, List.of());
  }

  private ProfileLikelihood(
      ProfileDefinition definition,
      double[] chiSquareMin,
      long[] gridIndex,
      BitSet open,
      double limit,
      double[] lowerBound,
      List<ContourCells> contours) {
    if (chiSquareMin.length != definition.bins() || gridIndex.length != definition.bins()) {
      throw new IllegalArgumentException("a profile needs one value for each bin");
    }
    this.definition = definition;
    this.chiSquareMin = chiSquareMin.clone();
    this.gridIndex = gridIndex.clone();
    this.open = (BitSet) open.clone();
    this.limit = limit;
    this.lowerBound = lowerBound;
    this.contours = List.copyOf(contours);
    open.stream().forEach(this::forget);
  }

  /**
   * A profile whose bins are enclosed: χ² in a bin is nowhere below one number, and a point attains
   * another one. Where the lower one is above the limit the bin is open.
   *
   * @param chiSquareMin smallest χ² known of each bin, positive infinity where no point is known
   * @param number number of the point that attains it, −1 where there is none
   * @param lowerBound what χ² is not below
   * @param limit Δχ² up to which bins were enclosed, above the χ² of the best fit
   */
  public static ProfileLikelihood enclosed(
      ProfileDefinition definition,
      double[] chiSquareMin,
      long[] number,
      double[] lowerBound,
      double limit) {
    BitSet above = new BitSet();
    IntStream.range(0, lowerBound.length)
        .filter(bin -> lowerBound[bin] >= limit)
        .forEach(above::set);
    return new ProfileLikelihood(
        definition, chiSquareMin, number, above, limit, lowerBound.clone(), List.of());
  }

  /** The same with boundaries at some levels, finer than its bins. */
  public ProfileLikelihood withContours(List<ContourCells> finer) {
    return new ProfileLikelihood(
        definition, chiSquareMin, gridIndex, open, limit, lowerBound, finer);
  }

  /** The boundaries that are known finer than the bins. */
  public List<ContourCells> contours() {
    return contours;
  }

  /** The boundary at a Δχ² where it is known finer than the bins. */
  public Optional<ContourCells> contour(double threshold) {
    return contours.stream().filter(contour -> contour.isAt(threshold)).findFirst();
  }

  /** Whether bins are enclosed, rather than known as far as nodes tell. */
  public boolean isEnclosed() {
    return lowerBound != null;
  }

  /** What χ² in a bin is not below, as far as is known; its smallest χ² where nodes tell it. */
  public double lowerBound(int bin) {
    return isEnclosed() ? lowerBound[bin] : open.get(bin) ? limit : chiSquareMin[bin];
  }

  /** The bins that may hold points up to a χ². */
  public BitSet possibleUpTo(double chiSquare) {
    BitSet possible = new BitSet();
    IntStream.range(0, chiSquareMin.length)
        .filter(bin -> lowerBound(bin) <= chiSquare)
        .forEach(possible::set);
    return possible;
  }

  private void forget(int bin) {
    chiSquareMin[bin] = Double.POSITIVE_INFINITY;
    gridIndex[bin] = -1;
  }

  /**
   * The same profile as far as a scan resolves it: bins up to a Δχ² and their neighbours, including
   * diagonal ones; every other bin is open, as if nothing were known about it.
   *
   * <p>Every bin through which a boundary at this or a smaller Δχ² passes is the same as without a
   * limit, so boundaries do not depend on it.
   *
   * @param best χ² of the best fit of the whole scan
   * @param delta how far above it bins are resolved; positive infinity for all bins
   */
  public ProfileLikelihood resolvedUpTo(double best, double delta) {
    if (!(best + delta < Double.POSITIVE_INFINITY)) {
      return this;
    }
    BitSet others = definition.withNeighbours(within(best, delta));
    others.flip(0, definition.bins());
    return new ProfileLikelihood(definition, chiSquareMin, gridIndex, others, best + delta);
  }

  /** The bins up to a Δχ². */
  public BitSet within(double best, double delta) {
    BitSet within = new BitSet(chiSquareMin.length);
    for (int bin = 0; bin < chiSquareMin.length; bin++) {
      within.set(bin, chiSquareMin[bin] - best <= delta);
    }
    return within;
  }

  /** The limit that χ² exceeds in open bins; positive infinity if there are none. */
  public double limit() {
    return limit;
  }

  public ProfileDefinition definition() {
    return definition;
  }

  /** Whether all that is known about a bin is that its χ² exceeds {@link #limit}. */
  public boolean isOpen(int bin) {
    return open.get(bin);
  }

  /** Whether no node falls into a bin. */
  public boolean isEmpty(int bin) {
    return chiSquareMin[bin] == Double.POSITIVE_INFINITY && !open.get(bin);
  }

  /** Smallest χ² of a bin, positive infinity if it is open or empty. */
  public double chiSquareMin(int bin) {
    return chiSquareMin[bin];
  }

  /** The node that attains the smallest χ², −1 if there is none. */
  public long gridIndex(int bin) {
    return gridIndex[bin];
  }

  /** Value of an axis at the centre of a bin. */
  public double center(int axis, int bin) {
    int columns = definition.columns();
    int position = axis == 0 ? bin / columns : bin % columns;
    return definition.axes().get(axis).center(position);
  }

  /** Smallest χ² of each bin above {@code best}; positive infinity if it is open or empty. */
  public double[] deltaChiSquare(double best) {
    return Arrays.stream(chiSquareMin).map(value -> value - best).toArray();
  }

  /**
   * Δχ² of each bin above {@code best} for drawing a boundary: that of its smallest χ², positive
   * infinity if it is empty, and a lower bound outside the boundary if it is open.
   *
   * @param threshold Δχ² on the boundary
   */
  public double[] deltaChiSquare(double best, double threshold) {
    double[] deltas = deltaChiSquare(best);
    double least = Math.max(limit - best, Math.nextUp(threshold));
    open.stream().forEach(bin -> deltas[bin] = least);
    return deltas;
  }
}
