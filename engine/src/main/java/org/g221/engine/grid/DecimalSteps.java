package org.g221.engine.grid;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.IntStream;

/**
 * Equally spaced numbers, computed in decimal digits.
 *
 * <p>People write ranges in decimal digits and expect a tenth of a range to be a decimal number
 * too: steps from −0.1 to 0.1 include 0 itself, not a rounding error, and 0.29 is the same number
 * as a step from 0 to 1 and from 0.2 to 0.3.
 */
public final class DecimalSteps {

  /** All integers up to here are doubles. */
  private static final long LARGEST_EXACT = 1L << 53;

  /** All powers of ten that are doubles. */
  private static final double[] POWERS_OF_TEN =
      IntStream.rangeClosed(0, 22).mapToDouble(power -> Double.parseDouble("1e" + power)).toArray();

  private DecimalSteps() {}

  /**
   * The numbers min + (max − min) i / steps for i from 0 to {@code steps}, each rounded to sixteen
   * decimal digits and then to the nearest double; the first is {@code min}, the last {@code max}.
   *
   * @param steps number of steps, at least 1
   */
  public static double[] between(double min, double max, int steps) {
    BigDecimal lower = BigDecimal.valueOf(min);
    BigDecimal upper = BigDecimal.valueOf(max);
    int scale = Math.max(lower.scale(), upper.scale());
    BigInteger first = lower.setScale(scale).unscaledValue();
    BigInteger last = upper.setScale(scale).unscaledValue();
    BigDecimal divisor = BigDecimal.valueOf(steps);
    double[] values = new double[steps + 1];
    for (int i = 1; i < steps; i++) {
      BigInteger weighted =
          first
              .multiply(BigInteger.valueOf(steps - (long) i))
              .add(last.multiply(BigInteger.valueOf(i)));
      values[i] = toDouble(new BigDecimal(weighted, scale).divide(divisor, MathContext.DECIMAL64));
    }
    values[0] = min;
    values[steps] = max;
    return values;
  }

  /**
   * The nearest double, without the detour by way of text that {@code doubleValue} often takes: a
   * quotient of two doubles that are exact is rounded once.
   */
  private static double toDouble(BigDecimal number) {
    int scale = number.scale();
    if (scale >= 0 && scale < POWERS_OF_TEN.length) {
      long digits = number.unscaledValue().longValue();
      if (Math.abs(digits) <= LARGEST_EXACT) {
        return digits / POWERS_OF_TEN[scale];
      }
    }
    return number.doubleValue();
  }
}
