package org.g221.job.result;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.job.outcome.ScanEffort;
import org.g221.job.outcome.ScanOutcome;
import org.g221.job.scan.ScanPlan;

/** What was run, on what, and what came out: the provenance of a result. */
public final class RunDocument {

  /** The version of the format of results. */
  public static final int FORMAT_VERSION = 1;

  private RunDocument() {}

  /**
   * The document of a finished scan.
   *
   * @param warnings what to know before using the result
   * @param truncation how far leading order is off; empty if all nodes were excluded
   * @param started when the command began
   * @param master where Spark ran
   * @param cores number of tasks that ran at once
   * @param sparkVersion version of Spark
   */
  public static Map<String, Object> of(
      ScanPlan plan,
      ScanOutcome outcome,
      List<String> warnings,
      Optional<TruncationSurvey> truncation,
      Instant started,
      String master,
      int cores,
      String sparkVersion) {
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
    document.put("warnings", warnings);
    truncation.ifPresent(survey -> document.put("truncation", survey.document()));
    document.put("run", run(outcome, started, master, cores, sparkVersion));
    document.put("quantities", QuantitiesDocument.of(plan));
    document.put("configuration", SpecificationDocument.of(plan.specification()));
    return document;
  }

  private static Map<String, Object> dataset(ScanPlan plan) {
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("name", plan.dataset().name());
    dataset.put("sha256", plan.dataset().digest());
    dataset.put("observation-count", plan.likelihood().observationCount());
    return dataset;
  }

  private static Map<String, Object> run(
      ScanOutcome outcome, Instant started, String master, int cores, String sparkVersion) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    run.put("seconds", rounded(Duration.between(started, Instant.now()).toMillis() / 1e3));
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
    run.put("master", master);
    run.put("cores", cores);
    run.put("spark", sparkVersion);
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
