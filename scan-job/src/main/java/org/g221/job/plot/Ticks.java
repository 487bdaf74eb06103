package org.g221.job.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values along an axis: multiples of 1, 2 or 5 times a power of ten, or, on a logarithmic
 * axis, such numbers themselves.
 *
 * @param values ticks with a number
 * @param between ticks without a number, three or four between neighbours
 * @param exponent power of ten taken out of the numbers, 0 if they read well as they are
 */
public record Ticks(List<BigDecimal> values, List<BigDecimal> between, int exponent) {

  public Ticks {
    values = List.copyOf(values);
    between = List.copyOf(between);
  }

  /**
   * @param atMost upper limit on the number of values, at least 2
   */
  public static Ticks between(double lower, double upper, int atMost) {
    BigDecimal step = step((upper - lower) / (atMost - 1));
    boolean two = step.unscaledValue().intValue() == 2;
    BigDecimal smallStep =
        step.divide(BigDecimal.valueOf(two ? 4 : 5), step.scale() + 1, RoundingMode.UNNECESSARY);
    List<BigDecimal> values = multiples(step, lower, upper);
    List<BigDecimal> between = new ArrayList<>(multiples(smallStep, lower, upper));
    between.removeIf(small -> values.stream().anyMatch(value -> value.compareTo(small) == 0));
    return new Ticks(values, between, exponent(lower, upper));
  }

  /**
   * Powers of ten, with their multiples by 2 and 5 if there is room; equal steps on an axis too
   * short for three of them.
   *
   * @param lower above 0
   * @param atMost desired upper limit on the number of values, at least 2
   */
  public static Ticks logarithmic(double lower, double upper, int atMost) {
    List<BigDecimal> values = rounded(lower, upper, 1, 2, 5);
    if (values.size() < 3) {
      return between(lower, upper, atMost);
    }
    if (values.size() > atMost) {
      values = rounded(lower, upper, 1);
    }
    List<BigDecimal> between = rounded(lower, upper, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    between.removeAll(values);
    return new Ticks(values, between, exponent(lower, upper));
  }

  /** All numbers in a range with a first digit from a given set and all other digits 0. */
  private static List<BigDecimal> rounded(double lower, double upper, int... digits) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(lower)); Math.pow(10, power) <= upper; power++) {
      for (int digit : digits) {
        BigDecimal number = BigDecimal.valueOf(digit, -power);
        if (number.doubleValue() >= lower * (1 - 1e-9)
            && number.doubleValue() <= upper * (1 + 1e-9)) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  /** The smallest 1, 2, 5 or 10 times a power of ten that is not below a number. */
  private static BigDecimal step(double atLeast) {
    int exponent = (int) Math.floor(Math.log10(atLeast));
    for (int mantissa : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(mantissa, -exponent);
      if (step.doubleValue() >= atLeast * (1 - 1e-9)) {
        return step;
      }
    }
    return BigDecimal.valueOf(1, -exponent - 1);
  }

  private static List<BigDecimal> multiples(BigDecimal step, double lower, double upper) {
    // An edge such as 0.3, which is not exact in doubles, still gets its tick.
    double rounding = 1e-9 * (upper - lower);
    List<BigDecimal> multiples = new ArrayList<>();
    BigDecimal value =
        BigDecimal.valueOf(lower - rounding).divide(step, 0, RoundingMode.CEILING).multiply(step);
    while (value.doubleValue() <= upper + rounding) {
      multiples.add(value);
      value = value.add(step);
    }
    return multiples;
  }

  private static int exponent(double lower, double upper) {
    double largest = Math.max(Math.abs(lower), Math.abs(upper));
    int exponent = (int) Math.floor(Math.log10(largest));
    return exponent >= -3 && NumberText.readsWellWithout(exponent) ? 0 : exponent;
  }

  /** The text at a value. */
  public String text(BigDecimal value) {
    BigDecimal shown = value.movePointLeft(exponent);
    return NumberText.plain(shown.signum() == 0 ? BigDecimal.ZERO : shown);
  }
}
