package org.g221.engine.measurement;

import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.measurement.Uncertainty.Gaussian;
import org.g221.engine.measurement.Uncertainty.Interval;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.observable.Catalogue;

/** Reads the measurements of one file of a data set. */
final class MeasurementReader {

  private final String group;
  private final Catalogue catalogue;
  private final Map<String, Reference> references;
  private final Map<String, StandardModelValue> standardModel;

  MeasurementReader(
      String group,
      Catalogue catalogue,
      Map<String, Reference> references,
      Map<String, StandardModelValue> standardModel) {
    this.group = group;
    this.catalogue = catalogue;
    this.references = references;
    this.standardModel = standardModel;
  }

  /** Reads one measurement; empty, with diagnostics, where it cannot be used. */
  Optional<Measurement> read(String name, YamlValue value) {
    YamlMapping entry = value.mapping();
    entry.allow(
        "observable",
        "value",
        "uncertainty",
        "statistical",
        "systematic",
        "upper-limit",
        "confidence-level",
        "unit",
        "reference",
        "where",
        "reliability",
        "published-as",
        "in-fit",
        "why-not");
    Optional<String> observable = observable(entry);
    Optional<Uncertainty> uncertainty = entry.has("upper-limit") ? limit(entry) : gaussian(entry);
    Optional<Reference> reference = reference(entry);
    Optional<Reliability> reliability = reliability(entry);
    Optional<String> whyNot = whyNot(entry);
    if (observable.isEmpty()
        || uncertainty.isEmpty()
        || reference.isEmpty()
        || reliability.isEmpty()) {
      return Optional.empty();
    }
    String unit = catalogue.get(observable.get()).unit();
    checkUnit(entry, unit, true);
    return Optional.of(
        new Measurement(
            name,
            group,
            observable.get(),
            entry.number("value").orElse(0),
            uncertainty.get(),
            unit,
            reference.get(),
            entry.text("where").orElse(""),
            reliability.get(),
            whyNot));
  }

  private Optional<String> observable(YamlMapping entry) {
    Optional<String> name = entry.requireText("observable");
    if (name.isPresent() && catalogue.find(name.get()).isEmpty()) {
      entry.error(
          "observable",
          "is '"
              + name.get()
              + "', which is unknown"
              + NearestName.hint(catalogue.names(), name.get()));
      return Optional.empty();
    }
    if (name.isPresent() && !standardModel.containsKey(name.get())) {
      entry.error("observable", "is '" + name.get() + "', which has no Standard Model value yet");
    }
    return name;
  }

  private static Optional<Uncertainty> limit(YamlMapping entry) {
    double limit = entry.requireNumber("upper-limit").orElse(Double.NaN);
    double level = entry.requireNumber("confidence-level").orElse(Double.NaN);
    if (limit <= 0) {
      entry.error("upper-limit", "is " + limit + " but must be positive");
    }
    if (level <= 0 || level >= 1) {
      entry.error("confidence-level", "is " + level + " but must lie between 0 and 1");
    }
    if (entry.has("value")) {
      entry.error("value", "is given together with upper-limit; only one of them can be");
    }
    return limit > 0 && level > 0 && level < 1
        ? Optional.of(new UpperLimit(limit, level))
        : Optional.empty();
  }

  private static Optional<Uncertainty> gaussian(YamlMapping entry) {
    entry.requireNumber("value");
    boolean total = entry.has("uncertainty");
    if (total == entry.has("statistical")) {
      entry.error(
          "uncertainty",
          total ? "is given together with statistical; only one of them can be" : "is missing");
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

  private Optional<Reference> reference(YamlMapping entry) {
    Optional<String> key = entry.requireText("reference");
    if (key.isPresent() && !references.containsKey(key.get())) {
      entry.error(
          "reference",
          "is '"
              + key.get()
              + "', which is not in references.yaml"
              + NearestName.hint(references.keySet(), key.get()));
    }
    return key.map(references::get);
  }

  private static Optional<String> whyNot(YamlMapping entry) {
    boolean inFit = entry.get("in-fit").flatMap(YamlValue::truth).orElse(true);
    if (inFit == entry.has("why-not")) {
      entry.error("why-not", inFit ? "is given but the measurement is in the fit" : "is missing");
    }
    return inFit ? Optional.empty() : Optional.of(entry.text("why-not").orElse(""));
  }

  static Optional<Reliability> reliability(YamlMapping entry) {
    Optional<String> key = entry.requireText("reliability");
    Optional<Reliability> known = key.flatMap(Reliability::named);
    if (key.isPresent() && known.isEmpty()) {
      entry.error(
          "reliability",
          "is '"
              + key.get()
              + "', which is unknown"
              + NearestName.hint(Reliability.keys(), key.get()));
    }
    return known;
  }

  /** Units are compared as written; nothing is converted. */
  static void checkUnit(YamlMapping entry, String expected, boolean needed) {
    String given = entry.text("unit").filter(unit -> !unit.equals("1")).orElse("");
    if (needed && !given.equals(expected)) {
      String shown = expected.isEmpty() ? "a pure number" : expected;
      entry.error("unit", "is '" + given + "' but the observable's unit is " + shown);
    }
  }
}
