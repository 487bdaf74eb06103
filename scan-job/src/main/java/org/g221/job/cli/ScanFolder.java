package org.g221.job.cli;

import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.result.FinishedScan;
import picocli.CommandLine.Model.CommandSpec;

/** The folder of a finished scan that a command works on. */
final class ScanFolder {

  private ScanFolder() {}

  /**
   * Reads the folder and prints warnings; if it is no result, what is wrong with the command line
   * is said too.
   */
  static FinishedScan read(
      String folder, Configuration configuration, Diagnostics commandLine, CommandSpec spec) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      return FinishedScan.read(folder, G221Command.conf(), configuration, diagnostics);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          Stream.concat(commandLine.errors().stream(), e.diagnostics().stream()).toList());
    } finally {
      G221Command.warn(diagnostics, spec.commandLine().getErr());
    }
  }
}
