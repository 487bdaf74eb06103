package org.g221.engine.measurement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.observable.Family;

/** Reads the measurements of one file of a data set. */
final class MeasurementReader {

  private final String group;
  private final DatasetContent content;

  /**
   * @param group the name of the file in results
   * @param content receives the measurements, and holds what they refer to
   */
  MeasurementReader(String group, DatasetContent content) {
    this.group = group;
    this.content = content;
  }

  /** Reads one measurement; one that cannot be used is reported and left out. */
  void read(String name, YamlValue given) {
    YamlMapping entry = given.mapping();
    content.met(name);
    content.measurements().check(name, given, entry, "is measured twice in this data set");
    entry.allow(
        "observable",
        "value",
        "uncertainty",
        "statistical",
        "systematic",
        UncertaintyReader.ONE_SIDED,
        "upper-limit",
        UncertaintyReader.SEARCH,
        "confidence-level",
        "unit",
        "reference",
        "where",
        "reliability",
        "published-as",
        "in-fit",
        "why-not",
        "superseded-by",
        "uses-data-of",
        Layered.OVERRIDE);
    Optional<String> observable = observable(entry);
    OptionalDouble value = value(entry, observable);
    boolean limitsDependOnMass = observable.filter(this::isProduced).isPresent();
    Optional<Uncertainty> uncertainty =
        limitsDependOnMass && !entry.has(UncertaintyReader.SEARCH)
            ? missingTable(entry)
            : UncertaintyReader.read(entry);
    if (observable.isPresent() && !limitsDependOnMass && entry.has(UncertaintyReader.SEARCH)) {
      entry.error(
          UncertaintyReader.SEARCH,
          "is given but " + observable.get() + " is not the cross section of a heavy particle");
    }
    Optional<Reference> reference = reference(entry);
    Optional<Reliability> reliability = reliability(entry);
    SharedData shared = new SharedData(entry.text("superseded-by"), entry.texts("uses-data-of"));
    Optional<String> whyNot = whyNot(entry, shared);
    if (observable.isEmpty()
        || value.isEmpty()
        || uncertainty.isEmpty()
        || reference.isEmpty()
        || reliability.isEmpty()) {
      return;
    }
    String unit = content.catalogue().get(observable.get()).unit();
    checkUnit(entry, unit, true);
    content.measure(
        new Measurement(
            name,
            group,
            observable.get(),
            value.getAsDouble(),
            uncertainty.get(),
            unit,
            reference.get(),
            entry.text("where").orElse(""),
            entry.text("published-as").orElse(""),
            reliability.get(),
            whyNot,
            shared),
        entry);
  }

  private Optional<String> observable(YamlMapping entry) {
    Optional<String> name = entry.requireText("observable");
    if (name.isPresent() && content.catalogue().find(name.get()).isEmpty()) {
      entry.error(
          "observable", "is " + NearestName.unknown(name.get(), content.catalogue().names()));
      return Optional.empty();
    }
    if (name.isPresent() && !content.standardModel().has(name.get())) {
      entry.error("observable", "is '" + name.get() + "', which has no Standard Model value yet");
    }
    return name;
  }

  /**
   * Whether a search for a particle measures an observable, with a limit for each of its masses.
   */
  private boolean isProduced(String observable) {
    return content.catalogue().get(observable).family() == Family.DIRECT_SEARCHES;
  }

  private static Optional<Uncertainty> missingTable(YamlMapping entry) {
    entry.error(
        UncertaintyReader.SEARCH,
        "is missing: limits on a cross section are a table of mass-gev and upper-limit");
    UncertaintyReader.confidenceLevel(entry);
    return Optional.empty();
  }

  /** An upper limit counts as a measurement of 0. */
  private OptionalDouble value(YamlMapping entry, Optional<String> observable) {
    boolean limit =
        entry.has("upper-limit")
            || entry.has(UncertaintyReader.SEARCH)
            || observable.filter(this::isProduced).isPresent();
    return limit ? OptionalDouble.of(0) : entry.requireNumber("value");
  }

  private Optional<Reference> reference(YamlMapping entry) {
    Optional<String> key = entry.requireText("reference");
    if (key.isPresent() && !content.references().containsKey(key.get())) {
      entry.error(
          "reference",
          "is "
              + NearestName.mistaken(
                  key.get(), "not in references.yaml", content.references().keySet()));
    }
    return key.map(content.references()::get);
  }

  /** A superseded measurement is not in the fit, for that reason unless another is given. */
  private static Optional<String> whyNot(YamlMapping entry, SharedData shared) {
    boolean superseded = shared.supersededBy().isPresent();
    boolean inFit = entry.get("in-fit").flatMap(YamlValue::truth).orElse(!superseded);
    if (inFit && superseded) {
      entry.error("in-fit", "is true but the measurement is superseded");
    } else if (inFit && entry.has("why-not")) {
      entry.error("why-not", "is given but the measurement is in the fit");
    } else if (!inFit && !superseded && !entry.has("why-not")) {
      entry.error("why-not", "is missing");
    }
    if (inFit) {
      return Optional.empty();
    }
    return Optional.of(
        entry.text("why-not").orElseGet(() -> "superseded by " + shared.supersededBy().orElse("")));
  }

  static Optional<Reliability> reliability(YamlMapping entry) {
    Optional<String> key = entry.requireText("reliability");
    Optional<Reliability> known = key.flatMap(Reliability::named);
    if (key.isPresent() && known.isEmpty()) {
      entry.error("reliability", "is " + NearestName.unknown(key.get(), Reliability.keys()));
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

  /** An optional number, 0 if left out. */
  static double notNegative(YamlMapping entry, String key) {
    double value = entry.number(key).orElse(0);
    if (value < 0) {
      entry.error(key, "is " + value + " but must not be negative");
    }
    return value;
  }
}
