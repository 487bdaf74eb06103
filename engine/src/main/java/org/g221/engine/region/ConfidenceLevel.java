package org.g221.engine.region;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * A probability, which determines a distance from the best fit.
 *
 * @param probability between {@link #LOWEST} and {@link #HIGHEST}
 */
public record ConfidenceLevel(double probability) {

  /** Below this a region is only the best fit: Δχ² of one quantity is 1.6·10⁻¹⁸. */
  public static final double LOWEST = 1e-9;

  /** Above this a double has too few digits of 1 − p, on which Δχ² depends. */
  public static final double HIGHEST = 0.999999999999;

  /** Numbers below this were probably meant as standard deviations, not as percent. */
  private static final double LOWEST_PERCENT = 10;

  public ConfidenceLevel {
    Optional<String> mistake = mistake(probability);
    if (mistake.isPresent()) {
      throw new IllegalArgumentException("confidence level " + mistake.get());
    }
  }

  /** What is wrong with a number as a level, phrased to follow its name; empty if it is valid. */
  public static Optional<String> mistake(double probability) {
    if (!(probability > 0 && probability < 1)) {
      boolean percent = probability >= LOWEST_PERCENT && probability < 100;
      String hint =
          percent
              ? "; levels are probabilities, did you mean "
                  + BigDecimal.valueOf(probability).movePointLeft(2).stripTrailingZeros()
                  + "?"
              : "";
      return Optional.of("is " + probability + " but must lie between 0 and 1" + hint);
    }
    if (probability < LOWEST) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "is %s but must be at least %s; below it a region is the best fit alone",
              probability,
              LOWEST));
    }
    if (probability > HIGHEST) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "is %s but must be at most %s; above it delta chi-square is not precise",
              probability,
              HIGHEST));
    }
    return Optional.empty();
  }

  /**
   * Δχ² up to which the region reaches: the quantile of the χ² distribution.
   *
   * <p>For one degree of freedom it is 2 (erf⁻¹ p)²: 3.84 at 95 %, 4.00 at 95.45 %. For two it is
   * −2 ln(1 − p): 5.99 at 95 %, 6.18 at 95.45 %.
   *
   * @param degreesOfFreedom number of quantities the region is shown in, 1 or 2
   */
  public double deltaChiSquare(int degreesOfFreedom) {
    requireOneOrTwo(degreesOfFreedom);
    if (degreesOfFreedom == 2) {
      return -2 * StrictMath.log1p(-probability);
    }
    double x = ErrorFunctions.inverseErf(probability);
    return 2 * x * x;
  }

  /**
   * A level whose region lies within {@code deltaChiSquare}, rounded down to a number that is
   * easily typed; hardly any higher level qualifies. Empty if even the lowest level reaches beyond.
   *
   * @param degreesOfFreedom as for {@link #deltaChiSquare}
   */
  public static Optional<ConfidenceLevel> highestWithin(
      double deltaChiSquare, int degreesOfFreedom) {
    requireOneOrTwo(degreesOfFreedom);
    double half = Math.max(deltaChiSquare, 0) / 2;
    double complement =
        degreesOfFreedom == 2 ? StrictMath.exp(-half) : ErrorFunctions.erfc(Math.sqrt(half));
    BigDecimal rounded =
        complement < 0.5
            ? BigDecimal.ONE.subtract(digits(complement, 2, RoundingMode.UP))
            : digits(1 - complement, 2, RoundingMode.DOWN);
    double level = Math.min(rounded.doubleValue(), HIGHEST);
    return level < LOWEST ? Optional.empty() : Optional.of(new ConfidenceLevel(level));
  }

  private static BigDecimal digits(double value, int digits, RoundingMode mode) {
    return BigDecimal.valueOf(value).round(new MathContext(digits, mode));
  }

  private static void requireOneOrTwo(int degreesOfFreedom) {
    if (degreesOfFreedom != 1 && degreesOfFreedom != 2) {
      throw new IllegalArgumentException(
          degreesOfFreedom + " degrees of freedom, but a region has one or two");
    }
  }
}
