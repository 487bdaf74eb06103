package org.g221.job.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.g221.engine.model.TruncationError;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.job.SampleScan;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;

class TruncationSurveyTest {

  /** 12 × 9 nodes; the larger κζ, the larger the error, until the data exclude it. */
  private static final String MIXING =
      """
      format-version: 1
      scan-id: mixing
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 2.0, delta-q-33: 0.4, delta-q-23: -0.005, delta-l-22: 0.05, delta-l-33: 0.1 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 9000, nodes: 12, spacing: log }
        - { parameter: zeta, min: -0.2, max: 1.0, nodes: 9 }
      profiles:
        - { x: zeta }
        - { x: mass-wprime-gev, y: zeta }
      """;

  /** χ² hardly depends on the node, so that all 1600 of them are inside. */
  private static final String FLAT =
      """
      format-version: 1
      scan-id: flat
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 1.0, delta-l-33: 0.1 }
      axes:
        - { parameter: mass-wprime-gev, min: 20000, max: 40000, nodes: 40 }
        - { parameter: zeta, min: 0.0, max: 1.0, nodes: 40 }
      profiles:
        - { x: mass-wprime-gev, y: zeta }
      """;

  private static double error(GridPlan plan, long node) {
    return plan.model()
        .exact()
        .orElseThrow()
        .truncationError(plan.point(node), plan.dataset().inputs())
        .largestDeviation();
  }

  /** 6.18 and 4.00 are the Δχ² of 95.45 % in two quantities and one. */
  private static Set<Long> inside(ScanAccumulator scan) {
    double best = scan.bestFit().chiSquare();
    Set<Long> nodes = new TreeSet<>();
    for (ProfileLikelihood profile : scan.profiles()) {
      double cut = profile.definition().dimension() == 2 ? 6.1801 : 4.0000;
      for (int bin = 0; bin < profile.definition().bins(); bin++) {
        if (profile.chiSquareMin(bin) - best < cut) {
          nodes.add(profile.gridIndex(bin));
        }
      }
    }
    return nodes;
  }

  @Test
  void largestErrorIsThatOfTheWorstNodeInTheRegions() {
    GridPlan plan = SampleScan.plan(MIXING);
    ScanAccumulator scan = SampleScan.evaluate(plan);
    TruncationSurvey survey =
        TruncationSurvey.of(plan, plan, scan.bestFit(), scan.profiles()).orElseThrow();
    Set<Long> inside = inside(scan);
    double largest = inside.stream().mapToDouble(node -> error(plan, node)).max().orElseThrow();
    assertThat(survey.nodes()).isEqualTo(inside.size()).isBetween(5, 100);
    assertThat(survey.error().largestDeviation()).isEqualTo(largest).isPositive();
    assertThat(error(plan, survey.gridIndex())).isEqualTo(largest);
    // Outside there are worse nodes, which the regions leave out.
    assertThat(error(plan, plan.grid().size() / 12 - 1)).isGreaterThan(largest);
  }

  @Test
  void ofManyNodesThoseWithTheStrongestMixingAreEvaluated() {
    GridPlan plan = SampleScan.plan(FLAT);
    ScanAccumulator scan = SampleScan.evaluate(plan);
    Set<Long> inside = inside(scan);
    assertThat(inside).hasSize(1600);
    TruncationSurvey survey =
        TruncationSurvey.of(plan, plan, scan.bestFit(), scan.profiles()).orElseThrow();
    assertThat(survey.nodes()).isEqualTo(TruncationSurvey.MOST_NODES);
    double largest = inside.stream().mapToDouble(node -> error(plan, node)).max().orElseThrow();
    assertThat(survey.error().largestDeviation()).isEqualTo(largest);
    assertThat(TruncationSurvey.of(plan, plan, scan.bestFit(), scan.profiles())).contains(survey);
  }

  @Test
  void documentSaysWhereTheErrorIs() {
    TruncationSurvey survey = new TruncationSurvey(new TruncationError(0.02, "W mass"), 17, 300);
    assertThat(survey.document().entries())
        .isEqualTo(
            Map.of(
                "largest-deviation",
                0.02,
                "amplitude",
                "W mass",
                "grid-index",
                17L,
                "nodes-evaluated",
                300));
  }

  @Test
  void errorAboveOnePercentIsWarnedOf() {
    assertThat(new TruncationSurvey(new TruncationError(0.02, "W mass"), 17, 300).warning())
        .contains(
            "Within the 95 % regions leading order in kappa is off the exact tree level by 2 % in W"
                + " mass, more than 1 %.");
    assertThat(new TruncationSurvey(new TruncationError(0.01, "W mass"), 17, 300).warning())
        .isEmpty();
  }

  @Test
  void scanWithoutBestFitHasNoError() {
    GridPlan plan = SampleScan.plan(SampleScan.ALL_EXCLUDED);
    ScanAccumulator scan = SampleScan.evaluate(plan);
    assertThat(scan.bestFit()).isEqualTo(BestFit.NONE);
    assertThat(TruncationSurvey.of(plan, plan, scan.bestFit(), scan.profiles())).isEmpty();
  }
}
