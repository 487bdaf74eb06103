package org.g221.job.text;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.g221.engine.measurement.LimitByMass;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Uncertainty;

/** Numbers with their uncertainties, as Markdown. */
final class MeasuredNumber {

  private MeasuredNumber() {}

  /**
   * A measurement: a value with its errors, and on which side it counts, or a limit with its level.
   */
  static String of(Measurement measurement) {
    if (measurement.uncertainty() instanceof LimitByMass limits) {
      return limits(limits, measurement.unit());
    }
    if (measurement.uncertainty() instanceof Uncertainty.UpperLimit limit) {
      String level = Markdown.number(100 * limit.confidenceLevel());
      return String.format(
          Locale.ROOT, "%s %s at %s %%", Markdown.text("<"), Markdown.number(limit.limit()), level);
    }
    if (measurement.uncertainty() instanceof Uncertainty.OneSided sided) {
      return of(measurement, sided.errors()) + ", one-sided";
    }
    return of(measurement, (Uncertainty.Gaussian) measurement.uncertainty());
  }

  /** Each mass with its limit. */
  private static String limits(LimitByMass limits, String unit) {
    StringJoiner table = new StringJoiner(", ");
    for (int k = 0; k < limits.massesGev().size(); k++) {
      table.add(
          Markdown.number(limits.massesGev().get(k))
              + ": "
              + Markdown.number(limits.limits().get(k)));
    }
    String level = Markdown.number(100 * limits.confidenceLevel());
    return String.format(
        Locale.ROOT, "upper limits in %s at %s %%, by mass in GeV: %s", unit, level, table);
  }

  private static String of(Measurement measurement, Uncertainty.Gaussian errors) {
    return of(
        measurement.value(),
        List.of(errors.statistical(), errors.systematic()),
        measurement.unit());
  }

  /** A value with its uncertainty, which is not shown if it is 0. */
  static String of(double value, double uncertainty, String unit) {
    return of(value, List.of(new Uncertainty.Interval(uncertainty, uncertainty)), unit);
  }

  /** A value with its errors, their common power of ten, and its unit. */
  private static String of(double value, List<Uncertainty.Interval> errors, String unit) {
    int exponent = Markdown.exponent(value);
    StringBuilder shown = new StringBuilder(Markdown.scaled(value, exponent));
    for (Uncertainty.Interval error : errors) {
      if (error.plus() > 0 || error.minus() > 0) {
        shown.append(interval(error, exponent));
      }
    }
    String number = exponent == 0 ? shown.toString() : "(" + shown + ")e" + exponent;
    return (number + " " + unit).strip();
  }

  private static String interval(Uncertainty.Interval interval, int exponent) {
    String plus = Markdown.scaled(interval.plus(), exponent);
    return interval.plus() == interval.minus()
        ? " ± " + plus
        : " +" + plus + " −" + Markdown.scaled(interval.minus(), exponent);
  }
}
