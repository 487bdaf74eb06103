package org.g221.job.option;

import java.util.OptionalDouble;

/** Numbers on the command line. */
final class DecimalNumber {

  private DecimalNumber() {}

  /**
   * Parses a finite number, without the suffixes that Java allows; empty if the text is not one.
   */
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
