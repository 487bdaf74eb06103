package org.g221.job.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in pictures and on the HTML page, rounded and typeset as in print: {@code 0.25217},
 * {@code −1.5×10⁻⁷}. Nothing reads them again, unlike those on a terminal.
 */
public final class NumberText {

  private static final int DIGITS = 5;
  private static final MathContext DIGITS_OF_UNCERTAINTY = new MathContext(2);
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NumberText() {}

  /** Up to five significant digits. */
  public static String of(double value) {
    return of(value, DIGITS);
  }

  /** Up to a given number of significant digits. */
  public static String of(double value, int digits) {
    return Double.isFinite(value)
        ? shortest(BigDecimal.valueOf(value).round(new MathContext(digits)))
        : special(value);
  }

  /** As many digits as a positive resolution warrants. */
  public static String rounded(double value, double resolution) {
    int decimals = -(int) Math.round(Math.log10(resolution));
    return Double.isFinite(value)
        ? shortest(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN))
        : special(value);
  }

  /** A given number of decimals. */
  public static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? plain(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN))
        : special(value);
  }

  /** Such as {@code 68.27 %}. */
  public static String percent(double probability) {
    return of(100 * probability) + "\u00a0%";
  }

  /** Value and uncertainty, with two digits for the latter: {@code (5.3 ± 2.2)×10⁻⁷}. */
  public static String withUncertainty(double value, double sigma) {
    BigDecimal rounded = BigDecimal.valueOf(sigma).round(DIGITS_OF_UNCERTAINTY);
    // A round uncertainty keeps its second digit: 0.50, not 0.5.
    BigDecimal uncertainty = rounded.setScale(1 - exponent(rounded));
    BigDecimal central =
        BigDecimal.valueOf(value).setScale(uncertainty.scale(), RoundingMode.HALF_EVEN);
    int exponent = exponent(central.abs().max(uncertainty));
    if (readsWellWithout(exponent)) {
      return plain(central) + " ± " + plain(uncertainty);
    }
    return "("
        + plain(central.movePointLeft(exponent))
        + " ± "
        + plain(uncertainty.movePointLeft(exponent))
        + ")"
        + powerOfTen(exponent);
  }

  /** Such as {@code ×10⁻⁷}. */
  public static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "×10⁻" : "×10");
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
    return text.toString();
  }

  /** A given number of decimals, with a sign unless all digits are 0. */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    boolean zero = text.chars().noneMatch(character -> character >= '1' && character <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  /** All digits, without a power of ten. */
  public static String plain(BigDecimal value) {
    return value.toPlainString().replace('-', '−');
  }

  /** Whether numbers of this order of magnitude are best written without a power of ten. */
  public static boolean readsWellWithout(int exponent) {
    return exponent >= -4 && exponent <= 4;
  }

  private static String shortest(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = exponent(stripped);
    return readsWellWithout(exponent)
        ? plain(stripped)
        : plain(stripped.movePointLeft(exponent)) + powerOfTen(exponent);
  }

  private static int exponent(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "undefined";
    }
    return value > 0 ? "∞" : "−∞";
  }
}
