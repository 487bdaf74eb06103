package org.g221.engine.profile;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.g221.engine.grid.DecimalSteps;

/**
 * One axis of a profile: equal bins of a quantity, or the nodes of a scanned parameter.
 *
 * <p>The edges of bins are {@link DecimalSteps} like the nodes of a linear axis: a node at an edge
 * according to the digits in the scan file equals that edge to the last bit. Bin i holds the values
 * v with edge[i] ≤ v &lt; edge[i + 1], the last bin its upper edge as well. The bin of a value, the
 * bins of an interval and the frame of a picture are all determined here.
 */
public final class ProfileAxis implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final int source;
  private final boolean onGridAxis;
  private final double[] edges;
  private final double[] centers;
  private final double binsPerUnit;

  private ProfileAxis(
      String name, int source, boolean onGridAxis, double[] edges, double[] centers) {
    this.name = name;
    this.source = source;
    this.onGridAxis = onGridAxis;
    this.edges = edges;
    this.centers = centers;
    this.binsPerUnit = centers.length / (upper() - lower());
  }

  /**
   * Equal bins of a quantity.
   *
   * @param quantity number of the quantity
   * @throws IllegalArgumentException if there are no bins, or they are too narrow to have distinct
   *     edges
   */
  public static ProfileAxis ofQuantity(
      String name, int quantity, double lower, double upper, int bins) {
    if (bins < 1 || !(lower < upper)) {
      throw new IllegalArgumentException(name + " has no bins between " + lower + " and " + upper);
    }
    double[] halves = DecimalSteps.between(lower, upper, Math.multiplyExact(2, bins));
    for (int i = 1; i < halves.length; i++) {
      if (!(halves[i - 1] < halves[i])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s has bins between %s and %s that are too narrow",
                name,
                lower,
                upper));
      }
    }
    double[] edges = IntStream.rangeClosed(0, bins).mapToDouble(i -> halves[2 * i]).toArray();
    double[] centers = IntStream.range(0, bins).mapToDouble(i -> halves[2 * i + 1]).toArray();
    return new ProfileAxis(name, quantity, false, edges, centers);
  }

  /**
   * The nodes of a grid axis, each of them a bin.
   *
   * @param axis number of the axis
   */
  public static ProfileAxis ofGridAxis(String name, int axis, double[] values) {
    double[] frame = {
      Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow()
    };
    if (!(frame[0] < frame[1])) {
      throw new IllegalArgumentException(name + " has no nodes that differ");
    }
    return new ProfileAxis(name, axis, true, frame, values.clone());
  }

  /** The name of the quantity, as users write it. */
  public String name() {
    return name;
  }

  /** The source of its value at a node: the number of a quantity or of a grid axis. */
  public int source() {
    return source;
  }

  /** Whether {@link #source} is a grid axis, whose nodes are the bins. */
  public boolean onGridAxis() {
    return onGridAxis;
  }

  /** Lower edge of the first bin, or the smallest node. */
  public double lower() {
    return edges[0];
  }

  /** Upper edge of the last bin, or the largest node. */
  public double upper() {
    return edges[edges.length - 1];
  }

  /** All edges of bins of a quantity, increasing. */
  public double[] edges() {
    return edges.clone();
  }

  /**
   * The edges of equal parts of all bins.
   *
   * @param parts number of parts, a multiple of the number of bins
   */
  public double[] parts(int parts) {
    int ofBin = parts / bins();
    return IntStream.rangeClosed(0, parts)
        .mapToDouble(i -> part(i / ofBin, i % ofBin, ofBin))
        .toArray();
  }

  private double part(int bin, int part, int ofBin) {
    double from = edges[bin];
    return part == 0 ? from : from + (edges[bin + 1] - from) * part / ofBin;
  }

  /** The edge below a bin of a quantity, or above the last one. */
  public double edge(int bin) {
    return edges[bin];
  }

  /** One value per bin: its middle, or the node. */
  public double[] centers() {
    return centers.clone();
  }

  /** The value of a bin: its middle, or the node. */
  public double center(int bin) {
    return centers[bin];
  }

  public int bins() {
    return centers.length;
  }

  /** The bins in increasing order of their values; they may be listed in any order. */
  public int[] ordered() {
    return IntStream.range(0, centers.length)
        .boxed()
        .sorted(Comparator.comparingDouble(bin -> centers[bin]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The bin of a value of a quantity, −1 outside. */
  public int bin(double value) {
    // Written so that NaN lies outside.
    if (!(value >= lower() && value <= upper())) {
      return -1;
    }
    int last = centers.length - 1;
    int bin = Math.min(last, (int) ((value - lower()) * binsPerUnit));
    // The product is rounded, but the edges are exact.
    while (value < edges[bin]) {
      bin--;
    }
    while (bin < last && value >= edges[bin + 1]) {
      bin++;
    }
    return bin;
  }

  /** The first bin possible for values from {@code lowest} on; 0 if that is unknown. */
  public int firstBin(double lowest) {
    if (lowest > upper()) {
      return centers.length;
    }
    return lowest > lower() ? bin(lowest) : 0;
  }

  /** The last bin possible for values up to {@code highest}; the last of all if that is unknown. */
  public int lastBin(double highest) {
    if (highest < lower()) {
      return -1;
    }
    return highest < upper() ? bin(highest) : centers.length - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileAxis that
        && name.equals(that.name)
        && source == that.source
        && onGridAxis == that.onGridAxis
        && Arrays.equals(edges, that.edges)
        && Arrays.equals(centers, that.centers);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(centers);
  }
}
