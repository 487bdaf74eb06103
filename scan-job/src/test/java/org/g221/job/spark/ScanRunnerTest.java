package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.search.BestFitSearch;
import org.g221.job.LocalSpark;
import org.g221.job.SampleScan;
import org.g221.job.chunk.Coverage;
import org.g221.job.chunk.PieceSizes;
import org.g221.job.outcome.GridOutcome;
import org.g221.job.outcome.ScanPhase;
import org.g221.job.outcome.ScanProgress;
import org.g221.job.parquet.TableFile;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class ScanRunnerTest {

  private static final double CUT = 12;

  /** 9 · 8 · 7 · 6 nodes of a scan in the mixing vectors. */
  private static final String MIXING_VECTORS =
      """
      format-version: 1
      scan-id: vectors
      dataset: "2016"
      texture: vector-like-mixing
      fixed: { g2-over-g1: 2.0, zeta: 0.1, d-mu: 0.9 }
      axes:
        - { parameter: mass-wprime-gev, min: 800, max: 5000, nodes: 9, spacing: log }
        - { parameter: d-s, min: -0.1, max: 0.1, nodes: 8 }
        - { parameter: d-b, min: 0.0, max: 1.2, nodes: 7 }
        - { parameter: d-tau, min: -1.0, max: 1.0, nodes: 6 }
      keep: { delta-chi-square: 12 }
      profiles:
        - { x: ghat, y: d-b, x-range: [1, 2], bins: 3 }
        - { x: "R_K[1,6]", x-range: [0.5, 1.5], bins: 11 }
      """;

  private static final String ANGLE =
      SampleScan.with("zeta: 0.0, ", "")
          .replace("min: -0.5, max: 1.1, nodes: 17", "values: [0.1, 0.3, 0.6, 0.9]")
          .replace(
              "axes:\n",
              "axes:\n  - { parameter: tan-beta, min: 0.1, max: 10, nodes: 8, spacing: log }\n");

  /**
   * 401 · 401 · 64 · 17 nodes of which only those at 0 on the first two axes and on the last are
   * inside the ranges, too few to be found by trying out some.
   */
  private static final String NEEDLE =
      """
      format-version: 1
      scan-id: needle
      dataset: "2016"
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-l-22: 0.1 }
      axes:
        - { parameter: delta-q-33, min: -400, max: 400, nodes: 401 }
        - { parameter: delta-l-33, min: -400, max: 400, nodes: 401 }
        - { parameter: mass-wprime-gev, min: 400, max: 5000, nodes: 64, spacing: log }
        - { parameter: delta-q-23, min: -8, max: 8, nodes: 17 }
      keep: { delta-chi-square: 4 }
      profiles:
        - { x: mass-wprime-gev }
      """;

  @TempDir private Path folder;

  private void assertEqualsBruteForce(GridPlan plan, ScanRun run, double cut) throws IOException {
    BruteForce expected = new BruteForce(plan);
    GridOutcome outcome = run.outcome();
    assertThat(outcome.bestFit()).isEqualTo(expected.bestFit());
    assertThat(outcome.nodes()).isEqualTo(plan.grid().size());
    // Some may be visited once more for bins next to those within the limit of profiles.
    assertThat(outcome.visited()).isLessThanOrEqualTo(2 * outcome.nodes());
    assertThat(outcome.excludedTotal()).isLessThanOrEqualTo(expected.excluded());
    assertThat(run.nodes()).isEqualTo(expected.nodesWithin(cut));
    assertThat(outcome.rows()).isEqualTo(expected.nodesWithin(cut).size());
    assertThat(outcome.rowWeight()).isEqualTo(1);
    for (ProfileLikelihood profile : outcome.profiles()) {
      long[] best = expected.profile(profile.definition());
      for (int bin = 0; bin < best.length; bin++) {
        assertThat(profile.gridIndex(bin)).isEqualTo(best[bin]);
        assertThat(profile.chiSquareMin(bin))
            .isEqualTo(best[bin] < 0 ? Double.POSITIVE_INFINITY : expected.chiSquare(best[bin]));
      }
    }
    assertRowsTellWhatTheirNodesAre(plan, run, expected);
  }

  private static void assertRowsTellWhatTheirNodesAre(
      GridPlan plan, ScanRun run, BruteForce expected) throws IOException {
    double best = expected.bestFit().chiSquare();
    int axes = plan.grid().axes().size();
    for (Map<String, Object> row : run.rows()) {
      long node = (Long) row.get("grid_index");
      List<Object> values = new ArrayList<>();
      for (double value : plan.grid().values(node)) {
        values.add(value);
      }
      values.add(node);
      values.add(expected.chiSquare(node));
      values.add(expected.chiSquare(node) - best);
      for (int quantity = 0; quantity < plan.quantities().size(); quantity++) {
        values.add(expected.quantity(quantity, node));
      }
      values.add(1.0);
      assertThat(values).hasSize(axes + 4 + plan.quantities().size());
      assertThat(row.values()).containsExactlyElementsOf(values);
    }
  }

  @Test
  void scanGivesWhatBruteForceGives() throws IOException {
    GridPlan plan = SampleScan.plan(SampleScan.TEXT);
    ScanRun run = ScanRun.of(plan, folder);
    assertEqualsBruteForce(plan, run, CUT);
    assertThat(run.nodes()).hasSizeGreaterThan(100);
  }

  @Test
  void everyNodeIsEvaluatedOnRequest() throws IOException {
    GridPlan plan = SampleScan.plan(SampleScan.TEXT);
    ScanRun run = ScanRun.ofEveryNode(plan, Files.createDirectory(folder.resolve("every")));
    assertEqualsBruteForce(plan, run, CUT);
    assertThat(run.outcome().visited()).isEqualTo(plan.grid().size());
    // Of the 17 values of delta-l-33, from -0.5 to 1.1 in steps of 0.1, four lie below -1/9 and
    // one above 1.
    assertThat(run.outcome().excluded())
        .isEqualTo(
            Map.of(
                "the eigenvalues of the lepton matrix Delta must lie between -1/r^2 and 1",
                40L * 21 * 5));
    ScanRun usual = ScanRun.of(plan, folder.resolve("usual"));
    assertThat(usual.files()).isEqualTo(run.files());
    assertThat(usual.bins()).isEqualTo(run.bins());
  }

  @ParameterizedTest
  @ValueSource(strings = {MIXING_VECTORS})
  void scanInMixingVectorsGivesWhatBruteForceGives(String text) throws IOException {
    GridPlan plan = SampleScan.plan(text);
    ScanRun run = ScanRun.of(plan, folder);
    assertEqualsBruteForce(plan, run, CUT);
    assertThat(run.nodes()).isNotEmpty();
  }

  @Test
  void scanInTanBetaGivesWhatBruteForceGives() throws IOException {
    GridPlan plan = SampleScan.plan(ANGLE);
    ScanRun run = ScanRun.of(plan, folder);
    assertEqualsBruteForce(plan, run, CUT);
    assertThat(run.rows().get(0)).containsKey("tan_beta");
  }

  @ParameterizedTest
  @ValueSource(strings = {SampleScan.TEXT, MIXING_VECTORS})
  void nodesHaveTheChiSquareAndPredictionsOfSinglePoints(String text) {
    GridPlan plan = SampleScan.plan(text);
    BruteForce nodes = new BruteForce(plan);
    PointEvaluator points =
        PointEvaluator.suitedTo(G221Model.INSTANCE, plan.point(0), plan.likelihood());
    int observable = plan.quantities().indexOf("R_K[1,6]");
    for (long node = 0; node < plan.grid().size(); node += 13) {
      Evaluation point = points.evaluate(plan.point(node));
      if (point.exclusion().isPresent()) {
        assertThat(nodes.chiSquare(node)).isInfinite();
      } else {
        assertThat(nodes.chiSquare(node)).isCloseTo(point.chiSquare(), withPercentage(1e-9));
        double predicted =
            point.predictions().stream()
                .filter(known -> known.observable().equals("R_K[1,6]"))
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(nodes.quantity(observable, node)).isCloseTo(predicted, withPercentage(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void resultIsTheSameForAnyNumberOfTasks(int tasks) throws IOException {
    GridPlan plan = SampleScan.plan(SampleScan.TEXT);
    ScanRun expected = ScanRun.of(plan, folder.resolve("usual"));
    Path divided = folder.resolve("divided");
    ScanRun run = ScanRun.of(plan, divided, divided.toUri().toString(), tasks);
    assertThat(run.outcome().bestFit()).isEqualTo(expected.outcome().bestFit());
    assertThat(run.bins()).isEqualTo(expected.bins());
    assertThat(run.files()).isEqualTo(expected.files()).isNotEmpty();
  }

  @Test
  void manyTasksAreMergedInSteps() throws IOException {
    GridPlan plan = SampleScan.plan(MIXING_VECTORS);
    ScanRun run = ScanRun.of(plan, folder, folder.toUri().toString(), 401);
    assertEqualsBruteForce(plan, run, CUT);
  }

  @Test
  void allAllowedNodesAreKept() throws IOException {
    GridPlan plan = SampleScan.plan(SampleScan.with("{ delta-chi-square: 12 }", "all"));
    ScanRun run = ScanRun.of(plan, folder);
    assertEqualsBruteForce(plan, run, Double.POSITIVE_INFINITY);
    assertThat(run.outcome().rows()).isEqualTo(40 * 21 * 12);
  }

  @Test
  void noNodeIsKeptButTheResultIsTheSame() throws IOException {
    GridPlan plan = SampleScan.plan(SampleScan.with("{ delta-chi-square: 12 }", "none"));
    ScanRun run = ScanRun.of(plan, folder.resolve("none"));
    ScanRun usual = ScanRun.of(SampleScan.plan(SampleScan.TEXT), folder.resolve("usual"));
    assertThat(run.outcome().rows()).isZero();
    assertThat(run.files()).isEmpty();
    assertThat(run.bins()).isEqualTo(usual.bins());
    assertThat(run.outcome().bestFit()).isEqualTo(usual.outcome().bestFit());
  }

  @Test
  void tooManyRowsAreThinnedAndWeighted() throws IOException {
    BruteForce all = new BruteForce(SampleScan.plan(SampleScan.TEXT));
    List<Long> candidates = all.nodesWithin(CUT);
    int atMost = candidates.size() / 6;
    GridPlan plan =
        SampleScan.plan(
            SampleScan.with("delta-chi-square: 12", "delta-chi-square: 12, at-most: " + atMost));
    ScanRun run = ScanRun.of(plan, folder.resolve("once"));

    assertThat(run.outcome().rows()).isEqualTo(run.nodes().size()).isLessThanOrEqualTo(atMost);
    assertThat(candidates).containsAll(run.nodes());
    assertThat(run.outcome().rowWeight()).isIn(8.0, 16.0);
    assertThat(run.rows())
        .allSatisfy(row -> assertThat(row).containsEntry("weight", run.outcome().rowWeight()));
    // Rows stay or go independently of each other: the number has about the error of a count.
    double sum = run.outcome().rows() * run.outcome().rowWeight();
    double error = run.outcome().rowWeight() * Math.sqrt(run.outcome().rows());
    assertThat(sum).isCloseTo(candidates.size(), within(4 * error));

    assertThat(ScanRun.of(plan, folder.resolve("again")).files()).isEqualTo(run.files());
    Path divided = folder.resolve("divided");
    assertThat(ScanRun.of(plan, divided, divided.toUri().toString(), 3).files())
        .isEqualTo(run.files());
  }

  @Test
  void rowsAreExactWhereTheSearchFindsNothing() throws IOException {
    GridPlan plan = SampleScan.plan(NEEDLE);
    assertThat(BestFitSearch.search(plan.compile(), plan.grid()).chiSquare()).isInfinite();
    ScanRun run = ScanRun.of(plan, folder);
    BruteForceOfNeedle expected = new BruteForceOfNeedle(plan);
    assertThat(run.outcome().bestFit().chiSquare()).isEqualTo(expected.best);
    assertThat(run.nodes()).isEqualTo(expected.within(4)).isNotEmpty();
    assertThat(run.rows())
        .allSatisfy(
            row ->
                assertThat((double) row.get("delta_chi_square"))
                    .isEqualTo((double) row.get("chi_square") - expected.best));
  }

  /** The 64 nodes of the needle that are inside the ranges. */
  private static final class BruteForceOfNeedle {

    private final List<Long> nodes = new ArrayList<>();
    private final List<Double> chiSquare = new ArrayList<>();
    private final double best;

    BruteForceOfNeedle(GridPlan plan) {
      PointEvaluator points =
          PointEvaluator.suitedTo(G221Model.INSTANCE, plan.point(0), plan.likelihood());
      for (int mass = 0; mass < 64; mass++) {
        long node = plan.grid().gridIndex(new int[] {200, 200, mass, 8});
        nodes.add(node);
        chiSquare.add(points.evaluate(plan.point(node)).chiSquare());
      }
      best = chiSquare.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    List<Long> within(double cut) {
      return nodes.stream()
          .filter(node -> chiSquare.get(nodes.indexOf(node)) <= best + cut)
          .toList();
    }
  }

  @Test
  void scanWithoutAllowedNodesHasAnEmptyTableOfRows() throws IOException {
    GridPlan plan = SampleScan.plan(SampleScan.ALL_EXCLUDED);
    ScanRun run = ScanRun.of(plan, folder);
    assertThat(run.outcome().bestFit().exists()).isFalse();
    assertThat(run.outcome().excludedTotal()).isEqualTo(12).isEqualTo(run.outcome().nodes());
    assertThat(run.outcome().rows()).isZero();
    assertThat(run.files()).hasSize(1);
    assertThat(run.rows()).isEmpty();
    assertThat(run.bins()).allMatch(bin -> bin.endsWith(" Infinity at -1"));
  }

  @Test
  void tableOfRowsHasTheColumnsThatTheInterfaceNames() throws IOException {
    ScanRun run = ScanRun.of(SampleScan.plan(SampleScan.TEXT), folder);
    TableFile file =
        new TableFile(folder.resolve("points").resolve(run.files().keySet().iterator().next()));
    assertThat(file.columns())
        .containsExactly(
            "optional double mass_wprime_gev",
            "optional double delta_q_23",
            "optional double delta_l_33",
            "optional int64 grid_index",
            "optional double chi_square",
            "optional double delta_chi_square",
            "optional double kappa",
            "optional double r_d_star",
            "optional double r_k_1_6",
            "optional double weight");
    assertThat(file.metadata()).containsEntry("g221.scan-id", "sample");
  }

  @Test
  void progressCountsTheChunksOfAllNodes() throws IOException {
    List<String> events = new ArrayList<>();
    ScanProgress progress =
        new ScanProgress() {
          @Override
          public void enter(ScanPhase phase) {
            events.add("enter " + phase);
          }

          @Override
          public void start(long nodes, int parts, int done) {
            events.add("start " + nodes + " nodes in " + parts + " parts, " + done + " done");
          }

          @Override
          public synchronized void chunksDone(int parts) {
            events.add("done %2d".formatted(parts));
          }

          @Override
          public void finish() {
            events.add("finish");
          }
        };
    // A context of its own has no earlier tasks that it might still tell of.
    LocalSpark.stop();
    new ScanRunner(
            LocalSpark.context(),
            SampleScan.plan(SampleScan.TEXT),
            SampleScan.plan(SampleScan.TEXT).compile(),
            ScanRun.METADATA,
            progress,
            Coverage.EVERY_NODE,
            PieceSizes.tasks(5))
        .run(
            ScanRun.begin(SampleScan.plan(SampleScan.TEXT), folder.toUri().toString()),
            new org.apache.hadoop.fs.Path(folder.toUri()));
    // Spark may tell of a task so late that the next one has been told of already.
    assertThat(events)
        .startsWith("enter SEARCHING", "start 14280 nodes in 32 parts, 0 done")
        .endsWith("done 32", "enter JOINING");
    assertThat(events.subList(2, events.size() - 1)).isSorted().doesNotHaveDuplicates();
    assertThat(Files.exists(folder.resolve("points"))).isTrue();
  }
}
