package org.g221.engine.measurement;

import java.util.Locale;
import java.util.Optional;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.measurement.Uncertainty.Gaussian;
import org.g221.engine.measurement.Uncertainty.Interval;
import org.g221.engine.measurement.Uncertainty.OneSided;
import org.g221.engine.measurement.Uncertainty.UpperLimit;

/** Reads the uncertainty of a measurement: errors of a value, or an upper limit. */
final class UncertaintyReader {

  /** The key of a measurement of which only predictions above it count. */
  static final String ONE_SIDED = "one-sided";

  /** The key of a table of limits. */
  static final String SEARCH = "search";

  private static final String BOTH = "is given together with %s; only one of them can be";

  private UncertaintyReader() {}

  /** Empty, with diagnostics, if it cannot be used. */
  static Optional<Uncertainty> read(YamlMapping entry) {
    if (entry.has(SEARCH)) {
      return new SearchReader(entry).read();
    }
    return entry.has("upper-limit")
        ? limit(entry)
        : gaussian(entry).map(errors -> sided(entry, errors));
  }

  private static Optional<Uncertainty> limit(YamlMapping entry) {
    double limit = entry.requireNumber("upper-limit").orElse(Double.NaN);
    double level = confidenceLevel(entry);
    if (limit <= 0) {
      entry.error("upper-limit", "is " + limit + " but must be positive");
    }
    refuse(entry, "upper-limit", "value", "uncertainty", "statistical", "systematic", ONE_SIDED);
    return limit > 0 && level > 0 ? Optional.of(new UpperLimit(limit, level)) : Optional.empty();
  }

  /** The level of a limit; not a number, with a diagnostic, if it cannot be used. */
  static double confidenceLevel(YamlMapping entry) {
    double level = entry.requireNumber("confidence-level").orElse(Double.NaN);
    if (level <= 0 || level >= 1) {
      entry.error("confidence-level", "is " + level + " but must lie between 0 and 1");
      return Double.NaN;
    }
    return level;
  }

  private static Uncertainty sided(YamlMapping entry, Gaussian errors) {
    boolean oneSided = entry.get(ONE_SIDED).flatMap(YamlValue::truth).orElse(false);
    return oneSided ? new OneSided(errors) : errors;
  }

  private static Optional<Gaussian> gaussian(YamlMapping entry) {
    if (entry.has("confidence-level")) {
      entry.error("confidence-level", "is given without an upper-limit");
    }
    boolean total = entry.has("uncertainty");
    if (total) {
      refuse(entry, "uncertainty", "statistical", "systematic");
    } else if (!entry.has("statistical")) {
      entry.error("uncertainty", "is missing");
      return Optional.empty();
    }
    Interval statistical = interval(entry, total ? "uncertainty" : "statistical");
    Interval systematic = entry.has("systematic") ? interval(entry, "systematic") : Interval.NONE;
    Gaussian uncertainty = new Gaussian(statistical, systematic);
    if (uncertainty.sigma() <= 0) {
      entry.error(total ? "uncertainty" : "statistical", "is 0 but must be positive");
    }
    return uncertainty.sigma() > 0 ? Optional.of(uncertainty) : Optional.empty();
  }

  static void refuse(YamlMapping entry, String beside, String... keys) {
    for (String key : keys) {
      if (entry.has(key)) {
        entry.error(key, String.format(Locale.ROOT, BOTH, beside));
      }
    }
  }

  private static Interval interval(YamlMapping entry, String key) {
    YamlValue value = entry.get(key).orElseThrow();
    Interval interval;
    if (value.isMapping()) {
      YamlMapping sides = value.mapping().allow("plus", "minus");
      interval =
          new Interval(
              sides.requireNumber("plus").orElse(Double.NaN),
              sides.requireNumber("minus").orElse(Double.NaN));
    } else {
      double both = value.number().orElse(Double.NaN);
      interval = new Interval(both, both);
    }
    if (interval.plus() < 0 || interval.minus() < 0) {
      value.error("is negative but an error must not be");
    }
    return interval;
  }
}
