package org.g221.engine.measurement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/** Reads the Standard Model values in one file of a data set. */
final class StandardModelReader {

  private final DatasetContent content;

  StandardModelReader(DatasetContent content) {
    this.content = content;
  }

  void read(String observable, YamlValue value) {
    if (content.catalogue().find(observable).isEmpty()) {
      value.error(
          "is the Standard Model value of an unknown observable"
              + NearestName.hint(content.catalogue().names(), observable));
      return;
    }
    YamlMapping entry = value.mapping();
    content
        .standardModel()
        .check(observable, value, entry, "has a Standard Model value in another file already");
    read(entry, content.catalogue().get(observable).unit())
        .ifPresent(read -> content.standardModel().put(observable, read));
  }

  private static Optional<StandardModelValue> read(YamlMapping entry, String unit) {
    entry.allow(
        "value", "uncertainty", "unit", "source", "reliability", "alternatives", Layered.OVERRIDE);
    double value = entry.requireNumber("value").orElse(Double.NaN);
    double uncertainty = MeasurementReader.notNegative(entry, "uncertainty");
    MeasurementReader.checkUnit(entry, unit, entry.has("unit") || unit.isEmpty());
    String source = entry.requireText("source").orElse("");
    Optional<Reliability> reliability = MeasurementReader.reliability(entry);
    Map<String, StandardModelValue> alternatives = new LinkedHashMap<>();
    entry
        .mapping("alternatives")
        .forEach(
            (name, alternative) ->
                read(alternative.mapping(), unit).ifPresent(read -> alternatives.put(name, read)));
    return reliability.map(
        known -> new StandardModelValue(value, uncertainty, unit, source, known, alternatives));
  }
}
