package org.g221.job.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Findings;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.profile.BestFit;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.GridOutcome;
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
    if (outcome instanceof GridOutcome grid) {
      print(grid, out);
    } else {
      print((ContinuousOutcome) outcome, out);
    }
    result().statements().forEach(text -> out.println(Lines.paragraph(text)));
    if (outcome.bestFit().exists()) {
      printBestFit(out);
    } else {
      out.println(
          outcome instanceof GridOutcome
              ? "All nodes are outside the physical ranges; there is no best fit."
              : "No allowed point was found within the ranges; there is no best fit.");
    }
    out.println("result: " + shown(folder));
    if (published.hasReport()) {
      out.println("report: " + shown(folder) + "/report.html");
    }
    out.flush();
  }

  private static void print(GridOutcome outcome, PrintWriter out) {
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
  }

  private static void print(ContinuousOutcome outcome, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s boxes in %s: %s bins enclosed, %s proved to be above the limit, %s open%n",
        Numbers.count(outcome.boxes()),
        Numbers.duration(outcome.effort().scanSeconds()),
        Numbers.count(outcome.enclosed()),
        Numbers.count(outcome.above()),
        Numbers.count(outcome.open()));
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
    result()
        .points()
        .point(best.gridIndex())
        .values()
        .forEach(
            (parameter, value) ->
                out.printf(Locale.ROOT, "  %s = %s%n", parameter, Numbers.significant(value, 6)));
    List<String> all = new ArrayList<>(result().warnings());
    result().truncation().flatMap(TruncationSurvey::warning).ifPresent(all::add);
    Terminal terminal = Terminal.ofOutput();
    all.forEach(warning -> out.println(terminal.warning(warning)));
    printFindings(plan, result().points().point(best.gridIndex()), out);
  }

  private static void printFindings(ScanPlan plan, ParameterPoint point, PrintWriter out) {
    Evaluation evaluation = plan.evaluate(point);
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
