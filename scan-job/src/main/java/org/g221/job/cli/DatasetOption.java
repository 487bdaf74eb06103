package org.g221.job.cli;

import java.util.List;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.DatasetReader;

/** The data set that a command line names. */
final class DatasetOption {

  private static final String COMMAND_LINE = "command line";

  private DatasetOption() {}

  /** Reads the data set; throws with every mistake in its files. */
  static Dataset read(String name, Diagnostics diagnostics) {
    ConfFiles conf = G221Command.conf();
    List<String> known = conf.datasetNames();
    if (!name.contains("/") && !known.contains(name)) {
      diagnostics.error(
          COMMAND_LINE,
          "--dataset",
          "is '" + name + "', which is unknown" + NearestName.hint(known, name));
    }
    diagnostics.throwIfErrors();
    Optional<Dataset> dataset = DatasetReader.read(conf, name, diagnostics);
    diagnostics.throwIfErrors();
    return dataset.orElseThrow();
  }
}
