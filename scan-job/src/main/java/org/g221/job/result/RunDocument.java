package org.g221.job.result;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.g221.job.outcome.ScanEffort;
import org.g221.job.outcome.ScanOutcome;
import org.g221.job.scan.ScanPlan;

/**
 * What was run, on what, and what came out: the provenance of a result.
 *
 * @param result what was found
 * @param site when and where
 */
public record RunDocument(ScanResult result, RunSite site) {

  /** The version of the format of results. */
  public static final int FORMAT_VERSION = 1;

  /** The document as it is written. */
  Map<String, Object> entries() {
    ScanPlan plan = result.plan();
    ScanOutcome outcome = result.outcome();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format-version", FORMAT_VERSION);
    document.put("scan-id", plan.specification().scanId());
    document.put("code-version", CodeVersion.current());
    document.put("dataset", dataset(plan));
    document.put("nodes", outcome.nodes());
    document.put("excluded-nodes", outcome.excludedTotal());
    document.put("excluded-by-reason", outcome.excluded());
    document.put("rows", outcome.rows());
    document.put("row-weight", outcome.rowWeight());
    if (outcome.bestFit().exists()) {
      document.put("chi-square-min", outcome.bestFit().chiSquare());
      document.put("best-fit-grid-index", outcome.bestFit().gridIndex());
    }
    document.put("warnings", result.warnings());
    result.truncation().ifPresent(survey -> document.put("truncation", survey.document()));
    document.put("run", run(outcome));
    document.put("quantities", QuantitiesDocument.of(plan));
    document.put("configuration", SpecificationDocument.of(plan.specification()));
    return document;
  }

  /** What the report says of it. */
  RunFacts facts() {
    ScanOutcome outcome = result.outcome();
    return new RunFacts(
        OptionalLong.of(outcome.nodes()),
        OptionalLong.of(outcome.excludedTotal()),
        outcome.excluded(),
        OptionalLong.of(outcome.rows()),
        result.truncation().map(TruncationSurvey::error),
        Optional.of(
            new RunFacts.Timing(
                Optional.of(started()),
                OptionalDouble.of(seconds()),
                OptionalLong.of(Math.round(outcome.nodesPerSecond())),
                OptionalLong.of(site.cores()))),
        Optional.of(CodeVersion.current()),
        Optional.of(result.plan().dataset().digest()));
  }

  private String started() {
    return site.started().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private double seconds() {
    return rounded(site.duration().toMillis() / 1e3);
  }

  private static Map<String, Object> dataset(ScanPlan plan) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("name", plan.dataset().name());
    dataset.put("sha256", plan.dataset().digest());
    dataset.put("observation-count", plan.likelihood().observationCount());
    return dataset;
  }

  private Map<String, Object> run(ScanOutcome outcome) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("started", started());
    run.put("seconds", seconds());
    ScanEffort effort = outcome.effort();
    if (!Double.isNaN(effort.startSeconds())) {
      run.put("start-seconds", rounded(effort.startSeconds()));
    }
    run.put("visited-nodes", outcome.visited());
    run.put("scan-seconds", rounded(effort.scanSeconds()));
    run.put("search-seconds", rounded(effort.searchSeconds()));
    run.put("row-filter-seconds", rounded(effort.rowSeconds()));
    run.put("nodes-per-second", Math.round(outcome.nodesPerSecond()));
    run.put("core-seconds", rounded(effort.coreSeconds()));
    run.put("chunks", effort.chunks());
    run.put("chunks-resumed", effort.resumedChunks());
    run.put("tasks-failed", effort.failedTasks());
    run.put("peak-heap-mib", peakHeapMib());
    run.put("master", site.master());
    run.put("cores", site.cores());
    run.put("spark", site.sparkVersion());
    run.put("java", System.getProperty("java.version"));
    return run;
  }

  /** The largest use of each part of the heap, summed: not less than what was used at once. */
  private static long peakHeapMib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
