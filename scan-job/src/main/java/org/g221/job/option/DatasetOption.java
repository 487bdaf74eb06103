package org.g221.job.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.engine.measurement.DatasetReader;
import org.g221.job.scan.MeasurementSelection;

/** The data set that a command line names, and what it names inside it. */
public final class DatasetOption {

  /** The data set where nothing names one. */
  public static final String DEFAULT = "2016";

  private static final String OPTION = "--dataset";

  private DatasetOption() {}

  /**
   * Reads the data set of a command that takes a point.
   *
   * @param asked what the command line says; it beats the file of the point
   * @param own what the file of the point says
   */
  public static Optional<Dataset> read(
      Optional<String> asked, Optional<DatasetOfPoint> own, Diagnostics diagnostics) {
    return asked.isEmpty() && own.isPresent()
        ? own.get().read(diagnostics)
        : read(OPTION, asked.orElse(DEFAULT), diagnostics);
  }

  /**
   * Reads the data set; what is wrong with its name or files goes to {@code diagnostics}.
   *
   * @param option where on the command line the name stands
   */
  public static Optional<Dataset> read(String option, String name, Diagnostics diagnostics) {
    DatasetLocation location = DatasetLocation.of(DataFiles.conf(), name, Path.of(""));
    Optional<String> mistake = location.mistake();
    if (mistake.isPresent()) {
      diagnostics.error(Diagnostics.COMMAND_LINE, option, mistake.get());
      return Optional.empty();
    }
    return DatasetReader.read(DataFiles.conf(), location, diagnostics);
  }

  /** Reports what is wrong with the measurements that {@code --include} and the like name. */
  static void checkSelection(
      Dataset dataset, List<String> include, List<String> exclude, Diagnostics diagnostics) {
    checkNames(dataset, include, "--include", diagnostics);
    checkNames(dataset, exclude, "--exclude", diagnostics);
    MeasurementSelection selection = new MeasurementSelection(dataset, include, exclude);
    for (String name : include) {
      selection
          .supersededBy(name)
          .ifPresent(text -> diagnostics.warning(Diagnostics.COMMAND_LINE, "--include", text));
    }
    for (String mistake : selection.doubleCounting()) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--include", mistake);
    }
  }

  private static void checkNames(
      Dataset dataset, List<String> names, String option, Diagnostics diagnostics) {
    for (String name : names) {
      if (dataset.measurement(name).isEmpty()) {
        diagnostics.error(
            Diagnostics.COMMAND_LINE,
            option,
            "is "
                + NearestName.mistaken(
                    name,
                    "no measurement of data set " + dataset.name(),
                    dataset.measurementNames()));
      }
    }
  }
}
