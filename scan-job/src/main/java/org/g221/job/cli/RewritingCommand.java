package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.option.FileSystemSettings;
import org.g221.job.option.LevelsOption;
import org.g221.job.option.MovedDataset;
import org.g221.job.option.ScanFolder;
import org.g221.job.result.DataNeed;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that rewrites a part of a finished scan at the requested levels. */
abstract class RewritingCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Folder of the scan.")
  private String folder;

  @Mixin private LevelsOption levels;

  @Mixin private MovedDataset dataset;

  @Spec private CommandSpec spec;

  /** The content to rewrite: profiles of a scan at given levels. */
  record Chosen(
      FinishedScan scan, List<ProfileLikelihood> profiles, List<ConfidenceLevel> levels) {}

  @Override
  public final Integer call() {
    Diagnostics diagnostics = new Diagnostics();
    Configuration configuration = FileSystemSettings.configuration();
    List<ConfidenceLevel> asked = levels.read(diagnostics);
    DataNeed need = dataset.need(needsData(), diagnostics);
    FinishedScan scan = ScanFolder.read(folder, part(), need, configuration, diagnostics, spec);
    List<ProfileLikelihood> profiles = profiles(scan, diagnostics);
    List<ConfidenceLevel> used = LevelsOption.levels(asked, scan, profiles, diagnostics);
    diagnostics.throwIfErrors();
    Chosen chosen = new Chosen(scan, profiles, used);
    try {
      ResultWriter writer = ResultWriter.of(scan, configuration);
      write(chosen, writer);
      writer.enter();
    } catch (IOException e) {
      throw new InvalidInputException(folder, "", "cannot be written: " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    print(chosen, folder, out);
    out.flush();
    return ExitStatus.DONE;
  }

  /** What will be read besides the profiles. */
  FinishedScan.Part part() {
    return FinishedScan.Part.PROFILES;
  }

  /** Whether the command compares the model with the data again. */
  abstract boolean needsData();

  /** The requested profiles; all unless the command offers a choice. */
  List<ProfileLikelihood> profiles(FinishedScan scan, Diagnostics diagnostics) {
    return scan.profiles();
  }

  abstract void write(Chosen chosen, ResultWriter writer) throws IOException;

  /**
   * Reports what was written.
   *
   * @param folder as the user wrote it
   */
  abstract void print(Chosen chosen, String folder, PrintWriter out);
}
