package org.g221.engine.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Whether something that should be true of a point is, with the numbers behind it.
 *
 * @param condition what should be true
 * @param outcome whether it is
 * @param because the numbers
 */
public record Finding(String condition, Outcome outcome, String because) {

  private static final MathContext DIGITS = new MathContext(4);
  private static final double SHORTEST = 1e-3;
  private static final double LONGEST = 1e6;

  /** What is known of a condition; what fails comes first. */
  public enum Outcome {
    /** It is not met. */
    FAILS,
    /** It cannot be decided with what is known. */
    OPEN,
    /** It is met. */
    HOLDS
  }

  /** The finding on a condition that can be decided. */
  public static Finding of(String condition, boolean holds, String because) {
    return new Finding(condition, holds ? Outcome.HOLDS : Outcome.FAILS, because);
  }

  /** A condition that cannot be decided. */
  public static Finding open(String condition, String because) {
    return new Finding(condition, Outcome.OPEN, because);
  }

  public boolean holds() {
    return outcome == Outcome.HOLDS;
  }

  /** A number to four digits, as findings show it. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not known" : value > 0 ? "infinite" : "-infinite";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < SHORTEST || size >= LONGEST)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
