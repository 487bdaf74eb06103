package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.evaluation.GridProgram;
import org.g221.job.folder.FolderName;
import org.g221.job.folder.OutputFolder;
import org.g221.job.folder.OutputMode;
import org.g221.job.option.DataFiles;
import org.g221.job.option.ExecutionOptions;
import org.g221.job.result.Provenance;
import org.g221.job.result.PublishedResult;
import org.g221.job.result.ResultSearch;
import org.g221.job.run.ContinuousWork;
import org.g221.job.run.GridWork;
import org.g221.job.run.ScanJob;
import org.g221.job.run.ScanWork;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.MemoryNeed;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scanfile.ScanFileReader;
import org.g221.job.spark.SparkStart;
import org.g221.job.text.ContinuousExplanation;
import org.g221.job.text.DiagnosticLines;
import org.g221.job.text.Numbers;
import org.g221.job.text.ScanExplanation;
import org.g221.job.text.ScanSummary;
import org.g221.job.text.TerminalProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 scan}: the main job. */
@Command(
    name = "scan",
    description =
        "Scan a grid, or continuous ranges with proof: profiles, confidence regions, best fit and a report.",
    mixinStandardHelpOptions = true,
    footer = {"", "The format of scan files is described in docs/scan-files.md."})
final class ScanCommand implements Callable<Integer> {

  @Parameters(paramLabel = "SCAN.yaml", description = "What to scan.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the result (default: out/ and the scan-id).")
  private String out;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master (default: local[*], all cores of this machine).")
  private String master;

  @Option(
      names = "--overwrite",
      description = "Replace the result of an earlier scan, or discard an interrupted one.")
  private boolean overwrite;

  @Option(
      names = "--resume",
      description =
          "Continue an interrupted scan; start it if there is none, leave it if it is complete.")
  private boolean resume;

