package org.g221.job.option;

import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.measurement.DatasetLocation;
import org.g221.job.result.DataNeed;
import picocli.CommandLine.Option;

/** The data set of a finished scan, where it is no longer in the place that its result names. */
public final class MovedDataset {

  @Option(
      names = DatasetOption.NAME,
      paramLabel = "FILE",
      description =
          "The data set of the scan, by its name or the path of its file or folder (default: the"
              + " one that run.yaml names).")
  private String given;

  /** Reports the option where no finished scan is read. */
  public void refuse(Diagnostics diagnostics) {
    if (given != null) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          DatasetOption.NAME,
          "is for the folder of a finished scan; a scan file names its data set itself");
    }
  }

  /** The need of a command that can do without, or cannot; mistakes in the name are reported. */
  public DataNeed need(boolean required, Diagnostics diagnostics) {
    Optional<DatasetLocation> place =
        Optional.ofNullable(given).flatMap(name -> DatasetOption.location(name, diagnostics));
    return new DataNeed(required, place);
  }
}
