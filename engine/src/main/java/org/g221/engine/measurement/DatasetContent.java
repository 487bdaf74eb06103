package org.g221.engine.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.observable.Catalogue;

/** The part of a data set read so far, layer upon layer. */
final class DatasetContent {

  private final Catalogue catalogue;
  private final Map<String, Reference> references = new LinkedHashMap<>();
  private final Layered<InputValue> inputs = new Layered<>();
  private final Layered<StandardModelValue> standardModel = new Layered<>();
  private final Layered<Measurement> measurements = new Layered<>();
  private final Layered<Correlation> correlations = new Layered<>();
  private final Map<String, YamlMapping> places = new LinkedHashMap<>();
  private final Set<String> everMeasured = new TreeSet<>();

  DatasetContent(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Begins a layer; {@code extended} names the one below and is empty if there is none. */
  void startLayer(String extended) {
    inputs.startLayer(extended);
    standardModel.startLayer(extended);
    measurements.startLayer(extended);
    correlations.startLayer(extended);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Map<String, Reference> references() {
    return references;
  }

  Layered<InputValue> inputs() {
    return inputs;
  }

  Layered<StandardModelValue> standardModel() {
    return standardModel;
  }

  Layered<Measurement> measurements() {
    return measurements;
  }

  Layered<Correlation> correlations() {
    return correlations;
  }

  /** Notes that a measurement of this name occurred, whether it can be used or not. */
  void met(String measurement) {
    everMeasured.add(measurement);
  }

  /** Adds a measurement read from {@code entry}. */
  void measure(Measurement measurement, YamlMapping entry) {
    measurements.put(measurement.name(), measurement);
    places.put(measurement.name(), entry);
  }

  /** Removes a measurement, with its row and column in every correlation matrix. */
  void removeMeasurement(String name) {
    measurements.remove(name);
    for (Correlation correlation : List.copyOf(correlations.entries().values())) {
      if (!correlation.concerns(name)) {
        continue;
      }
      correlation
          .restrictedTo(measurements::has)
          .ifPresentOrElse(
              left -> correlations.put(correlation.name(), left),
              () -> correlations.remove(correlation.name()));
    }
  }

  /** Where a measurement was read, for messages. */
  YamlMapping place(String measurement) {
    return places.get(measurement);
  }

  /** Names of all measurements that occurred, including those removed. */
  Set<String> everMeasured() {
    return everMeasured;
  }
}