  @Mixin private ExecutionOptions execution;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Instant started = Instant.now();
    PrintWriter err = spec.commandLine().getErr();
    Diagnostics diagnostics = new Diagnostics();
    checkOptions(diagnostics);
    Optional<ScanPlan> read = new ScanFileReader(DataFiles.conf(), diagnostics).read(file);
    DiagnosticLines.settle(diagnostics, err);
    ScanWork work = work(read.orElseThrow(), diagnostics);
    if (execution.explain()) {
      announce(work.plan(), err);
      explain(work, spec.commandLine().getOut());
      return ExitStatus.DONE;
    }
    return run(new ScanJob(work, Optional.ofNullable(master)), started, err);
  }

  private ScanWork work(ScanPlan plan, Diagnostics diagnostics) {
    PrintWriter err = spec.commandLine().getErr();
    if (plan instanceof ContinuousPlan continuous) {
      execution.refuse(diagnostics);
      DiagnosticLines.settle(diagnostics, err);
      return new ContinuousWork(continuous);
    }
    GridPlan grid = execution.apply((GridPlan) plan, diagnostics);
    DiagnosticLines.settle(diagnostics, err);
    GridProgram program = grid.compile();
    refuseWhatDoesNotFit(grid, program, diagnostics);
    DiagnosticLines.settle(diagnostics, err);
    return new GridWork(grid, program, execution.coverage());
  }

  private static void explain(ScanWork work, PrintWriter out) {
    if (work instanceof GridWork grid) {
      new ScanExplanation(grid.plan(), grid.program(), grid.coverage()).print(out);
    } else {
      ContinuousExplanation.print((ContinuousPlan) work.plan(), out);
    }
  }

  private void checkOptions(Diagnostics diagnostics) {
    if (out != null && out.isBlank()) {
      diagnostics.error(Diagnostics.COMMAND_LINE, "--out", "is empty");
    }
    Optional.ofNullable(out)
        .flatMap(FolderName::flaw)
        .ifPresent(flaw -> diagnostics.error(Diagnostics.COMMAND_LINE, "--out", flaw));
    if (overwrite && resume) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE, "--resume", "cannot be given together with --overwrite");
    }
    SparkStart.flawOfMaster(Optional.ofNullable(master))
        .ifPresent(flaw -> diagnostics.error(Diagnostics.COMMAND_LINE, "--master", flaw));
  }

  /** Runs a scan into its folder, which nobody else writes meanwhile. */
  private int run(ScanJob job, Instant started, PrintWriter err) throws IOException {
    ScanPlan plan = job.plan();
    String target = out == null ? "out/" + plan.specification().scanId() : out;
    Configuration configuration = SparkStart.hadoopConfiguration();
    OutputFolder.waiting(configuration)
        .ifPresent(
            time ->
                err.println(
                    "if another scan holds " + target + ", it is waited for, up to " + time));
    err.flush();
    Interruption interruption = Interruption.watch(ResumeCommand.of(spec));
    OutputFolder folder =
        OutputFolder.open(
            target,
            mode(),
            Provenance.identity(plan),
            ResultSearch::of,
            configuration,
            interruption::happened);
    try (folder) {
      DiagnosticLines.warn(folder.notes(), err);
      if (folder.isComplete()) {
        err.println(target + ": is complete; there is nothing to resume");
        err.flush();
        return ExitStatus.DONE;
      }
      announce(plan, err);
      announceResumption(folder, err);
      PublishedResult published =
          job.run(folder, configuration, TerminalProgress.ofProcess(), started);
      new ScanSummary(published).print(spec.commandLine().getOut(), folder.target());
      published.undrawn().forEach(file -> err.println("warning: " + file.warning(target)));
      err.flush();
    } catch (Throwable e) {
      if (ShutdownHookManager.get().isShutdownInProgress()) {
        // Any failure now is due to the process ending, whose status is already decided.
        return ExitStatus.DEFECT;
      }
      if (folder.isResumable()) {
        err.println(
            "What was done is kept; once the cause is removed, continue with: "
                + ResumeCommand.of(spec));
        err.flush();
      }
      throw e;
    } finally {
      interruption.close();
    }
    return ExitStatus.DONE;
  }

  private OutputMode mode() {
    return overwrite ? OutputMode.OVERWRITE : resume ? OutputMode.RESUME : OutputMode.NEW;
  }

  private void refuseWhatDoesNotFit(GridPlan plan, GridProgram program, Diagnostics diagnostics) {
    SparkStart.flawOfHeap(Runtime.getRuntime().maxMemory())
        .ifPresent(flaw -> diagnostics.error(Diagnostics.COMMAND_LINE, "memory", flaw));
    int threads = SparkStart.localThreads(Optional.ofNullable(master));
    // Executors elsewhere have their own memory.
    if (threads > 0) {
      MemoryNeed.of(program, plan.profiles(), threads)
          .complaint(Runtime.getRuntime().maxMemory())
          .ifPresent(complaint -> diagnostics.error(Diagnostics.COMMAND_LINE, "memory", complaint));
    }
  }

  private static void announce(ScanPlan plan, PrintWriter err) {
    err.printf(
        Locale.ROOT,
        "scan %s: %s, %d observations of data set %s%n",
        plan.specification().scanId(),
        plan instanceof GridPlan grid
            ? Numbers.count(grid.grid().size()) + " nodes over " + axes(plan)
            : "all values between the ends of " + axes(plan),
        plan.likelihood().observationCount(),
        plan.dataset().name());
    err.flush();
  }

  private static String axes(ScanPlan plan) {
    return plan.varied().size() + " axes";
  }

  private void announceResumption(OutputFolder folder, PrintWriter err) throws IOException {
    if (folder.isResumed()) {
      err.printf(Locale.ROOT, "continuing after %d chunks%n", folder.state().chunksThere());
    } else if (resume) {
      err.println("there is no interrupted scan; starting from the beginning");
    }
    err.flush();
  }
}
