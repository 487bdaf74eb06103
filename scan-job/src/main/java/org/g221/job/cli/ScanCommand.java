package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.document.Diagnostics;
import org.g221.job.result.Provenance;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.RunDocument;
import org.g221.job.result.TruncationSurvey;
import org.g221.job.run.OutputFolder;
import org.g221.job.run.ProfileTable;
import org.g221.job.run.ScanOutcome;
import org.g221.job.run.ScanRunner;
import org.g221.job.run.SparkStart;
import org.g221.job.scan.ScanFileReader;
import org.g221.job.scan.ScanPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 scan}: the main job. */
@Command(
    name = "scan",
    description = "Scan a grid: rows, profiles, confidence regions, best fit and a report.",
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

  @Option(names = "--overwrite", description = "Replace the result of an earlier scan.")
  private boolean overwrite;

  @Mixin private ExecutionOptions execution;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Instant started = Instant.now();
    PrintWriter err = spec.commandLine().getErr();
    Diagnostics diagnostics = new Diagnostics();
    if (out != null && out.isBlank()) {
      diagnostics.error("command line", "--out", "is empty");
    }
    Optional<ScanPlan> read = new ScanFileReader(G221Command.conf(), diagnostics).read(file);
    G221Command.settle(diagnostics, err);
    ScanPlan plan = execution.apply(read.orElseThrow(), localThreads(), diagnostics);
    G221Command.settle(diagnostics, err);
    if (execution.explain()) {
      announce(plan, err);
      new ScanExplanation(plan, execution.coverage()).print(spec.commandLine().getOut());
      return ExitStatus.DONE;
    }
    String target = out == null ? "out/" + plan.specification().scanId() : out;
    Configuration configuration = new Configuration();
    try (OutputFolder folder =
        OutputFolder.open(target, overwrite, configuration, ScanCommand::sayInterrupted)) {
      announce(plan, err);
      scan(plan, folder, configuration, started);
    } catch (Exception e) {
      if (ShutdownHookManager.get().isShutdownInProgress()) {
        // Whatever failed did so because the process is ending, and its status is known.
        return ExitStatus.DEFECT;
      }
      throw e;
    }
    return ExitStatus.DONE;
  }

  private static void sayInterrupted() {
    System.err.println("\nThe scan was interrupted; nothing of it is left.");
  }

  /** Number of threads in this process; 0 if the scan runs elsewhere. */
  private int localThreads() {
    return SparkStart.localThreads(Optional.ofNullable(master));
  }

  private static void announce(ScanPlan plan, PrintWriter err) {
    err.printf(
        Locale.ROOT,
        "scan %s: %s nodes over %d axes, %d observations of data set %s%n",
        plan.specification().scanId(),
        Numbers.count(plan.grid().size()),
        plan.grid().axes().size(),
        plan.likelihood().observationCount(),
        plan.dataset().name());
    err.flush();
  }

  private void scan(
      ScanPlan plan, OutputFolder folder, Configuration configuration, Instant started)
      throws IOException {
    Map<String, String> metadata = Provenance.parquetMetadata(plan);
    ScanOutcome outcome;
    Optional<TruncationSurvey> truncation;
    Map<String, Object> document;
    try (JavaSparkContext spark =
        SparkStart.start(Optional.ofNullable(master), plan.specification().scanId())) {
      TerminalProgress progress = TerminalProgress.ofProcess();
      outcome =
          new ScanRunner(spark, plan, metadata, progress, execution.coverage()).run(folder.work());
      truncation = TruncationSurvey.of(plan, outcome.bestFit(), outcome.profiles());
      document =
          RunDocument.of(
              plan,
              outcome,
              truncation,
              started,
              spark.master(),
              spark.defaultParallelism(),
              spark.version());
    }
    ResultWriter writer =
        new ResultWriter(plan, outcome.bestFit(), outcome.profiles(), folder.work(), configuration);
    folder.publish(
        () -> {
          new ProfileTable(plan, metadata, folder.work())
              .write(outcome.profiles(), outcome.bestFit().chiSquare(), configuration);
          writer.writeAll(document);
        });
    new ScanSummary(plan, outcome, writer.standardModelEvaluation(), truncation)
        .print(spec.commandLine().getOut(), folder.target());
  }
}
