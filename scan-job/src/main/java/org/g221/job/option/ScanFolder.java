package org.g221.job.option;

import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.result.DataNeed;
import org.g221.job.result.FinishedScan;
import org.g221.job.text.DiagnosticLines;
import picocli.CommandLine.Model.CommandSpec;

/** The folder of a finished scan that a command works on. */
public final class ScanFolder {

  private ScanFolder() {}

  /**
   * Reads the folder and prints warnings; if it holds no result, mistakes in the command line are
   * reported too.
   *
   * @param part what will be read besides the profiles
   * @param need whether the data set will be used
   */
  public static FinishedScan read(
      String folder,
      FinishedScan.Part part,
      DataNeed need,
      Configuration configuration,
      Diagnostics commandLine,
      CommandSpec spec) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      return FinishedScan.read(folder, part, need, DataFiles.conf(), configuration, diagnostics);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          Stream.concat(commandLine.errors().stream(), e.diagnostics().stream()).toList());
    } finally {
      DiagnosticLines.warn(diagnostics, spec.commandLine().getErr());
    }
  }
}
