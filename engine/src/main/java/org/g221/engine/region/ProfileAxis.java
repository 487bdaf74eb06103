package org.g221.engine.region;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One axis of a profile: equal bins of a quantity, or the nodes of a scanned parameter.
 *
 * @param name the quantity, as users name it
 * @param source where its value is found at a node: the number of a quantity, or of a grid axis
 * @param onGridAxis whether {@code source} is a grid axis, each of whose nodes is a bin
 * @param lower lower edge of the first bin
 * @param upper upper edge of the last bin
 * @param centers one value a bin, in the order of the bins
 */
public record ProfileAxis(
    String name, int source, boolean onGridAxis, double lower, double upper, double[] centers)
    implements Serializable {

  public ProfileAxis {
    centers = centers.clone();
    if (centers.length == 0 || !(lower < upper)) {
      throw new IllegalArgumentException(name + " has no bins between " + lower + " and " + upper);
    }
  }

  /** Equal bins of a quantity. */
  public static ProfileAxis ofQuantity(
      String name, int quantity, double lower, double upper, int bins) {
    double[] centers = new double[bins];
    for (int i = 0; i < bins; i++) {
      centers[i] = lower + (upper - lower) * (i + 0.5) / bins;
    }
    return new ProfileAxis(name, quantity, false, lower, upper, centers);
  }

  /** The nodes of a grid axis. */
  public static ProfileAxis ofGridAxis(String name, int axis, double[] values) {
    double lower = Arrays.stream(values).min().orElseThrow();
    double upper = Arrays.stream(values).max().orElseThrow();
    return new ProfileAxis(name, axis, true, lower, upper, values);
  }

  @Override
  public double[] centers() {
    return centers.clone();
  }

  public int bins() {
    return centers.length;
  }

  /** The bin of a value, −1 outside; bins hold their lower edge, the last also its upper. */
  int bin(double value) {
    double position = position(value);
    if (position >= 0 && position < centers.length) {
      return (int) position;
    }
    return value == upper ? centers.length - 1 : -1;
  }

  /** The first bin that a value from {@code lowest} on can fall into; 0 if that is unknown. */
  int firstBin(double lowest) {
    if (lowest > upper) {
      return centers.length;
    }
    return lowest > lower ? Math.min(centers.length - 1, (int) position(lowest)) : 0;
  }

  /** The last bin that a value up to {@code highest} can fall into; the last if that is unknown. */
  int lastBin(double highest) {
    if (highest < lower) {
      return -1;
    }
    return highest < upper
        ? Math.min(centers.length - 1, (int) position(highest))
        : centers.length - 1;
  }

  private double position(double value) {
    return (value - lower) * (centers.length / (upper - lower));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileAxis that
        && name.equals(that.name)
        && source == that.source
        && onGridAxis == that.onGridAxis
        && lower == that.lower
        && upper == that.upper
        && Arrays.equals(centers, that.centers);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(centers);
  }
}
