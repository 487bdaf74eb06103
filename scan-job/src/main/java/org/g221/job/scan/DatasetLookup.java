package org.g221.job.scan;

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
import org.g221.engine.measurement.DatasetReader;

/** Finds the data set that a scan names, and what it names inside it. */
final class DatasetLookup {

  private DatasetLookup() {}

  static Optional<Dataset> find(ConfFiles conf, String name, YamlMapping scan) {
    List<String> known = conf.datasetNames();
    if (!name.contains("/") && !known.contains(name)) {
      scan.error("dataset", "is '" + name + "', which is unknown" + NearestName.hint(known, name));
      return Optional.empty();
    }
    return DatasetReader.read(conf, name, scan.diagnostics());
  }

  /** Reports entries of a list of measurements that the data set does not have. */
  static void checkMeasurements(YamlMapping scan, String key, Dataset dataset) {
    for (YamlValue value : scan.list(key)) {
      Optional<String> name = value.text();
      if (name.isPresent() && dataset.measurement(name.get()).isEmpty()) {
        value.error(
            "is '"
                + name.get()
                + "', which is no measurement of data set "
                + dataset.name()
                + NearestName.hint(dataset.measurementNames(), name.get()));
      }
    }
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
                    "is '"
                        + name.get()
                        + "', which is no alternative Standard Model value"
                        + NearestName.hint(valid, name.get()));
              }
              name.ifPresent(known -> chosen.put(observable, known));
            });
    return chosen;
  }
}
