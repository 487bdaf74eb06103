package org.g221.job.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.NearestName;
import org.g221.engine.likelihood.InconsistentDataException;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.StandardModelValue;
import picocli.CommandLine.Option;

/** The data a point is compared with: a data set, and which of its measurements count. */
public final class LikelihoodOptions {

  @Option(
      names = "--dataset",
      paramLabel = "DATASET",
      description =
          "Name of a data set, or path of its file or folder (default: the one that the file of the"
              + " point names, else "
              + DatasetOption.DEFAULT
              + ").")
  private String datasetName;

  @Option(
      names = "--include",
      split = "\\|",
      hideParamSyntax = true,
      paramLabel = "MEASUREMENT",
      description = "Count a measurement that is off by default; may be repeated.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      split = "\\|",
      hideParamSyntax = true,
      paramLabel = "MEASUREMENT",
      description = "Leave a measurement out of chi-square; may be repeated.")
  private List<String> exclude = List.of();

  @Option(
      names = "--standard-model",
      paramLabel = "OBSERVABLE=NAME",
      description = "Use an alternative Standard Model value, such as DeltaM_s=FNAL-MILC:2016.")
  private List<String> alternatives = List.of();

  /** Whether the command line names the data set. */
  public boolean namesDataset() {
    return datasetName != null;
  }

  /**
   * The likelihood, unless {@code diagnostics} has errors.
   *
   * @param own the data set named in the file of the point
   */
  public Optional<Likelihood> read(Optional<DatasetOfPoint> own, Diagnostics diagnostics) {
    Optional<Dataset> dataset =
        DatasetOption.read(Optional.ofNullable(datasetName), own, diagnostics);
    if (dataset.isEmpty()) {
      return Optional.empty();
    }
    Dataset chosen = dataset.get();
    for (String alternative : alternatives) {
      chosen = withAlternative(chosen, alternative, diagnostics);
    }
    DatasetOption.checkSelection(chosen, include, exclude, diagnostics);
    return diagnostics.hasErrors() ? Optional.empty() : likelihood(chosen, diagnostics);
  }

  private Optional<Likelihood> likelihood(Dataset dataset, Diagnostics diagnostics) {
    try {
      return Optional.of(Likelihood.of(dataset, include, exclude));
    } catch (InconsistentDataException e) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--dataset", "cannot be used: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Dataset withAlternative(
      Dataset dataset, String alternative, Diagnostics diagnostics) {
    int equals = alternative.indexOf('=');
    String observable = equals < 0 ? alternative : alternative.substring(0, equals);
    String name = equals < 0 ? "" : alternative.substring(equals + 1);
    Map<String, StandardModelValue> known = dataset.standardModel();
    String wrong;
    if (equals < 0) {
      wrong = " but must read OBSERVABLE=NAME";
    } else if (!known.containsKey(observable)) {
      wrong = ", which is for an unknown observable" + NearestName.hint(known.keySet(), observable);
    } else if (!known.get(observable).alternatives().containsKey(name)) {
      wrong =
          ", which is not an alternative Standard Model value"
              + NearestName.hint(known.get(observable).alternatives().keySet(), name);
    } else {
      return dataset.withStandardModel(observable, name);
    }
    diagnostics.error(
        Diagnostics.COMMAND_LINE, "--standard-model", "is '" + alternative + "'" + wrong);
    return dataset;
  }
}
