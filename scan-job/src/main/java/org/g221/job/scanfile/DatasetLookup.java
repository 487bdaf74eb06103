package org.g221.job.scanfile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.engine.measurement.DatasetReader;
import org.g221.job.scan.MeasurementSelection;

/** Finds the data set named by a scan, and the entries of it that the scan names. */
final class DatasetLookup {

  private DatasetLookup() {}

  /** The data set that a scan names; a path is relative to the folder of the scan file. */
  static Optional<ScanData> data(ConfFiles conf, YamlMapping scan) {
    Optional<String> name = scan.requireText("dataset");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path folder = Optional.ofNullable(Path.of(scan.file()).getParent()).orElse(Path.of(""));
    DatasetLocation location = DatasetLocation.of(conf, name.get(), folder);
    Optional<String> mistake = location.mistake();
    if (mistake.isPresent()) {
      scan.error("dataset", mistake.get());
      return Optional.empty();
    }
    return DatasetReader.read(conf, location, scan.diagnostics())
        .map(found -> new ScanData(location.fromAnywhere(), found, false));
  }

  /** The measurements that a scan includes and excludes; mistakes are reported. */
  static MeasurementSelection selection(YamlMapping scan, Dataset dataset) {
    Map<String, YamlValue> include = measurements(scan, "include", dataset);
    Map<String, YamlValue> exclude = measurements(scan, "exclude", dataset);
    MeasurementSelection selection =
        new MeasurementSelection(
            dataset, List.copyOf(include.keySet()), List.copyOf(exclude.keySet()));
    include.forEach((name, value) -> selection.supersededBy(name).ifPresent(value::warning));
    selection.doubleCounting().forEach(mistake -> scan.error("include", mistake));
    selection
        .nothingCounted()
        .ifPresent(mistake -> scan.error(exclude.isEmpty() ? "dataset" : "exclude", mistake));
    return selection;
  }

  private static Map<String, YamlValue> measurements(
      YamlMapping scan, String key, Dataset dataset) {
    Map<String, YamlValue> names = new LinkedHashMap<>();
    for (YamlValue value : scan.list(key)) {
      Optional<String> name = value.text();
      name.ifPresent(known -> names.putIfAbsent(known, value));
      if (name.isPresent() && dataset.measurement(name.get()).isEmpty()) {
        value.error(
            "is "
                + NearestName.mistaken(
                    name.get(),
                    "not a measurement of data set " + dataset.name(),
                    dataset.measurementNames()));
      }
    }
    return names;
  }

  /** The alternative Standard Model values that a scan asks for. */
  static Map<String, String> standardModel(YamlMapping scan, Dataset dataset) {
    Map<String, String> chosen = new LinkedHashMap<>();
    scan.mapping("standard-model")
        .forEach(
            (observable, value) -> {
              if (!dataset.standardModel().containsKey(observable)) {
                value.error(
                    "is for an unknown observable"
                        + NearestName.hint(dataset.standardModel().keySet(), observable));
                return;
              }
              Set<String> valid = dataset.standardModel(observable).alternatives().keySet();
              Optional<String> name = value.text();
              if (name.isPresent() && !valid.contains(name.get())) {
                value.error(
                    "is "
                        + NearestName.mistaken(
                            name.get(), "not an alternative Standard Model value", valid));
              }
              name.ifPresent(known -> chosen.put(observable, known));
            });
    return chosen;
  }
}
