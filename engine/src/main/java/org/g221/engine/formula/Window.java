package org.g221.engine.formula;

import java.io.Serializable;

/**
 * The range of a variable in which something is known about it.
 *
 * @param lower the smallest value
 * @param upper the largest value, above it
 */
public record Window(double lower, double upper) implements Serializable {

  /** The width of the flanks of {@link #indicator}, relative to the ends. */
  private static final double FLANK = 1e-6;

  /** Whether a value lies in the window, ends included. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  /** The nearest value in the window. */
  public Real clamp(Real value) {
    return value.max(value.graph().constant(lower)).min(value.graph().constant(upper));
  }

  /**
   * 1 in the window and 0 elsewhere, but for flanks of a millionth beyond the ends, where it falls
   * linearly: bounds over boxes follow slopes and would not see a jump.
   */
  public Real indicator(Real value) {
    Real fromBelow = value.minus(lower).over(FLANK * lower).plus(1);
    Real fromAbove = value.graph().constant(upper).minus(value).over(FLANK * upper).plus(1);
    Real one = value.graph().one();
    return fromBelow.min(fromAbove).min(one).max(value.graph().zero());
  }
}
