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
import org.g221.engine.parameter.Running;
import org.g221.job.scanfile.RunningReader;
import picocli.CommandLine.Option;

/** The data a point is compared with: a data set, and which of its measurements count. */
public final class LikelihoodOptions {

  private static final String OPTION = "--" + Running.KEY;

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

  @Option(
      names = "--running",
      paramLabel = "KIND",
      description =
          "electroweak or none: whether couplings are run from the heavy mass to low energy"
              + " (default: what the file of the point states, else what the data set states).")
  private String runningName;

  /** Whether the command line names the data set. */
  public boolean namesDataset() {
    return datasetName != null;
  }

  /**
   * The likelihood, unless {@code diagnostics} has errors.
   *
   * @param given the point, whose file may name data set and running
   */
  public Optional<Likelihood> read(GivenPoint given, Diagnostics diagnostics) {
    Optional<Running> asked = running(diagnostics);
    Optional<Dataset> dataset =
        DatasetOption.read(Optional.ofNullable(datasetName), given.dataset(), diagnostics);
    if (dataset.isEmpty()) {
      return Optional.empty();
    }
    Dataset chosen =
        dataset.get().withRunning(asked.or(given::running).orElse(dataset.get().running()));
    RunningReader.mistakes(chosen)
        .forEach(mistake -> diagnostics.error(Diagnostics.COMMAND_LINE, OPTION, mistake));
    for (String alternative : alternatives) {
      chosen = withAlternative(chosen, alternative, diagnostics);
    }
    DatasetOption.checkSelection(chosen, include, exclude, diagnostics);
    return diagnostics.hasErrors()
        ? Optional.empty()
        : likelihood(chosen, include, exclude, diagnostics);
  }

  /**
   * The likelihood of the default measurements of a data set, unless {@code diagnostics} has
   * errors.
   *
   * @param given the point, whose file may name the running
   */
  public static Optional<Likelihood> byDefault(
      Dataset dataset, GivenPoint given, Diagnostics diagnostics) {
    Dataset chosen = dataset.withRunning(given.running().orElse(dataset.running()));
    RunningReader.mistakes(chosen)
        .forEach(mistake -> diagnostics.error(Diagnostics.COMMAND_LINE, OPTION, mistake));
    return diagnostics.hasErrors()
        ? Optional.empty()
        : likelihood(chosen, List.of(), List.of(), diagnostics);
  }

  private Optional<Running> running(Diagnostics diagnostics) {
    Optional<Running> known = Optional.ofNullable(runningName).flatMap(Running::named);
    if (runningName != null && known.isEmpty()) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          OPTION,
          "is " + NearestName.unknown(runningName, Running.names()));
    }
    return known;
  }

  private static Optional<Likelihood> likelihood(
      Dataset dataset, List<String> include, List<String> exclude, Diagnostics diagnostics) {
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
