package org.g221.job.option;

import java.nio.file.Path;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.engine.measurement.DatasetReader;

/**
 * The data set named in the file of a point, such as the best-fit.yaml of a scan.
 *
 * @param file the file
 * @param key its place in the file
 * @param location name of the data set, or path of its file or folder, relative to {@code file}
 * @param digest digest of the data set when the file was written
 */
public record DatasetOfPoint(String file, String key, String location, Optional<String> digest) {

  private static final String NAME = "dataset";
  private static final String PATH = "dataset-path";
  private static final String DIGEST = "dataset-sha256";

  /**
   * The entry in a file; a path, present for a user's own data set, takes precedence over the name.
   */
  static Optional<DatasetOfPoint> of(YamlMapping root) {
    Optional<String> digest = root.text(DIGEST);
    Optional<String> name = root.text(NAME);
    String key = root.has(PATH) ? PATH : NAME;
    Optional<String> location = root.has(PATH) ? root.text(PATH) : name;
    return location.map(known -> new DatasetOfPoint(root.file(), key, known, digest));
  }

  /** Reads the data set; warns if it has changed since. */
  Optional<Dataset> read(Diagnostics diagnostics) {
    Path folder = Optional.ofNullable(Path.of(file).getParent()).orElse(Path.of(""));
    DatasetLocation found = DatasetLocation.of(DataFiles.conf(), location, folder);
    if (!found.isThere()) {
      diagnostics.error(file, key, found.absence() + "; --dataset names another");
      return Optional.empty();
    }
    Optional<Dataset> dataset = DatasetReader.read(DataFiles.conf(), found, diagnostics);
    dataset
        .filter(known -> digest.isPresent() && !digest.get().equals(known.digest()))
        .ifPresent(
            known ->
                diagnostics.warning(
                    file,
                    DIGEST,
                    "differs from that of data set " + known.name() + " today, which is used"));
    return dataset;
  }
}
