package org.g221.engine.likelihood;

import static org.g221.engine.model.Finding.number;

import java.util.Locale;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Uncertainty.UpperLimit;

/** What was measured, in a few characters. */
final class MeasuredText {

  private MeasuredText() {}

  /** A value with its uncertainty, or a limit. */
  static String of(Measurement measurement) {
    return measurement
        .upperLimit()
        .map(MeasuredText::of)
        .orElseGet(
            () -> number(measurement.value()) + " +- " + number(measurement.uncertainty().sigma()));
  }

  static String of(UpperLimit limit) {
    return String.format(
        Locale.ROOT, "< %s (%.0f %%)", number(limit.limit()), 100 * limit.confidenceLevel());
  }
}
