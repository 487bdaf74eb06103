package org.g221.job.option;

import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.measurement.ConfFiles;
import org.g221.job.result.FinishedScan;
import org.g221.job.text.DiagnosticLines;
import picocli.CommandLine.Model.CommandSpec;

/** The folder of a finished scan that a command works on. */
public final class ScanFolder {

  private ScanFolder() {}

  /** Reads the result of a scan. */
  @FunctionalInterface
  private interface Reader {
    FinishedScan read(
        String folder, ConfFiles conf, Configuration configuration, Diagnostics diagnostics);
  }

  /**
   * Reads the folder and prints warnings; if it holds no result, mistakes in the command line are
   * reported too.
   */
  public static FinishedScan read(
      String folder, Configuration configuration, Diagnostics commandLine, CommandSpec spec) {
    return read(FinishedScan::read, folder, configuration, commandLine, spec);
  }

  /** Does the same where existing regions will be read too. */
  public static FinishedScan readWithRegions(
      String folder, Configuration configuration, Diagnostics commandLine, CommandSpec spec) {
    return read(FinishedScan::readWithRegions, folder, configuration, commandLine, spec);
  }

  private static FinishedScan read(
      Reader reader,
      String folder,
      Configuration configuration,
      Diagnostics commandLine,
      CommandSpec spec) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      return reader.read(folder, DataFiles.conf(), configuration, diagnostics);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          Stream.concat(commandLine.errors().stream(), e.diagnostics().stream()).toList());
    } finally {
      DiagnosticLines.warn(diagnostics, spec.commandLine().getErr());
    }
  }
}
