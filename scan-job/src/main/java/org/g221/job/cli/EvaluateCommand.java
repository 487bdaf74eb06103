package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Findings;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.option.GivenPoint;
import org.g221.job.option.LikelihoodOptions;
import org.g221.job.option.PointSource;
import org.g221.job.text.EvaluationTable;
import org.g221.job.written.Documents;
import org.g221.job.written.EvaluationDocument;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code g221 evaluate}: everything about one point. */
@Command(
    name = "evaluate",
    description =
        "Evaluate one point: predictions, pulls, chi-square by block, derived quantities.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: g221 evaluate --set g2-over-g1=3 --set mass-wprime-gev=1500 \\",
      "           --set zeta=0 --set delta-q-33=1 --set delta-q-23=-0.005 \\",
      "           --set delta-l-33=1 --set delta-l-22=0.1"
    })
final class EvaluateCommand extends PrintingCommand {

  @ArgGroup(multiplicity = "1")
  private PointSource source;

  @Mixin private LikelihoodOptions likelihoodOptions;

  @Override
  void print(Diagnostics diagnostics, PrintWriter out) {
    GivenPoint given = source.read(diagnostics);
    Optional<Likelihood> likelihood = likelihoodOptions.read(given, diagnostics);
    settle(diagnostics);
    ParameterPoint point = given.point().orElseThrow();
    Evaluation evaluation =
        PointEvaluator.suitedTo(given.model(), point, likelihood.orElseThrow()).evaluate(point);
    Dataset dataset = likelihood.get().dataset();
    if (asJson()) {
      out.print(Documents.json(EvaluationDocument.of(evaluation, given.model(), likelihood.get())));
    } else {
      EvaluationTable.print(
          evaluation,
          Findings.of(given.model(), likelihood.get(), evaluation),
          dataset.name() + origin(given),
          dataset.running(),
          out);
    }
  }

  /** Says that the file of the point named the data set, if it did. */
  private String origin(GivenPoint given) {
    return likelihoodOptions.namesDataset()
        ? ""
        : given.dataset().map(named -> ", named in " + named.file()).orElse("");
  }
}
