package org.g221.engine.profile;

import java.io.Serializable;

/**
 * The node with the smallest χ²; among equals the one with the lowest number.
 *
 * @param chiSquare its χ²; positive infinity if there is no node
 * @param gridIndex its number; −1 if there is no node
 */
public record BestFit(double chiSquare, long gridIndex) implements Serializable {

  /** The best fit without any nodes. */
  public static final BestFit NONE = new BestFit(Double.POSITIVE_INFINITY, -1);

  /** The better of the two. */
  public BestFit or(BestFit other) {
    return other.isBetterThan(chiSquare, gridIndex) ? other : this;
  }

  private boolean isBetterThan(double otherChiSquare, long otherIndex) {
    return chiSquare < otherChiSquare
        || (chiSquare == otherChiSquare && exists() && (otherIndex < 0 || gridIndex < otherIndex));
  }

  /** Whether there is a node with a finite χ². */
  public boolean exists() {
    return gridIndex >= 0 && chiSquare < Double.POSITIVE_INFINITY;
  }
}
