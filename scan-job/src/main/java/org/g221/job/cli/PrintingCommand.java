package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.job.option.OutputFormat;
import org.g221.job.option.ScanFolder;
import org.g221.job.result.DataNeed;
import org.g221.job.result.FinishedScan;
import org.g221.job.text.DiagnosticLines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that prints its result as a table or as JSON. */
abstract class PrintingCommand implements Callable<Integer> {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    print(new Diagnostics(), out);
    out.flush();
    return ExitStatus.DONE;
  }

  /**
   * Reads the input of the command, and prints the result.
   *
   * @param diagnostics of the command, still empty
   */
  abstract void print(Diagnostics diagnostics, PrintWriter out);

  final boolean asJson() {
    return format == OutputFormat.JSON;
  }

  /** The folder of a finished scan; mistakes in it are reported together with earlier ones. */
  final FinishedScan scan(
      String folder,
      FinishedScan.Part part,
      DataNeed need,
      Configuration configuration,
      Diagnostics diagnostics) {
    return ScanFolder.read(folder, part, need, configuration, diagnostics, spec);
  }

  /** The command line. */
  final CommandSpec spec() {
    return spec;
  }

  /** Where to tell of progress. */
  final PrintWriter errors() {
    return spec.commandLine().getErr();
  }

  /** Prints warnings; ends the command if there are errors. */
  final void settle(Diagnostics diagnostics) {
    DiagnosticLines.settle(diagnostics, spec.commandLine().getErr());
  }
}
