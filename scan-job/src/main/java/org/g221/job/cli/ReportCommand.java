package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.RunFacts;
import org.g221.job.result.Undrawn;
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
        ScanWarnings.of(
            scan.plan(), scan.points(), scan.bestFit(), chosen.profiles(), chosen.levels());
    List<Undrawn> undrawn =
        writer.draw(RunFacts.parse(scan.run().facts()), chosen.levels(), warnings);
    if (!undrawn.isEmpty()) {
      writer.enter();
      throw failure(reasons(undrawn), undrawn.get(0).cause());
    }
  }

  /** A place that cannot be written is not a defect. */
  private static IOException failure(String reasons, Throwable cause) {
    if (cause instanceof IOException) {
      return new IOException(reasons, cause);
    }
    throw new IllegalStateException("cannot be drawn: " + reasons, cause);
  }

  private static String reasons(List<Undrawn> undrawn) {
    return undrawn.stream()
        .map(file -> file.file() + " (" + file.reason() + ")")
        .collect(Collectors.joining(", "));
  }

  @Override
  void print(Chosen chosen, String folder, PrintWriter out) {
    out.println("written to " + folder + "/report.html and " + folder + "/figures/");
  }
}
