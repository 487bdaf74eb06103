package org.g221.engine.measurement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;

/** Checks that need the complete data set. */
final class DatasetChecks {

  private final DatasetContent content;
  private final YamlMapping head;

  DatasetChecks(DatasetContent content, YamlMapping head) {
    this.content = content;
    this.head = head;
  }

  void report() {
    reportMissingStandardModelValues();
    measurements().forEach(this::checkSharedData);
    measurements().forEach(this::checkStandardModelPart);
    content.correlations().entries().values().forEach(this::checkCorrelation);
    reportDoubleCounting();
  }

  private List<Measurement> measurements() {
    return List.copyOf(content.measurements().entries().values());
  }

  private void reportMissingStandardModelValues() {
    for (String observable : content.catalogue().names()) {
      if (!content.standardModel().has(observable)) {
        head.error("files", "hold no Standard Model value of '" + observable + "'");
      }
    }
  }

  private void checkSharedData(Measurement measurement) {
    SharedData shared = measurement.sharedData();
    shared.usesDataOf().forEach(name -> checkName(measurement, "uses-data-of", name));
    shared.supersededBy().ifPresent(name -> checkName(measurement, "superseded-by", name));
    if (isSupersededInTheEndByItself(measurement)) {
      content.place(measurement.name()).error("superseded-by", "leads back to the measurement");
    }
  }

  /** A limit has to leave room above the Standard Model, from where it is counted. */
  private void checkStandardModelPart(Measurement measurement) {
    double part = standardModelPart(measurement);
    measurement
        .upperLimit()
        .filter(known -> part != 0 && known.limit() <= part)
        .ifPresent(
            known ->
                content
                    .place(measurement.name())
                    .error(
                        "upper-limit",
                        String.format(
                            Locale.ROOT,
                            "is %s but must be above the Standard Model value of %s, %s",
                            known.limit(),
                            measurement.observable(),
                            part)));
  }

  private double standardModelPart(Measurement measurement) {
    return content.standardModel().has(measurement.observable())
        ? content.standardModel().entries().get(measurement.observable()).value()
        : 0;
  }

  /** What counts on one side only has no covariance. */
  private void checkCorrelation(Correlation correlation) {
    for (String name : correlation.measurements()) {
      Measurement measurement = content.measurements().entries().get(name);
      boolean costsNothingBelow =
          measurement.isOneSided()
              || measurement.search().isPresent()
              || measurement.upperLimit().isPresent() && standardModelPart(measurement) != 0;
      if (costsNothingBelow) {
        content
            .place(name)
            .error(
                keyOfLimit(measurement),
                "makes it a limit that costs nothing below, which cannot be correlated as in '"
                    + correlation.name()
                    + "'");
      }
    }
  }

  private static String keyOfLimit(Measurement measurement) {
    if (measurement.search().isPresent()) {
      return UncertaintyReader.SEARCH;
    }
    return measurement.isOneSided() ? UncertaintyReader.ONE_SIDED : "upper-limit";
  }

  private void checkName(Measurement measurement, String key, String name) {
    YamlMapping place = content.place(measurement.name());
    if (!content.everMeasured().contains(name)) {
      place.error(key, "names " + NearestName.unknown(name, content.everMeasured()));
    } else if (name.equals(measurement.name()) && key.equals("uses-data-of")) {
      place.error(key, "names the measurement itself");
    }
  }

  private boolean isSupersededInTheEndByItself(Measurement measurement) {
    Set<String> passed = new HashSet<>();
    Optional<String> next = measurement.sharedData().supersededBy();
    while (next.isPresent() && passed.add(next.get())) {
      next =
          Optional.ofNullable(content.measurements().entries().get(next.get()))
              .flatMap(newer -> newer.sharedData().supersededBy());
    }
    return passed.contains(measurement.name());
  }

  private void reportDoubleCounting() {
    DoubleCounting rules =
        new DoubleCounting(measurements(), content.correlations().entries().values());
    List<Measurement> counted = measurements().stream().filter(Measurement::inFit).toList();
    for (DoubleCounting.Conflict conflict : rules.among(counted)) {
      content
          .place(conflict.second())
          .error(
              "in-fit",
              "is true, as is that of '"
                  + conflict.first()
                  + "', but "
                  + conflict.reason()
                  + "; only one of them can be counted");
    }
  }
}
