package org.g221.engine.model;

import java.util.function.DoubleFunction;

/**
 * What to know of points where a derived quantity lies outside the range in which results hold.
 *
 * @param lower the smallest value without a caution
 * @param upper the largest value without a caution
 * @param words says in a clause what is wrong with a value
 */
public record Caution(double lower, double upper, DoubleFunction<String> words) {

  /** Whether a value calls for it; none that is not a number does. */
  public boolean concerns(double value) {
    return value < lower || value > upper;
  }

  /** The caution for a value. */
  public String text(double value) {
    return words.apply(value);
  }

  /** How far a value lies outside; not positive inside. */
  public double excess(double value) {
    return Math.max(lower - value, value - upper);
  }
}
