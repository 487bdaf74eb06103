package org.g221.job.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param proof what a continuous scan has proved; empty for a grid
 * @param statements what it has found, in sentences; none of a grid
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
    Optional<Proof> proof,
    List<String> statements,
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
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public RunFacts {
    statements = List.copyOf(statements);
    excludedByReason = Collections.unmodifiableMap(new LinkedHashMap<>(excludedByReason));
  }

  /**
   * What a continuous scan has proved.
   *
   * @param chiSquareLowerBound no point has a smaller χ²
   * @param boxes number of boxes bounded
   * @param binsEnclosed number of bins enclosed as narrowly as asked
   * @param binsAbove number of bins proved to be above the limit
   * @param binsOpen number of bins for which the budget did not suffice
   * @param widestEnclosure width of the widest enclosure
   */
  public record Proof(
      OptionalDouble chiSquareLowerBound,
      OptionalLong boxes,
      OptionalLong binsEnclosed,
      OptionalLong binsAbove,
      OptionalLong binsOpen,
      OptionalDouble widestEnclosure) {

    private void addTo(Map<String, String> shown) {
      chiSquareLowerBound.ifPresent(
          value -> shown.put("proved: χ² is nowhere below", Documents.number(value)));
      boxes.ifPresent(value -> shown.put("boxes bounded", Long.toString(value)));
      binsEnclosed.ifPresent(
          value -> shown.put("bins enclosed as narrowly as asked", Long.toString(value)));
      binsAbove.ifPresent(
          value -> shown.put("bins proved to be above the limit", Long.toString(value)));
      binsOpen.ifPresent(value -> shown.put("bins enclosed more widely", Long.toString(value)));
      widestEnclosure.ifPresent(
          value -> shown.put("widest enclosure of a bin", Documents.number(value)));
    }

    static Optional<Proof> read(YamlMapping run) {
      return run.has("boxes")
          ? Optional.of(
              new Proof(
                  run.number("chi-square-lower-bound"),
                  run.integer("boxes"),
                  run.integer("bins-enclosed"),
                  run.integer("bins-above"),
                  run.integer("bins-open"),
                  run.number("widest-enclosure")))
          : Optional.empty();
    }
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
        Proof.read(run),
        run.texts(RunDocument.STATEMENTS),
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
    rows.ifPresent(
        value -> shown.put(proof.isPresent() ? "points found" : "rows kept", Long.toString(value)));
    proof.ifPresent(known -> known.addTo(shown));
    truncation.ifPresent(error -> shown.put("largest truncation error", error.description()));
    timing.ifPresent(known -> known.addTo(shown));
    codeVersion.ifPresent(value -> shown.put("g221 version", value));
    datasetDigest.ifPresent(value -> shown.put("data set SHA-256", value));
    return shown;
  }
}
