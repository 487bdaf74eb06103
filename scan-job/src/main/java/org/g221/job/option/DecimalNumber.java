package org.g221.job.option;

import java.util.OptionalDouble;

/** Numbers on the command line. */
final class DecimalNumber {

  private DecimalNumber() {}

  /** The finite number that a text is, without the suffixes that Java allows; else empty. */
  static OptionalDouble parse(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) && !text.matches(".*[dDfF]$")
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
