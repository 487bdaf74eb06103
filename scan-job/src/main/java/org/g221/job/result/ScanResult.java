package org.g221.job.result;

import java.util.List;
import java.util.Optional;
import org.g221.job.outcome.ScanOutcome;
import org.g221.job.scan.ScanPlan;

/**
 * What a scan found, and what to know before using it.
 *
 * @param plan what was scanned
 * @param outcome what was found
 * @param warnings of the best fit and of regions
 * @param truncation how far leading order is off; empty if all nodes were excluded
 */
public record ScanResult(
    ScanPlan plan,
    ScanOutcome outcome,
    List<String> warnings,
    Optional<TruncationSurvey> truncation) {

  public ScanResult {
    warnings = List.copyOf(warnings);
  }

  /** The result with its warnings, which take some evaluations of single points. */
  public static ScanResult of(ScanPlan plan, ScanOutcome outcome) {
    return new ScanResult(
        plan,
        outcome,
        ScanWarnings.of(
            plan, outcome.bestFit(), outcome.profiles(), plan.specification().confidenceLevels()),
        TruncationSurvey.of(plan, outcome.bestFit(), outcome.profiles()));
  }
}
