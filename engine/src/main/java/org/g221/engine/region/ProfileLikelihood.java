package org.g221.engine.region;

import java.util.Arrays;

/** χ² minimised over everything that a line or plane does not show, bin by bin. */
public final class ProfileLikelihood {

  private final ProfileDefinition definition;
  private final double[] chiSquareMin;
  private final long[] gridIndex;
  private final double limit;

  /**
   * @param chiSquareMin smallest χ² of each bin, positive infinity where no node falls into it; the
   *     second axis varies fastest
   * @param gridIndex the node that attains it, −1 where there is none
   */
  public ProfileLikelihood(ProfileDefinition definition, double[] chiSquareMin, long[] gridIndex) {
    this(definition, chiSquareMin, gridIndex, Double.POSITIVE_INFINITY);
  }

  private ProfileLikelihood(
      ProfileDefinition definition, double[] chiSquareMin, long[] gridIndex, double limit) {
    if (chiSquareMin.length != definition.bins() || gridIndex.length != definition.bins()) {
      throw new IllegalArgumentException("a profile needs one value for each bin");
    }
    this.definition = definition;
    this.chiSquareMin = chiSquareMin.clone();
    this.gridIndex = gridIndex.clone();
    this.limit = limit;
  }

  /**
   * The same profile with every bin left open whose χ² lies above a limit, as if nothing were known
   * of it but that.
   */
  public ProfileLikelihood upTo(double newLimit) {
    double[] chiSquare = chiSquareMin.clone();
    long[] node = gridIndex.clone();
    for (int bin = 0; bin < chiSquare.length; bin++) {
      if (chiSquare[bin] > newLimit) {
        chiSquare[bin] = Double.POSITIVE_INFINITY;
        node[bin] = -1;
      }
    }
    return new ProfileLikelihood(definition, chiSquare, node, newLimit);
  }

  /**
   * What χ² is known to exceed in bins without a smallest χ²; positive infinity if no node falls
   * into them.
   */
  public double limit() {
    return limit;
  }

  public ProfileDefinition definition() {
    return definition;
  }

  /** Smallest χ² of a bin, positive infinity if it is open or no node falls into it. */
  public double chiSquareMin(int bin) {
    return chiSquareMin[bin];
  }

  /** The node that attains it, −1 if there is none. */
  public long gridIndex(int bin) {
    return gridIndex[bin];
  }

  /** Value of an axis at the centre of a bin. */
  public double center(int axis, int bin) {
    int columns = definition.dimension() == 2 ? definition.axes().get(1).bins() : 1;
    int position = axis == 0 ? bin / columns : bin % columns;
    return definition.axes().get(axis).centers()[position];
  }

  /** χ² of each bin above {@code best}. */
  public double[] deltaChiSquare(double best) {
    return Arrays.stream(chiSquareMin).map(value -> value - best).toArray();
  }
}
