package org.g221.job.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.SampleScan;
import org.g221.job.report.Exploration;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;

class ExplorationMaterialTest {

  private static final GridPlan PLAN = SampleScan.plan(SampleScan.TEXT);
  private static final String GONE = "The kept rows are gone.";

  /** A node with the given position on the axis of delta-q-23, in the middle of the other axes. */
  private static long node(int position) {
    return (20 * 21 + position) * 17L + 8;
  }

  /** The profile over delta-q-23 with the best fit in the middle and one bin without a node. */
  private static ProfileLikelihood profile() {
    double[] chiSquare = IntStream.range(0, 21).mapToDouble(i -> 60 + Math.abs(i - 10)).toArray();
    long[] nodes = IntStream.range(0, 21).mapToLong(ExplorationMaterialTest::node).toArray();
    chiSquare[3] = Double.POSITIVE_INFINITY;
    nodes[3] = -1;
    return new ProfileLikelihood(PLAN.profiles().get(0), chiSquare, nodes);
  }

  private static Exploration exploration(GridPlan plan, List<ProfileLikelihood> profiles) {
    return new ExplorationMaterial(plan, plan, new BestFit(60, node(10)), profiles)
        .exploration(new KeptRowFiles(List.of(), 1, GONE), new Configuration());
  }

  @Test
  void minimaAreTheNodesOfProfilesInTheOrderOfTheGrid() {
    Exploration exploration = exploration(PLAN, List.of(profile(), profile()));

    assertThat(exploration.minima().gridIndices())
        .hasSize(20)
        .isSorted()
        .contains(node(10))
        .doesNotContain(node(3));
    assertThat(exploration.bestFit()).isEqualTo(node(10));
    assertThat(exploration.minima().positions()[1])
        .isEqualTo(IntStream.range(0, 21).filter(i -> i != 3).toArray());
  }

  @Test
  void valuesOfMinimaAreThoseOfTheirNodes() {
    Exploration exploration = exploration(PLAN, List.of(profile()));
    int place = Arrays.binarySearch(exploration.minima().gridIndices(), node(12));
    double expected = PLAN.evaluate(PLAN.point(node(12))).chiSquare();

    assertThat(exploration.minima().values().chiSquare()[place]).isEqualTo(expected);
    assertThat(exploration.minima().values().quantities())
        .containsKeys("kappa", "R(D*)", "R_K[1,6]");
    assertThat(exploration.derived()).contains("kappa").doesNotContain("R(D*)");
  }

  @Test
  void bestFitIsThereWithoutAnyProfile() {
    assertThat(exploration(PLAN, List.of()).minima().gridIndices()).containsExactly(node(10));
  }

  @Test
  void pointFileBeginsWithWhatAllPointsShare() {
    assertThat(exploration(PLAN, List.of()).pointFile())
        .isEqualTo(
            """
            format-version: 1
            dataset: '2016'
            running: none
            texture: entries
            parameters:
              g2-over-g1: 3.0
              zeta: 0.0
              delta-q-33: 0.9
              delta-l-22: 0.08
            """);
  }

  @Test
  void reasonForNoRowsIsPassedOn() {
    assertThat(exploration(PLAN, List.of()).rows().whyNone()).isEqualTo(GONE);
    GridPlan none =
        SampleScan.plan(SampleScan.with("keep: { delta-chi-square: 12 }", "keep: none"));
    assertThat(exploration(none, List.of()).rows().whyNone())
        .isEqualTo("The scan kept no rows (keep: none).");
    assertThat(exploration(none, List.of()).rows().points()).isEmpty();
  }
}
