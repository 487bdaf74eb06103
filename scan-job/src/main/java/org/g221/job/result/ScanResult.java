package org.g221.job.result;

import java.util.List;
import java.util.Optional;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.ScanOutcome;
import org.g221.job.scan.ContinuousPlan;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;
import org.g221.job.warning.ContinuousStatements;
import org.g221.job.warning.ScanWarnings;

/**
 * The outcome of a scan, and caveats on its use.
 *
 * @param plan what was scanned
 * @param outcome what was found
 * @param statements what a continuous scan has found, in sentences; none of a grid
 * @param warnings about the best fit and the regions
 * @param truncation the error of leading order; empty if all nodes were excluded
 */
public record ScanResult(
    ScanPlan plan,
    ScanOutcome outcome,
    List<String> statements,
    List<String> warnings,
    Optional<TruncationSurvey> truncation) {

  public ScanResult {
    statements = List.copyOf(statements);
    warnings = List.copyOf(warnings);
  }

  /** The result with its warnings, which require a few single-point evaluations. */
  public static ScanResult of(ScanPlan plan, ScanOutcome outcome) {
    return new ScanResult(
        plan,
        outcome,
        outcome instanceof ContinuousOutcome found
            ? ContinuousStatements.of(
                (ContinuousPlan) plan,
                found::point,
                found.bestFit(),
                found.lowerBound(),
                found.profiles())
            : List.of(),
        ScanWarnings.of(
            plan,
            points(plan, outcome),
            outcome.bestFit(),
            outcome.profiles(),
            plan.specification().confidenceLevels()),
        TruncationSurvey.of(plan, points(plan, outcome), outcome.bestFit(), outcome.profiles()));
  }

  /** The points that best fit and profiles refer to. */
  public ScanPoints points() {
    return points(plan, outcome);
  }

  private static ScanPoints points(ScanPlan plan, ScanOutcome outcome) {
    return plan instanceof GridPlan grid ? grid : ((ContinuousOutcome) outcome)::point;
  }
}
