package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.option.LevelsOption;
import org.g221.job.option.QuantitiesOption;
import org.g221.job.question.PredictionQuestion;
import org.g221.job.question.Predictions;
import org.g221.job.question.QuestionDocument;
import org.g221.job.result.FinishedScan;
import org.g221.job.text.AnswerTables;
import org.g221.job.written.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code g221 predict}: what a finished scan predicts. */
@Command(
    name = "predict",
    description =
        "Predict observables from a finished scan: at its best fit, and their range over the kept"
            + " rows within each confidence level of one quantity.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Observables that the rows have no column for are computed at their nodes.",
      "",
      "Example: g221 predict out/quickstart --observable 'R(D)' --observable 'BR(Bs->mumu)'"
    })
final class PredictCommand extends RowsCommand {

  @Mixin private QuantitiesOption quantities;

  @Override
  boolean needsData() {
    return true;
  }

  @Override
  void answer(
      FinishedScan scan,
      List<ConfidenceLevel> asked,
      Configuration configuration,
      Diagnostics diagnostics,
      PrintWriter out)
      throws IOException {
    List<String> names = quantities.read(scan, diagnostics);
    List<ConfidenceLevel> shown = LevelsOption.levelsOfRows(asked, scan, 1, diagnostics);
    settle(diagnostics);
    Predictions answer = new PredictionQuestion(scan, configuration).ask(names, shown);
    if (asJson()) {
      out.print(Documents.json(QuestionDocument.of(answer)));
    } else {
      AnswerTables.print(answer, out);
    }
  }
}
