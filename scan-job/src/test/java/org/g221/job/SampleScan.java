package org.g221.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.grid.GridTile;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scanfile.ScanFileReader;

/** Scans that are small enough for tests, and the plans that are read from them. */
public final class SampleScan {

  /**
   * 40 × 21 × 17 nodes in 32 tiles. With r = 3 values of delta-l-33 below −1/9 and above 1 are
   * excluded.
   */
  public static final String TEXT =
      """
      format-version: 1
      scan-id: sample
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 40, spacing: log }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 21 }
        - { parameter: delta-l-33, min: -0.5, max: 1.1, nodes: 17 }
      keep: { delta-chi-square: 12 }
      profiles:
        - { x: delta-q-23 }
        - { x: kappa, x-range: [0, 0.02], bins: 7 }
        - { x: mass-wprime-gev, y: delta-l-33 }
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 15] }
      """;

  /** 12 nodes, each outside the range of an eigenvalue although no single value is out of range. */
  public static final String ALL_EXCLUDED =
      """
      format-version: 1
      scan-id: nowhere
      dataset: "2016"
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-22: 1.0 }
      axes:
        - { parameter: mass-wprime-gev, values: [1000, 2000, 3000] }
        - { parameter: delta-q-23, values: [-0.2, -0.1, 0.1, 0.2] }
      profiles:
        - { x: delta-q-23 }
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [4, 3] }
      """;

  private SampleScan() {}

  /** The data files of the checkout. */
  public static ConfFiles conf() {
    return ConfFiles.in(confFolder());
  }

  /** The folder with the data files of the checkout. */
  public static Path confFolder() {
    return Path.of(System.getProperty("g221.conf")).normalize();
  }

  /** The sample scan with a part of its text replaced. */
  public static String with(String part, String replacement) {
    return with(TEXT, part, replacement);
  }

  /** A text with a part of it replaced, which has to be there. */
  public static String with(String text, String part, String replacement) {
    assertThat(text).contains(part);
    return text.replace(part, replacement);
  }

  /** The plan of a valid scan. */
  public static GridPlan plan(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<GridPlan> plan = read(text, diagnostics);
    assertThat(diagnostics.errors()).isEmpty();
    return plan.orElseThrow();
  }

  /** The plan of a scan of any kind. */
  public static ScanPlan any(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ScanPlan> plan = readAny(text, diagnostics);
    assertThat(diagnostics.errors()).isEmpty();
    return plan.orElseThrow();
  }

  /** Reads a scan that may be broken. */
  public static Optional<GridPlan> read(String text, Diagnostics diagnostics) {
    return readAny(text, diagnostics).map(GridPlan.class::cast);
  }

  private static Optional<ScanPlan> readAny(String text, Diagnostics diagnostics) {
    return YamlDocument.parse("scan.yaml", text, diagnostics)
        .flatMap(document -> new ScanFileReader(conf(), diagnostics).read(document));
  }

  /** What a scan finds without Spark, from every node. */
  public static ScanAccumulator evaluate(GridPlan plan) {
    GridProgram program = plan.compile();
    ScanAccumulator accumulator =
        new ScanAccumulator(plan.profiles(), new ExclusionCounts(program.rules().size()));
    TileEvaluator evaluator = new TileEvaluator(program);
    for (GridTile tile : plan.tiles().tiles()) {
      evaluator.evaluate(tile, accumulator::accept);
    }
    return accumulator;
  }
}
