package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.document.NearestName;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.result.Documents;
import org.g221.job.result.EvaluationDocument;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code g221 evaluate}: everything about one point. */
@Command(
    name = "evaluate",
    description =
        "Evaluate one point: predictions, pulls, chi-square by block, derived quantities.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: g221 evaluate --set g2-over-g1=3 --set mass-wprime-gev=1500 --set zeta=0 \\",
      "           --set delta-q-23=-0.005 --set delta-l-22=0.1 --set delta-q-33=1 --set delta-l-33=1"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String COMMAND_LINE = "command line";

  @ArgGroup(multiplicity = "1")
  private PointSource source;

  @Option(
      names = "--dataset",
      defaultValue = "2016",
      description = "Name of a data set or path of its folder (default: ${DEFAULT-VALUE}).")
  private String datasetName;

  @Option(
      names = "--include",
      split = "\\|",
      paramLabel = "MEASUREMENT",
      description = "Count a measurement that is off by default; may be repeated.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      split = "\\|",
      paramLabel = "MEASUREMENT",
      description = "Leave a measurement out of chi-square; may be repeated.")
  private List<String> exclude = List.of();

  @Option(
      names = "--standard-model",
      paramLabel = "OBSERVABLE=NAME",
      description = "Use an alternative Standard Model value, such as DeltaM_s=FNAL-MILC:2016.")
  private List<String> alternatives = List.of();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Diagnostics diagnostics = new Diagnostics();
    Optional<ParameterPoint> point = source.read(diagnostics);
    Dataset dataset = withAlternatives(DatasetOption.read(datasetName, diagnostics));
    checkMeasurements(dataset, include, "--include", diagnostics);
    checkMeasurements(dataset, exclude, "--exclude", diagnostics);
    G221Command.settle(diagnostics, spec.commandLine().getErr());
    Likelihood likelihood = Likelihood.of(dataset, include, exclude);
    Evaluation evaluation =
        PointEvaluator.suitedTo(point.orElseThrow(), likelihood).evaluate(point.get());
    if (format == OutputFormat.JSON) {
      out.print(Documents.json(EvaluationDocument.of(evaluation, dataset.name())));
    } else {
      EvaluationTable.print(evaluation, dataset, out);
    }
    out.flush();
    return ExitStatus.DONE;
  }

  private Dataset withAlternatives(Dataset dataset) {
    Dataset chosen = dataset;
    for (String alternative : alternatives) {
      int equals = alternative.indexOf('=');
      String observable = equals < 0 ? alternative : alternative.substring(0, equals);
      String name = equals < 0 ? "" : alternative.substring(equals + 1);
      try {
        chosen = chosen.withStandardModel(observable, name);
      } catch (IllegalArgumentException e) {
        throw new InvalidInputException(
            COMMAND_LINE, "--standard-model", "is '" + alternative + "': " + e.getMessage());
      }
    }
    return chosen;
  }

  private static void checkMeasurements(
      Dataset dataset, List<String> names, String option, Diagnostics diagnostics) {
    for (String name : names) {
      if (dataset.measurement(name).isEmpty()) {
        diagnostics.error(
            COMMAND_LINE,
            option,
            "is '"
                + name
                + "', which is no measurement of data set "
                + dataset.name()
                + NearestName.hint(dataset.measurementNames(), name));
      }
    }
  }
}
