package org.g221.engine.plane;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.g221.engine.relaxation.AttainedPoint;

/**
 * The least χ² in a bin, enclosed.
 *
 * @param lower no point of the bin has a smaller χ²
 * @param upper the smallest χ² known to be attained; positive infinity if none is
 * @param point coordinates of a point that attains it; empty if none is known
 * @param boxes number of boxes bounded for this bin alone
 */
public record EnclosedBin(double lower, double upper, double[] point, long boxes)
    implements Serializable {

  private static final double[] NO_POINT = {};

  /** Nothing is known. */
  static final EnclosedBin UNKNOWN =
      new EnclosedBin(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, NO_POINT, 0);

  public EnclosedBin {
    point = point.clone();
    if (Double.isNaN(lower) || (point.length == 0) != (upper == Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a bin from " + lower + " to " + upper + " with " + point.length + " coordinates");
    }
  }

  static EnclosedBin of(double lower, Optional<AttainedPoint> best, long boxes) {
    return new EnclosedBin(
        lower,
        best.map(AttainedPoint::chiSquare).orElse(Double.POSITIVE_INFINITY),
        best.map(AttainedPoint::coordinates).orElse(NO_POINT),
        boxes);
  }

  @Override
  public double[] point() {
    return point.clone();
  }

  /** Whether a point is known. */
  public boolean isReached() {
    return point.length > 0;
  }

  /**
   * What this and another enclosure of the same bin prove together: the larger lower end and the
   * smaller upper one. Of points with equal χ² the one with smaller coordinates is kept.
   */
  EnclosedBin and(EnclosedBin other) {
    EnclosedBin best = comparePoints(other) <= 0 ? this : other;
    return new EnclosedBin(
        Math.max(lower, other.lower), best.upper, best.point, boxes + other.boxes);
  }

  private int comparePoints(EnclosedBin other) {
    int byChiSquare = Double.compare(upper, other.upper);
    return byChiSquare != 0 ? byChiSquare : Arrays.compare(point, other.point);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EnclosedBin that
        && Double.compare(lower, that.lower) == 0
        && Double.compare(upper, that.upper) == 0
        && Arrays.equals(point, that.point)
        && boxes == that.boxes;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(lower) + 31 * Arrays.hashCode(point);
  }
}
