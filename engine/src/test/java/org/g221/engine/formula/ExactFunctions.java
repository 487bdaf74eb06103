package org.g221.engine.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Elementary functions to fifty digits, from their series; slow. */
final class ExactFunctions {

  private static final MathContext DIGITS = new MathContext(70);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal PI =
      new BigDecimal(
          "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899");

  private static final BigDecimal SMALLEST_TERM = new BigDecimal("1e-66");
  private static final int HALVINGS = 12;

  private ExactFunctions() {}

  static BigDecimal sine(double angle) {
    return sine(new BigDecimal(angle));
  }

  static BigDecimal cosine(double angle) {
    return sine(new BigDecimal(angle).add(PI.divide(TWO)));
  }

  /** Of the rest after whole half turns, the odd ones of which change the sign. */
  private static BigDecimal sine(BigDecimal angle) {
    BigDecimal halfTurns = angle.divide(PI, DIGITS).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal rest = angle.subtract(halfTurns.multiply(PI));
    BigDecimal square = rest.multiply(rest).negate();
    BigDecimal term = rest;
    BigDecimal sum = rest;
    for (int n = 2; term.abs().compareTo(SMALLEST_TERM) > 0; n += 2) {
      term = term.multiply(square).divide(BigDecimal.valueOf(n * (n + 1L)), DIGITS);
      sum = sum.add(term);
    }
    return halfTurns.toBigInteger().testBit(0) ? sum.negate() : sum;
  }

  /** A power of the exponential of a small part. */
  static BigDecimal exponential(double x) {
    int parts = 1 << HALVINGS;
    BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(parts), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; term.abs().compareTo(SMALLEST_TERM) > 0; n++) {
      term = term.multiply(small).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term);
    }
    return sum.pow(parts, DIGITS);
  }

  /** 2ᵏ ln y = 2ᵏ⁺¹ artanh((y − 1)/(y + 1)) for y, the result of k square roots. */
  static BigDecimal logarithm(double x) {
    BigDecimal root = new BigDecimal(x);
    for (int k = 0; k < HALVINGS; k++) {
      root = root.sqrt(DIGITS);
    }
    BigDecimal ratio = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), DIGITS);
    BigDecimal power = ratio;
    BigDecimal sum = ratio;
    for (int n = 3; power.abs().compareTo(SMALLEST_TERM) > 0; n += 2) {
      power = power.multiply(ratio, DIGITS).multiply(ratio, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS));
    }
    return sum.multiply(BigDecimal.valueOf(2L << HALVINGS));
  }

  /** How far a number is from the exact one, in its units in the last place. */
  static double units(double computed, BigDecimal exact) {
    BigDecimal difference = new BigDecimal(computed).subtract(exact).abs();
    return difference.divide(new BigDecimal(Math.ulp(computed)), DIGITS).doubleValue();
  }
}
