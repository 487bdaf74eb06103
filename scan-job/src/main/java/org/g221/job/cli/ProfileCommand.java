package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.export.ProfileFile;
import org.g221.job.option.LevelsOption;
import org.g221.job.option.SidesOption;
import org.g221.job.question.AskedRows;
import org.g221.job.question.AskedSide;
import org.g221.job.question.ProfileQuestion;
import org.g221.job.question.QuestionDocument;
import org.g221.job.question.RowProfile;
import org.g221.job.result.FinishedScan;
import org.g221.job.text.AnswerTables;
import org.g221.job.written.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code g221 profile}: χ² of kept rows, minimised in any quantities. */
@Command(
    name = "profile",
    description =
        "Profile chi-square over the kept rows of a finished scan, in any one or two quantities,"
            + " without scanning.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A quantity that the rows have no column for is computed at their nodes. Rows end",
      "at the delta chi-square that the scan kept; the command says what they cannot tell.",
      "",
      "Example: g221 profile out/quickstart --x 'R(D)' --y kappa --bins 30,20"
    })
final class ProfileCommand extends RowsCommand {

  @Mixin private SidesOption sides;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write all bins to a file that ends in .parquet or .csv, with the columns of profiles/.")
  private String file;

  @Option(names = "--overwrite", description = "Replace the file if it is there already.")
  private boolean overwrite;

  @Override
  boolean needsData() {
    return false;
  }

  @Override
  void answer(
      FinishedScan scan,
      List<ConfidenceLevel> asked,
      Configuration configuration,
      Diagnostics diagnostics,
      PrintWriter out)
      throws IOException {
    List<AskedSide> chosen = sides.read(scan.grid(), diagnostics);
    List<ConfidenceLevel> shown =
        LevelsOption.levelsOfRows(asked, scan, sides.dimension(), diagnostics);
    checkData(scan, chosen, diagnostics);
    if (file != null && !ProfileFile.canBe(file)) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE, "--out", "is '" + file + "' but must end in .parquet or .csv");
    }
    settle(diagnostics);
    if (file != null) {
      new FilesInResult(folder(), configuration).refuseThoseOfTheScan(List.of(file));
    }
    print(new ProfileQuestion(scan, configuration).ask(chosen, shown), configuration, out);
  }

  /** What is no column has to be computed from data. */
  private static void checkData(
      FinishedScan scan, List<AskedSide> chosen, Diagnostics diagnostics) {
    List<String> computed =
        AskedRows.computed(scan.grid(), chosen.stream().map(AskedSide::quantity).toList());
    if (!scan.hasData() && !computed.isEmpty()) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE,
          "--dataset",
          "is needed, as '"
              + String.join("', '", computed)
              + "' is no column of the rows and data set '"
              + scan.plan().specification().dataset()
              + "' cannot be read");
    }
  }

  private void print(RowProfile answer, Configuration configuration, PrintWriter out)
      throws IOException {
    if (file != null) {
      write(answer, configuration);
    }
    if (asJson()) {
      out.print(Documents.json(QuestionDocument.of(answer)));
    } else {
      AnswerTables.print(answer, out);
      if (file != null) {
        out.println("written to " + file);
      }
    }
  }

  private void write(RowProfile answer, Configuration configuration) throws IOException {
    new ProfileFile(answer.scan(), answer.profile()).write(file, overwrite, configuration);
    new FilesInResult(folder(), configuration).enter(List.of(file));
  }
}
