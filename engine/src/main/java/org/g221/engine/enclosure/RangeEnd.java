package org.g221.engine.enclosure;

import org.g221.engine.model.ContinuousRanges.Varied;

/** Where a value lies in its range. */
public enum RangeEnd {
  /** At the lower end: a wider range may have a lower χ². */
  LOWER,
  /** At the upper end. */
  UPPER,
  /** At neither. */
  NONE;

  /** Distance from an end that counts as being there, relative to the width of the range. */
  private static final double NEAR = 1e-5;

  /** Where a value lies in a range. */
  public static RangeEnd of(double value, Varied range) {
    double distance = NEAR * (range.max() - range.min());
    boolean isVaried = range.min() < range.max();
    return isVaried && value <= range.min() + distance
        ? LOWER
        : isVaried && value >= range.max() - distance ? UPPER : NONE;
  }
}
