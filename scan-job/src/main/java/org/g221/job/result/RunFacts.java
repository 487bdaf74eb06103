package org.g221.job.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.model.TruncationError;
import org.g221.job.written.Documents;

/**
 * How a result came about, for the report. Files of earlier versions lack some of it.
 *
 * @param nodes number of nodes
 * @param excludedNodes number of nodes outside the physical ranges
 * @param excludedByReason the same number by reason
 * @param rows number of rows kept
 * @param truncation the largest truncation error in the 95 % regions
 * @param timing when the scan ran, and how fast
 * @param codeVersion version of g221
 * @param datasetDigest SHA-256 of the data set
 */
public record RunFacts(
    OptionalLong nodes,
    OptionalLong excludedNodes,
    Map<String, Long> excludedByReason,
    OptionalLong rows,
    Optional<TruncationError> truncation,
    Optional<Timing> timing,
    Optional<String> codeVersion,
    Optional<String> datasetDigest) {

  private static final RunFacts NONE =
      new RunFacts(
          OptionalLong.empty(),
          OptionalLong.empty(),
          Map.of(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public RunFacts {
    excludedByReason = Collections.unmodifiableMap(new LinkedHashMap<>(excludedByReason));
  }

  /**
   * When a scan ran, and how fast.
   *
   * @param started as ISO 8601
   * @param seconds how long it took
   * @param nodesPerSecond including excluded nodes
   * @param cores number of tasks run in parallel
   */
  public record Timing(
      Optional<String> started,
      OptionalDouble seconds,
      OptionalLong nodesPerSecond,
      OptionalLong cores) {

    private void addTo(Map<String, String> shown) {
      started.ifPresent(value -> shown.put("started", value));
      seconds.ifPresent(value -> shown.put("seconds in all", Documents.number(value)));
      nodesPerSecond.ifPresent(value -> shown.put("nodes per second", Long.toString(value)));
      cores.ifPresent(value -> shown.put("cores", Long.toString(value)));
    }

    static Timing read(YamlMapping run) {
      return new Timing(
          run.text("started"),
          run.number("seconds"),
          run.integer("nodes-per-second"),
          run.integer("cores"));
    }
  }

  /** The facts in a {@code run.yaml}; any that are missing or unreadable are empty. */
  public static RunFacts parse(String yaml) {
    return YamlDocument.parseWritten(RunFile.NAME, yaml, new Diagnostics())
        .map(RunFacts::read)
        .orElse(NONE);
  }

  private static RunFacts read(YamlMapping run) {
    Map<String, Long> excluded = new LinkedHashMap<>();
    run.mapping("excluded-by-reason")
        .forEach((reason, count) -> count.integer().ifPresent(n -> excluded.put(reason, n)));
    return new RunFacts(
        run.integer("nodes"),
        run.integer("excluded-nodes"),
        excluded,
        run.integer("rows"),
        run.get("truncation").map(YamlValue::mapping).flatMap(RunFacts::truncation),
        run.get("run").map(YamlValue::mapping).map(Timing::read),
        run.text("code-version"),
        run.get("dataset").map(YamlValue::mapping).flatMap(dataset -> dataset.text("sha256")));
  }

  /** The number is missing where there is no exact model. */
  private static Optional<TruncationError> truncation(YamlMapping entry) {
    double deviation = entry.number("largest-deviation").orElse(Double.POSITIVE_INFINITY);
    return entry.text("amplitude").map(amplitude -> new TruncationError(deviation, amplitude));
  }

  /** Labels and values in display order. */
  Map<String, String> labelled() {
    Map<String, String> shown = new LinkedHashMap<>();
    nodes.ifPresent(value -> shown.put("nodes", Long.toString(value)));
    excludedNodes.ifPresent(value -> shown.put("excluded nodes", Long.toString(value)));
    excludedByReason.forEach((reason, count) -> shown.put("  " + reason, Long.toString(count)));
    rows.ifPresent(value -> shown.put("rows kept", Long.toString(value)));
    truncation.ifPresent(error -> shown.put("largest truncation error", error.description()));
    timing.ifPresent(known -> known.addTo(shown));
    codeVersion.ifPresent(value -> shown.put("g221 version", value));
    datasetDigest.ifPresent(value -> shown.put("data set SHA-256", value));
    return shown;
  }
}
