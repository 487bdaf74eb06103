package org.g221.job.scanfile;

import java.util.Locale;
import java.util.Optional;

/**
 * Checks that a range can be divided, drawn and compared in doubles: areas of regions and centres
 * of bins must not overflow or underflow, and neighbouring bins must differ.
 */
public final class NumberRange {

  /** Its square, and that times a number of bins, is far below the largest double. */
  private static final double LARGEST = 1e100;

  /** Its square is far above the smallest double. */
  private static final double NARROWEST = 1e-100;

  /** Edges and nodes are computed with 16 digits; neighbours must differ in more than the last. */
  private static final double RESOLUTION = 4e-15;

  private static final int PARTS_OF_SIDE = 1000;

  private NumberRange() {}

  /** The mistake in a range, regardless of its division; empty if there is none. */
  public static Optional<String> mistake(double lower, double upper) {
    if (largest(lower, upper) > LARGEST) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "runs from %s to %s but must lie between -%s and %s",
              lower,
              upper,
              LARGEST,
              LARGEST));
    }
    if (upper - lower < NARROWEST) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "runs from %s to %s but must be at least %s wide",
              lower,
              upper,
              NARROWEST));
    }
    return Optional.empty();
  }

  /** The mistake in what is to be the ends of a side of a picture; empty if there is none. */
  public static Optional<String> mistakeInSide(double[] ends) {
    if (ends.length != 2 || ends[0] >= ends[1]) {
      return Optional.of("must be two numbers, the first below the second");
    }
    return mistake(ends[0], ends[1])
        .or(
            () ->
                canBeDivided(ends[0], ends[1], PARTS_OF_SIDE)
                    ? Optional.empty()
                    : Optional.of("is too narrow for a double to tell its values apart"));
  }

  /** The mistake in a range that is to be divided into bins; empty if there is none. */
  public static Optional<String> mistakeInBins(double lower, double upper, int bins) {
    return mistake(lower, upper)
        .or(
            () ->
                canBeDivided(lower, upper, bins)
                    ? Optional.empty()
                    : Optional.of(
                        String.format(
                            Locale.ROOT,
                            "runs from %s to %s but a double does not tell its %d bins apart; use"
                                + " fewer or a wider range",
                            lower,
                            upper,
                            bins)));
  }

  /** Whether equal parts of a range are distinct in doubles. */
  public static boolean canBeDivided(double lower, double upper, int parts) {
    return (upper - lower) / parts >= RESOLUTION * largest(lower, upper);
  }

  private static double largest(double lower, double upper) {
    return Math.max(Math.abs(lower), Math.abs(upper));
  }
}
