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
import org.apache.spark.api.java.JavaSparkContext;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.region.BestFit;
import org.g221.job.result.Documents;
import org.g221.job.result.Provenance;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.RunDocument;
import org.g221.job.run.OutputFolder;
import org.g221.job.run.ProfileTable;
import org.g221.job.run.ScanOutcome;
import org.g221.job.run.ScanRunner;
import org.g221.job.run.SparkStart;
import org.g221.job.scan.ScanFileReader;
import org.g221.job.scan.ScanPlan;
import picocli.CommandLine.Command;
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

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Instant started = Instant.now();
    PrintWriter err = spec.commandLine().getErr();
    Diagnostics diagnostics = new Diagnostics();
    Optional<ScanPlan> read = new ScanFileReader(G221Command.conf(), diagnostics).read(file);
    G221Command.settle(diagnostics, err);
    ScanPlan plan = read.orElseThrow();
    String target = out == null ? "out/" + plan.specification().scanId() : out;
    Configuration configuration = new Configuration();
    try (OutputFolder folder = OutputFolder.open(target, overwrite, configuration)) {
      announce(plan, err);
      ScanOutcome outcome = run(plan, folder, configuration, started);
      folder.publish();
      PrintWriter stdout = spec.commandLine().getOut();
      summarise(plan, outcome, folder, stdout);
      stdout.flush();
    }
    return ExitStatus.DONE;
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

  private ScanOutcome run(
      ScanPlan plan, OutputFolder folder, Configuration configuration, Instant started)
      throws IOException {
    Map<String, String> metadata = Provenance.parquetMetadata(plan);
    ScanOutcome outcome;
    Map<String, Object> document;
    try (JavaSparkContext spark =
        SparkStart.start(Optional.ofNullable(master), plan.specification().scanId())) {
      TerminalProgress progress = new TerminalProgress(System.err, System.console() != null);
      outcome = new ScanRunner(spark, plan, metadata, progress).run(folder.work());
      document =
          RunDocument.of(
              plan, outcome, started, spark.master(), spark.defaultParallelism(), spark.version());
    }
    new ProfileTable(plan, metadata, folder.work())
        .write(outcome.profiles(), outcome.bestFit().chiSquare(), configuration);
    ResultWriter writer =
        new ResultWriter(plan, outcome.bestFit(), outcome.profiles(), folder.work(), configuration);
    writer.writeRun(document);
    writer.writeBestFit();
    writer.writeRegions(plan.specification().confidenceLevels());
    writer.writeReport(Documents.yaml(document));
    return outcome;
  }

  private static void summarise(
      ScanPlan plan, ScanOutcome outcome, OutputFolder folder, PrintWriter stdout) {
    stdout.printf(
        Locale.ROOT,
        "%s nodes in %s (%s nodes/s), %s excluded, %s rows kept%n",
        Numbers.count(outcome.nodes()),
        Numbers.duration(outcome.scanSeconds()),
        Numbers.rate(outcome.nodes() / outcome.scanSeconds()),
        Numbers.count(outcome.excludedTotal()),
        Numbers.count(outcome.rows()));
    outcome
        .excluded()
        .forEach((reason, count) -> stdout.printf("  %s: %s%n", Numbers.count(count), reason));
    BestFit best = outcome.bestFit();
    if (best.exists()) {
      ResultWriter writer =
          new ResultWriter(plan, best, outcome.profiles(), folder.target(), new Configuration());
      Evaluation standardModel = writer.standardModelEvaluation();
      stdout.printf(
          Locale.ROOT,
          "best fit: chi-square %.3f for %d observations (Standard Model %.3f)%n",
          best.chiSquare(),
          plan.likelihood().observationCount(),
          standardModel.chiSquare());
      plan.point(best.gridIndex())
          .values()
          .forEach(
              (parameter, value) ->
                  stdout.printf("  %s = %s%n", parameter, Numbers.significant(value, 6)));
    } else {
      stdout.println("All nodes are outside the physical ranges; there is no best fit.");
    }
    stdout.println("result: " + shown(folder));
    stdout.println("report: " + shown(folder) + "/report.html");
  }

  /** Local folders without their scheme, relative to here where they lie below. */
  private static String shown(OutputFolder folder) {
    org.apache.hadoop.fs.Path target = folder.target();
    if (!"file".equals(target.toUri().getScheme())) {
      return target.toString();
    }
    Path here = Path.of("").toAbsolutePath();
    Path there = Path.of(target.toUri().getPath());
    return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
  }
}
