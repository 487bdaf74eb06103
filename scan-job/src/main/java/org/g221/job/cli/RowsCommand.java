package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.option.FileSystemSettings;
import org.g221.job.option.LevelsOption;
import org.g221.job.option.MovedDataset;
import org.g221.job.question.RowCaveats;
import org.g221.job.result.FinishedScan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that asks the kept rows of a finished scan. */
abstract class RowsCommand extends PrintingCommand {

  @Parameters(paramLabel = "DIR", description = "Folder of the scan.")
  private String folder;

  @Mixin private LevelsOption levels;

  @Mixin private MovedDataset dataset;

  @Override
  final void print(Diagnostics diagnostics, PrintWriter out) {
    Configuration configuration = FileSystemSettings.configuration();
    List<ConfidenceLevel> asked = levels.read(diagnostics);
    FinishedScan scan =
        scan(
            folder,
            FinishedScan.Part.ROWS,
            dataset.need(needsData(), diagnostics),
            configuration,
            diagnostics);
    new RowCaveats(scan).requireRows(folder);
    try {
      answer(scan, asked, configuration, diagnostics, out);
    } catch (IOException e) {
      throw new InvalidInputException(folder, "points", "cannot be read: " + e.getMessage());
    }
  }

  /** Whether there is no answer without the data set of the scan. */
  abstract boolean needsData();

  /**
   * Reads what else is asked, and prints the answer.
   *
   * @param asked confidence levels; those of the scan if there are none
   */
  abstract void answer(
      FinishedScan scan,
      List<ConfidenceLevel> asked,
      Configuration configuration,
      Diagnostics diagnostics,
      PrintWriter out)
      throws IOException;

  final String folder() {
    return folder;
  }
}
