package org.g221.job.plot;

/** Where a legend stands: below the frame, or in a corner of it. */
public enum LegendPlace {
  BELOW,
  UPPER_LEFT,
  UPPER_RIGHT,
  LOWER_LEFT,
  LOWER_RIGHT,
  NONE;

  /** Whether it stands in the frame. */
  public boolean isInside() {
    return this != BELOW && this != NONE;
  }

  boolean isRight() {
    return this == UPPER_RIGHT || this == LOWER_RIGHT;
  }

  boolean isLower() {
    return this == LOWER_LEFT || this == LOWER_RIGHT;
  }
}
