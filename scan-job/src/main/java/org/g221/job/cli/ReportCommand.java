package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.RunFacts;
import org.g221.job.warning.ScanWarnings;
import picocli.CommandLine.Command;

/** {@code g221 report}: the page about a finished scan. */
@Command(
    name = "report",
    description = "Write report and figures of a finished scan again, without scanning.",
    mixinStandardHelpOptions = true)
final class ReportCommand extends RewritingCommand {

  @Override
  boolean needsData() {
    return true;
  }

  @Override
  void write(Chosen chosen, ResultWriter writer) throws IOException {
    FinishedScan scan = chosen.scan();
    List<String> warnings =
        ScanWarnings.of(scan.plan(), scan.bestFit(), chosen.profiles(), chosen.levels());
    writer.writeReport(RunFacts.parse(scan.run().facts()), chosen.levels(), warnings);
  }

  @Override
  void print(Chosen chosen, String folder, PrintWriter out) {
    out.println("written to " + folder + "/report.html and " + folder + "/figures/");
  }
}
