package org.g221.engine.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in messages: some significant digits, without exponent and zeros at the end. */
public final class SignificantDigits {

  private SignificantDigits() {}

  /** A finite number, such as {@code 1202.08} to six digits. */
  public static String of(double value, int digits) {
    return new BigDecimal(value)
        .round(new MathContext(digits))
        .stripTrailingZeros()
        .toPlainString();
  }
}
