package org.g221.job.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.SampleScan;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;

/** Profiles are filled by hand; the plan says what the axes are and what may lie beyond. */
class GridWarningsTest {

  private static final String SCAN =
      """
      format-version: 1
      scan-id: sample
      dataset: "2016"
      texture: entries
      fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
      axes:
        - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 40, spacing: log }
        - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 21%s }
        - { parameter: delta-l-33, min: -0.1, max: 1, nodes: 12 }
      profiles:
        - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 10] }
        - { x: "R(D*)", x-range: [0.24, 0.32], bins: 20 }
        - { x: delta-q-23 }
        - { x: delta-l-33 }
        - { x: kappa, x-range: [0, 0.05], bins: 4 }
        - { x: mass-wprime-gev, y: delta-q-23, y-range: [-0.01, 0.02], bins: [40, 3] }
      """;

  private static final GridPlan PLAN = plan("");

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static GridPlan plan(String ends) {
    return SampleScan.plan(SCAN.formatted(ends));
  }

  private static List<String> warnings(GridPlan plan, int profile, double... chiSquare) {
    return warnings(plan, profile, chiSquare, new long[chiSquare.length]);
  }

  private static List<String> warnings(
      GridPlan plan, int profile, double[] chiSquare, long[] nodes) {
    ProfileDefinition definition = plan.profiles().get(profile);
    double[] all = Arrays.copyOf(chiSquare, definition.bins());
    Arrays.fill(all, chiSquare.length, all.length, 50);
    return new GridWarnings(
            new Frame(plan),
            new BestFit(0, 0),
            List.of(new ConfidenceLevel(0.6827), new ConfidenceLevel(0.9545)))
        .of(List.of(new ProfileLikelihood(definition, all, Arrays.copyOf(nodes, all.length))));
  }

  private static long node(int mass, int quark, int lepton) {
    return PLAN.grid().gridIndex(new int[] {mass, quark, lepton});
  }

  @Test
  void gapsOfTheGridAreToldWithTheirAxis() {
    double[] values = {50, 0, INFINITY, 1, 2, 50};
    long[] nodes = {0, node(3, 4, 5), -1, node(4, 6, 5), node(5, 9, 5), 0};
    assertThat(warnings(PLAN, 1, values, nodes))
        .containsExactly(
            "The 95.45 % region of R(D*) has 2 pieces, but 1 if bins without nodes and gaps of one"
                + " bin were as good as the bins next to them: gaps are those of the grid. Use more"
                + " nodes for mass-wprime-gev, or wider bins.",
            "The 95.45 % region of R(D*), in 2 pieces, encloses 1 bin without nodes: holes are"
                + " those of the grid. Use more nodes for mass-wprime-gev, or wider bins.");
  }

  @Test
  void profileThatZigzagsIsTold() {
    // At 68 % the top is a gap.
    assertThat(warnings(PLAN, 1, 50, 2, 0, 1.25, 0.5, 3, 50))
        .containsExactly(
            "The 68.27 % region of R(D*) has 2 pieces, but 1 if bins without nodes and gaps of one"
                + " bin were as good as the bins next to them: gaps are those of the grid. Use"
                + " wider bins.",
            "The profile of R(D*) goes up and down by 0.75 within its 95.45 % region, in 1 piece:"
                + " the spacing of the grid shows. Use wider bins.");
    assertThat(warnings(PLAN, 1, 50, 2, 0, 0.75, 0.5, 3, 50)).isEmpty();
  }

  @Test
  void regionThatFillsNextToNothingIsTold() {
    double[] plane = new double[200];
    Arrays.fill(plane, 50);
    plane[55] = 0;
    plane[56] = 1;
    plane[65] = 1;
    assertThat(warnings(PLAN, 0, plane))
        .containsExactly(
            "The 95.45 % region of R(D*) x R_K[1,6] fills 1.5 % of its frame: a narrower range"
                + " would show it.");
    plane[66] = 1;
    assertThat(warnings(PLAN, 0, plane)).isEmpty();
  }

  @Test
  void endOfAnAxisIsToldUnlessItIsMeant() {
    assertThat(warnings(PLAN, 2, 0, 1, 2, 3, 50))
        .containsExactly(
            "The 95.45 % region of delta-q-23 reaches the first node of delta-q-23, -0.02, and may"
                + " go on beyond.");
    assertThat(warnings(plan(", ends: { min: meant }"), 2, 0, 1, 2, 3, 50)).isEmpty();
    assertThat(warnings(plan(", ends: { max: meant }"), 2, 0, 1, 2, 3, 50)).hasSize(1);
  }

  /** Eigenvalues of Δℓ end at 1, where the axis does. */
  @Test
  void endOfThePhysicalRangeIsNoReasonToWarn() {
    double[] atTheLastNode = new double[12];
    Arrays.fill(atTheLastNode, 50);
    atTheLastNode[11] = 0;
    long[] nodes = new long[12];
    nodes[11] = node(20, 10, 11);
    assertThat(warnings(PLAN, 3, atTheLastNode, nodes)).isEmpty();
  }

  /** κ is not negative, so that nothing lies below 0; light vectors have more than 0.05. */
  @Test
  void frameIsToldWhereTheQuantityMayLieBeyond() {
    assertThat(warnings(PLAN, 4, 0, 1, 50, 50)).isEmpty();
    assertThat(warnings(PLAN, 4, 50, 50, 1, 0))
        .containsExactly(
            "The 95.45 % region of kappa reaches the upper end of kappa, 0.05, and"
                + " may go on beyond.");
  }

  /** A range that ends where the axis ends is judged like the axis. */
  @Test
  void rangeOfAScannedParameterIsJudgedByItsNodes() {
    GridPlan meant = plan(", ends: meant");
    int bins = PLAN.profiles().get(5).bins();
    double[] all = new double[bins];
    Arrays.fill(all, 50);
    int middle = 20 * 3;
    all[middle + 2] = 0;
    assertThat(warnings(PLAN, 5, all))
        .containsExactly(
            "The 95.45 % region of mass-wprime-gev x delta-q-23 fills 0.83 % of its frame: a"
                + " narrower range would show it.",
            "The 95.45 % region of mass-wprime-gev x delta-q-23 reaches the upper end of"
                + " delta-q-23, 0.02, and may go on beyond.");
    assertThat(warnings(meant, 5, all)).hasSize(1);
    all[middle] = 1;
    assertThat(warnings(meant, 5, all))
        .anyMatch(warning -> warning.contains("reaches the lower end of delta-q-23, -0.01"));
  }
}
