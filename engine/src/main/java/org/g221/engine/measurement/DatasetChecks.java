package org.g221.engine.measurement;

import java.util.HashSet;
import java.util.List;
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
