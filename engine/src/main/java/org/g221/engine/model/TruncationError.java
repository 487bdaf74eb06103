package org.g221.engine.model;

import java.util.Locale;
import org.g221.engine.quantity.SignificantDigits;

/**
 * The difference between the amplitudes at leading order in κ and at exact tree level.
 *
 * <p>The deviation of an amplitude is |exact − leading order| in units of the amplitude's size in
 * the Standard Model or at leading order, whichever is larger.
 *
 * @param largestDeviation the largest deviation of all amplitudes; infinite where there is no exact
 *     model with these inputs
 * @param amplitude the amplitude with this deviation
 */
public record TruncationError(double largestDeviation, String amplitude) {

  /** Above this deviation, leading order should not be trusted. */
  public static final double WARNING_LEVEL = 0.01;

  /** Largest deviation due to rounding. */
  private static final double ROUNDING = 1e-12;

  /** The error where there is no exact model with the given inputs. */
  public static final TruncationError NO_EXACT_MODEL =
      new TruncationError(Double.POSITIVE_INFINITY, "all of them");

  /** Whether leading order should not be trusted. */
  public boolean isTooLarge() {
    return !(largestDeviation <= WARNING_LEVEL);
  }

  /** The deviation in words. */
  public String description() {
    if (!hasExactModel()) {
      return "no exact model has this W' mass together with the measured alpha, G_F and M_Z";
    }
    if (largestDeviation < ROUNDING) {
      return "leading order in kappa agrees with the exact tree level";
    }
    return String.format(
        Locale.ROOT,
        "leading order in kappa is off the exact tree level by %s in %s",
        percent(largestDeviation),
        amplitude);
  }

  /** The warning for a point where the error is too large. */
  public String warning() {
    return hasExactModel()
        ? description() + ", more than " + percent(WARNING_LEVEL)
        : description() + ", so that leading order in kappa means nothing";
  }

  private boolean hasExactModel() {
    return Double.isFinite(largestDeviation);
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return percent > 0 && percent < 0.01
        ? String.format(Locale.ROOT, "%.1e %%", percent)
        : SignificantDigits.of(percent, 2) + " %";
  }
}
