package org.g221.job.scan;

import java.util.Optional;

/**
 * Which ranges can be divided, drawn and compared in doubles: neither areas of regions nor centres
 * of bins may overflow or vanish, and neighbouring bins have to differ.
 */
final class NumberRange {

  /** Its square is far from the largest double, and so is its product with a number of bins. */
  private static final double LARGEST = 1e100;

  /** Its square is far from the smallest double. */
  private static final double NARROWEST = 1e-100;

  /** Edges and nodes are computed with 16 digits; neighbours differ in more than the last. */
  private static final double RESOLUTION = 4e-15;

  private NumberRange() {}

  /** What is wrong with a range as such; empty if it can be used. */
  static Optional<String> mistake(double lower, double upper) {
    if (largest(lower, upper) > LARGEST) {
      return Optional.of(
          "runs from %s to %s but must lie between -%s and %s"
              .formatted(lower, upper, LARGEST, LARGEST));
    }
    if (upper - lower < NARROWEST) {
      return Optional.of(
          "runs from %s to %s but must be at least %s wide".formatted(lower, upper, NARROWEST));
    }
    return Optional.empty();
  }

  /** Whether equal parts of a range differ in doubles. */
  static boolean canBeDivided(double lower, double upper, int parts) {
    return (upper - lower) / parts >= RESOLUTION * largest(lower, upper);
  }

  private static double largest(double lower, double upper) {
    return Math.max(Math.abs(lower), Math.abs(upper));
  }
}
