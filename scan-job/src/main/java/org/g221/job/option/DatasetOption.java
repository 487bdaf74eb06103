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

/** The data set named on a command line, and the entries of it named there. */
public final class DatasetOption {

  /** The default data set. */
  public static final String DEFAULT = "2016";

  /** The option that names a data set. */
  static final String NAME = "--dataset";

  private DatasetOption() {}

  /**
   * Reads the data set of a command that takes a point.
   *
   * @param asked the data set named on the command line; takes precedence over the file of the
   *     point
   * @param own the data set named in the file of the point
   */
  public static Optional<Dataset> read(
      Optional<String> asked, Optional<DatasetOfPoint> own, Diagnostics diagnostics) {
    return asked.isEmpty() && own.isPresent()
        ? own.get().read(diagnostics)
        : read(NAME, asked.orElse(DEFAULT), diagnostics);
  }

  /**
   * Reads the data set; mistakes in its name or files go to {@code diagnostics}.
   *
   * @param option the option that gives the name
   */
  public static Optional<Dataset> read(String option, String name, Diagnostics diagnostics) {
    return location(option, name, diagnostics)
        .flatMap(place -> DatasetReader.read(DataFiles.conf(), place, diagnostics));
  }

  /** The location of the data set of the option; a mistake in its name is reported. */
  public static Optional<DatasetLocation> location(String name, Diagnostics diagnostics) {
    return location(NAME, name, diagnostics);
  }

  /** The same for another option. */
  public static Optional<DatasetLocation> location(
      String option, String name, Diagnostics diagnostics) {
    DatasetLocation location = DatasetLocation.of(DataFiles.conf(), name, Path.of(""));
    Optional<String> mistake = location.mistake();
    mistake.ifPresent(text -> diagnostics.error(Diagnostics.COMMAND_LINE, option, text));
    return mistake.isEmpty() ? Optional.of(location) : Optional.empty();
  }

  /**
   * Reports mistakes in the measurements named by {@code --include} and similar options, and that
   * they leave nothing to compare a point with.
   */
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
    selection
        .nothingCounted()
        .ifPresent(
            mistake ->
                diagnostics.error(
                    Diagnostics.COMMAND_LINE, exclude.isEmpty() ? NAME : "--exclude", mistake));
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
                    "not a measurement of data set " + dataset.name(),
                    dataset.measurementNames()));
      }
    }
  }
}
