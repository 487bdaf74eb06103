package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.option.LevelsOption;
import org.g221.job.option.ScanFolder;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.RunFacts;
import org.g221.job.result.ScanWarnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 report}: the page about a finished scan. */
@Command(
    name = "report",
    description = "Write report and figures of a finished scan again, without scanning.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Folder of the scan.")
  private String folder;

  @Mixin private LevelsOption levels;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Diagnostics diagnostics = new Diagnostics();
    Configuration configuration = new Configuration();
    List<ConfidenceLevel> asked = levels.read(diagnostics);
    FinishedScan scan = ScanFolder.read(folder, configuration, diagnostics, spec);
    List<ConfidenceLevel> used = LevelsOption.levels(asked, scan, scan.profiles(), diagnostics);
    diagnostics.throwIfErrors();
    try {
      ResultWriter writer = ResultWriter.of(scan, configuration);
      writer.writeReport(
          RunFacts.parse(scan.run().facts()),
          used,
          ScanWarnings.of(scan.plan(), scan.bestFit(), scan.profiles(), used));
      writer.enter();
    } catch (IOException e) {
      throw new InvalidInputException(folder, "", "cannot be written: " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("written to " + folder + "/report.html and " + folder + "/figures/");
    out.flush();
    return ExitStatus.DONE;
  }
}
