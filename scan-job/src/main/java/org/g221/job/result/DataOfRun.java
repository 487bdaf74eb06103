package org.g221.job.result;

import java.nio.file.Path;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.engine.measurement.DatasetReader;
import org.g221.job.scanfile.ScanData;

/**
 * Finds the data set of a finished scan.
 *
 * <p>{@code run.yaml} names the place where it was when the scan ran, which on another machine is
 * somewhere else, or nowhere.
 */
final class DataOfRun {

  private static final String KEY = "dataset";

  private final YamlMapping run;
  private final ConfFiles conf;

  /**
   * @param run the facts in {@code run.yaml}; receives the mistakes
   */
  DataOfRun(YamlMapping run, ConfFiles conf) {
    this.run = run;
    this.conf = conf;
  }

  /**
   * The data set, or a stand-in if a command can do without; empty, with a diagnostic, if it is
   * needed and cannot be had.
   *
   * @param scan the configuration of the scan
   */
  Optional<ScanData> find(DataNeed need, YamlMapping scan) {
    Optional<DatasetLocation> place = need.place().or(() -> named(scan));
    if (place.isEmpty()) {
      return Optional.empty();
    }
    if (need.place().isPresent()) {
      return read(place.get(), run.diagnostics());
    }
    if (!need.required()) {
      Optional<ScanData> found =
          place.get().isThere() ? read(place.get(), new Diagnostics()) : Optional.empty();
      return found.or(() -> Optional.of(standIn(place.get())));
    }
    if (!place.get().isThere()) {
      scan.error(KEY, place.get().absence() + "; --dataset names another");
      return Optional.empty();
    }
    return read(place.get(), run.diagnostics());
  }

  private Optional<DatasetLocation> named(YamlMapping scan) {
    Path folder = Optional.ofNullable(Path.of(run.file()).getParent()).orElse(Path.of(""));
    return scan.requireText(KEY).map(name -> DatasetLocation.of(conf, name, folder));
  }

  private Optional<ScanData> read(DatasetLocation place, Diagnostics diagnostics) {
    Optional<Dataset> dataset = DatasetReader.read(conf, place, diagnostics);
    dataset.ifPresent(this::compare);
    return dataset.map(found -> new ScanData(place.fromAnywhere(), found, false));
  }

  private void compare(Dataset dataset) {
    Optional<String> then = entry("sha256");
    if (then.isPresent() && !then.get().equals(dataset.digest())) {
      run.diagnostics()
          .warning(
              run.file(),
              "dataset.sha256",
              "differs from that of data set "
                  + dataset.name()
                  + " today; what is computed again uses today's");
    }
  }

  private ScanData standIn(DatasetLocation place) {
    Dataset other =
        DatasetReader.read(conf, conf.datasetNames().get(0), run.diagnostics()).orElseThrow();
    return new ScanData(
        place.fromAnywhere(),
        other.standInFor(entry("name").orElse(""), entry("sha256").orElse("")),
        true);
  }

  private Optional<String> entry(String key) {
    return run.get(KEY).map(YamlValue::mapping).flatMap(dataset -> dataset.text(key));
  }
}
