package org.g221.engine.measurement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.observable.Catalogue;
import org.g221.engine.parameter.Running;
import org.g221.engine.parameter.TheoryInputs;

/**
 * A consistent set of measurements, with its Standard Model values and inputs.
 *
 * @param name the name by which scans select it
 * @param description its content
 * @param digest SHA-256 of its files, in hexadecimal digits
 * @param running how couplings are run down from the heavy mass, unless a scan or point says
 *     otherwise
 * @param inputs measured quantities that predictions need
 * @param inputValues the same inputs as given in the files, with uncertainty and source
 * @param catalogue the observables
 * @param standardModel Standard Model value of each observable
 * @param measurements all measurements, in and out of the fit
 * @param correlations between measurements
 */
public record Dataset(
    String name,
    String description,
    String digest,
    Running running,
    TheoryInputs inputs,
    Map<String, InputValue> inputValues,
    Catalogue catalogue,
    Map<String, StandardModelValue> standardModel,
    List<Measurement> measurements,
    List<Correlation> correlations) {

  public Dataset {
    inputValues = Collections.unmodifiableMap(new LinkedHashMap<>(inputValues));
    standardModel = Collections.unmodifiableMap(new LinkedHashMap<>(standardModel));
    measurements = List.copyOf(measurements);
    correlations = List.copyOf(correlations);
  }

  /** Standard Model value of an observable of the catalogue. */
  public StandardModelValue standardModel(String observable) {
    return standardModel.get(observable);
  }

  public Optional<Measurement> measurement(String name) {
    return measurements.stream().filter(measurement -> measurement.name().equals(name)).findFirst();
  }

  /** Names of all measurements. */
  public List<String> measurementNames() {
    return measurements.stream().map(Measurement::name).toList();
  }

  /**
   * The measurements that enter χ²: those in the fit, plus {@code include}, minus {@code exclude}.
   */
  public List<Measurement> selection(List<String> include, List<String> exclude) {
    Set<String> added = Set.copyOf(include);
    Set<String> removed = Set.copyOf(exclude);
    List<Measurement> selected = new ArrayList<>();
    for (Measurement measurement : measurements) {
      boolean wanted = measurement.inFit() || added.contains(measurement.name());
      if (wanted && !removed.contains(measurement.name())) {
        selected.add(measurement);
      }
    }
    return selected;
  }

  /**
   * A data set that cannot be read, as far as it can be known without it: its name and digest. It
   * has no measurements; running, inputs and Standard Model values are those of this one.
   */
  public Dataset standInFor(String missing, String digestOfMissing) {
    return new Dataset(
        missing,
        "",
        digestOfMissing,
        running,
        inputs,
        inputValues,
        catalogue,
        standardModel,
        List.of(),
        List.of());
  }

  /** The same data set with different inputs to the predictions. */
  public Dataset withInputs(TheoryInputs other) {
    return new Dataset(
        name,
        description,
        digest,
        running,
        other,
        inputValues,
        catalogue,
        standardModel,
        measurements,
        correlations);
  }

  /** The same data set with another running. */
  public Dataset withRunning(Running other) {
    return new Dataset(
        name,
        description,
        digest,
        other,
        inputs,
        inputValues,
        catalogue,
        standardModel,
        measurements,
        correlations);
  }

  /**
   * The same data set with one of the alternative Standard Model values in use.
   *
   * @throws IllegalArgumentException if the observable has no alternative of that name
   */
  public Dataset withStandardModel(String observable, String alternative) {
    StandardModelValue current = standardModel.get(observable);
    if (current == null || !current.alternatives().containsKey(alternative)) {
      throw new IllegalArgumentException(
          "no Standard Model value '" + alternative + "' of " + observable);
    }
    Map<String, StandardModelValue> changed = new LinkedHashMap<>(standardModel);
    changed.put(observable, current.alternatives().get(alternative));
    return new Dataset(
        name,
        description,
        digest,
        running,
        inputs,
        inputValues,
        catalogue,
        changed,
        measurements,
        correlations);
  }
}
