package org.g221.job.result;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.g221.engine.parameter.Running;
import org.g221.job.folder.CodeDigest;
import org.g221.job.outcome.ContinuousOutcome;
import org.g221.job.outcome.GridOutcome;
import org.g221.job.outcome.ScanEffort;
import org.g221.job.outcome.ScanOutcome;
import org.g221.job.scan.ScanPlan;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import org.g221.job.written.QuantitiesDocument;
import org.g221.job.written.SpecificationDocument;

/**
 * The provenance of a result: what was run, on which input, and with what outcome.
 *
 * @param result what was found
 * @param site when and where
 */
public record RunDocument(ScanResult result, RunSite site) {

  /** The version of the format of results. */
  public static final int FORMAT_VERSION = 1;

  /** χ² up to which the profiles of a continuous scan are enclosed. */
  static final String CEILING = "profiles-enclosed-up-to";

  /** What a continuous scan has found, in sentences. */
  static final String STATEMENTS = "statements";

  /** The document as written. */
  Document document() {
    ScanPlan plan = result.plan();
    ScanOutcome outcome = result.outcome();
    Document document =
        new Document()
            .with("format-version", FORMAT_VERSION)
            .with("scan-id", plan.specification().scanId())
            .with("code-version", CodeVersion.current())
            .with("code-sha256", CodeDigest.current())
            .with("dataset", dataset(plan))
            .with(Running.KEY, plan.dataset().running().toString())
            .withAll(
                outcome instanceof GridOutcome grid
                    ? counts(grid)
                    : counts((ContinuousOutcome) outcome));
    if (!result.statements().isEmpty()) {
      document.with(STATEMENTS, result.statements());
    }
    return document
        .with("warnings", result.warnings())
        .withAny("truncation", result.truncation().map(TruncationSurvey::document))
        .with("run", run(outcome))
        .with("quantities", QuantitiesDocument.of(plan))
        .with("configuration", SpecificationDocument.of(plan.specification()));
  }

  private static Document counts(GridOutcome outcome) {
    Document document =
        new Document()
            .with("nodes", outcome.nodes())
            .with("excluded-nodes", outcome.excludedTotal())
            .with("excluded-by-reason", outcome.excluded())
            .with("rows", outcome.rows())
            .with("row-weight", outcome.rowWeight());
    return outcome.bestFit().exists()
        ? document
            .with("chi-square-min", outcome.bestFit().chiSquare())
            .with("best-fit-grid-index", outcome.bestFit().gridIndex())
        : document;
  }

  private static Document counts(ContinuousOutcome outcome) {
    Document document =
        new Document()
            .with("boxes", outcome.boxes())
            .with("bins-enclosed", outcome.enclosed())
            .with("bins-above", outcome.above())
            .with("bins-open", outcome.open())
            .with("widest-enclosure", outcome.widest())
            .with("rows", outcome.points().size())
            .with("row-weight", 1.0);
    if (outcome.bestFit().exists()) {
      document
          .with("chi-square-min", outcome.bestFit().chiSquare())
          .with("chi-square-lower-bound", outcome.lowerBound());
    }
    return Double.isFinite(outcome.ceiling())
        ? document.with(CEILING, outcome.ceiling())
        : document;
  }

  /** The facts for the report. */
  RunFacts facts() {
    return RunFacts.parse(Documents.yaml(document()));
  }

  private String started() {
    return site.started().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private double seconds() {
    return rounded(site.duration().toMillis() / 1e3);
  }

  private static Document dataset(ScanPlan plan) {
    return new Document()
        .with("name", plan.dataset().name())
        .with("sha256", plan.dataset().digest())
        .with("observation-count", plan.likelihood().observationCount());
  }

  private Document run(ScanOutcome outcome) {
    ScanEffort effort = outcome.effort();
    Optional<GridOutcome> grid =
        outcome instanceof GridOutcome known ? Optional.of(known) : Optional.empty();
    Optional<Double> start =
        Optional.of(effort.startSeconds()).filter(seconds -> !Double.isNaN(seconds));
    return new Document()
        .with("started", started())
        .with("seconds", seconds())
        .withAny("start-seconds", start.map(RunDocument::rounded))
        .withAny("visited-nodes", grid.map(GridOutcome::visited))
        .with("scan-seconds", rounded(effort.scanSeconds()))
        .with("search-seconds", rounded(effort.searchSeconds()))
        .withAny("row-filter-seconds", grid.map(known -> rounded(effort.rowSeconds())))
        .withAny("nodes-per-second", grid.map(known -> Math.round(known.nodesPerSecond())))
        .with("core-seconds", rounded(effort.coreSeconds()))
        .with("chunks", effort.chunks())
        .with("chunks-resumed", effort.resumedChunks())
        .with("tasks-failed", effort.failedTasks())
        .with("peak-heap-mib", peakHeapMib())
        .with("master", site.master())
        .with("cores", site.cores())
        .with("spark", site.sparkVersion())
        .with("java", System.getProperty("java.version"));
  }

  /** The sum of the peak uses of the parts of the heap: an upper bound on the peak of the whole. */
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
