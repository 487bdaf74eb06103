package org.g221.job.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Findings;
import org.g221.engine.profile.BestFit;
import org.g221.job.outcome.ScanOutcome;
import org.g221.job.result.PublishedResult;
import org.g221.job.result.ScanResult;
import org.g221.job.result.TruncationSurvey;
import org.g221.job.scan.ScanPlan;

/**
 * The summary printed when a scan is done.
 *
 * @param published what was found
 */
public record ScanSummary(PublishedResult published) {

  public void print(PrintWriter out, org.apache.hadoop.fs.Path folder) {
    ScanOutcome outcome = result().outcome();
    out.printf(
        Locale.ROOT,
        "%s nodes in %s (%s nodes/s), %s visited, %s rows kept%n",
        Numbers.count(outcome.nodes()),
        Numbers.duration(outcome.effort().scanSeconds()),
        Numbers.rate(outcome.nodesPerSecond()),
        Numbers.count(outcome.visited()),
        Numbers.count(outcome.rows()));
    outcome
        .excluded()
        .forEach(
            (reason, count) ->
                out.printf(Locale.ROOT, "  %s left out: %s%n", Numbers.count(count), reason));
    if (outcome.bestFit().exists()) {
      printBestFit(out);
    } else {
      out.println("All nodes are outside the physical ranges; there is no best fit.");
    }
    out.println("result: " + shown(folder));
    if (published.hasReport()) {
      out.println("report: " + shown(folder) + "/report.html");
    }
    out.flush();
  }

  private ScanResult result() {
    return published.result();
  }

  private void printBestFit(PrintWriter out) {
    ScanPlan plan = result().plan();
    BestFit best = result().outcome().bestFit();
    out.printf(
        Locale.ROOT,
        "best fit: chi-square %.3f for %d observations (Standard Model %.3f)%n",
        best.chiSquare(),
        plan.likelihood().observationCount(),
        plan.evaluateStandardModel().chiSquare());
    plan.point(best.gridIndex())
        .values()
        .forEach(
            (parameter, value) ->
                out.printf(Locale.ROOT, "  %s = %s%n", parameter, Numbers.significant(value, 6)));
    List<String> all = new ArrayList<>(result().warnings());
    result().truncation().flatMap(TruncationSurvey::warning).ifPresent(all::add);
    Terminal terminal = Terminal.ofOutput();
    all.forEach(warning -> out.println(terminal.warning(warning)));
    printFindings(plan, best, out);
  }

  private static void printFindings(ScanPlan plan, BestFit best, PrintWriter out) {
    Evaluation evaluation = plan.evaluate(plan.point(best.gridIndex()));
    FindingsTable.print(Findings.of(plan.model(), plan.likelihood(), evaluation), out);
  }

  /** Local folders without their scheme, relative to the working directory if they lie below it. */
  private static String shown(org.apache.hadoop.fs.Path folder) {
    if (!"file".equals(folder.toUri().getScheme())) {
      return folder.toString();
    }
    Path here = Path.of("").toAbsolutePath();
    Path there = Path.of(folder.toUri().getPath());
    return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
  }
}
