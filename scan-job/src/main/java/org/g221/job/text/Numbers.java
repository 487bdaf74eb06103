package org.g221.job.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.g221.engine.measurement.Uncertainty.UpperLimit;

/**
 * Numbers in tables on a terminal: rounded, but in characters that scripts can read again, such as
 * {@code 1.5e-07}.
 */
public final class Numbers {

  private Numbers() {}

  /** A number with the given number of significant digits, in scientific notation if very small. */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "-" : value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    return size < 1e-3 || size >= 1e7
        ? String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)
        : rounded.stripTrailingZeros().toPlainString();
  }

  /** A value and its uncertainty, both to the second digit of that. */
  public static String measured(double value, double sigma) {
    BigDecimal error = new BigDecimal(sigma).round(new MathContext(2));
    BigDecimal rounded = new BigDecimal(value).setScale(error.scale(), RoundingMode.HALF_EVEN);
    int digits = Math.max(2, rounded.precision());
    return significant(value, digits) + " ± " + significant(sigma, 2);
  }

  /** An upper limit such as {@code < 1.2e-05 (95 %)}. */
  public static String limit(UpperLimit limit) {
    String number = significant(limit.limit(), 3).replaceFirst("\\.?0+e", "e");
    return String.format(
        Locale.ROOT, "< %s (%s %%)", number, significant(100 * limit.confidenceLevel(), 4));
  }

  /** A count with thousands separated, or with a power of ten if very large. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A rate such as {@code 12.3 M}. */
  static String rate(double perSecond) {
    String[] units = {"", " k", " M", " G", " T"};
    int unit = 0;
    double scaled = perSecond;
    while (scaled >= 1000 && unit < units.length - 1) {
      scaled /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, scaled < 10 ? "%.2f%s" : "%.1f%s", scaled, units[unit]);
  }

  /** A duration such as {@code 1 min 05 s}. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }
}
