package org.g221.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.profile.AccumulatedScan.Node;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class ProfileAccumulatorTest {

  private static void assertSame(ProfileLikelihood actual, ProfileLikelihood expected) {
    for (int bin = 0; bin < expected.definition().bins(); bin++) {
      String label = actual.definition().name() + ", bin " + bin;
      assertThat(actual.chiSquareMin(bin)).as(label).isEqualTo(expected.chiSquareMin(bin));
      assertThat(actual.gridIndex(bin)).as(label).isEqualTo(expected.gridIndex(bin));
    }
  }

  private static void assertBruteForce(AccumulatedScan scan) {
    List<Node> nodes = scan.nodes();
    for (ProfileLikelihood profile : scan.inOneGo().profiles()) {
      assertSame(profile, scan.profile(profile.definition(), nodes));
    }
  }

  @Property(seed = "20160412", tries = 30)
  void profilesAreTheMinimaOfTheirBins(@ForAll long seed) {
    assertBruteForce(AccumulatedScan.of(SmallScan.random(seed, 3000)));
  }

  /**
   * 57 600 nodes in 240 strips, so that strips above the largest χ² of all bins are passed over; χ²
   * rises towards the end of the scan and falls towards the end of the other.
   */
  @Test
  void passingOverStripsThatCanChangeNothingChangesNothing() {
    for (double[] masses : new double[][] {{700, 5000}, {5000, 700}}) {
      assertBruteForce(
          AccumulatedScan.of(
              new SmallScan(
                  G221Texture.ENTRIES,
                  new ScanGrid(
                      List.of(
                          Axis.linear(G221Parameter.DELTA_Q_33, 0, 1, 4),
                          Axis.linear(G221Parameter.MASS_WPRIME_GEV, masses[0], masses[1], 60),
                          Axis.linear(G221Parameter.DELTA_L_33, 0, 1, 240))),
                  Map.of(
                      G221Parameter.G2_OVER_G1, 3.0,
                      G221Parameter.ZETA, 0.0,
                      G221Parameter.DELTA_Q_23, -0.004,
                      G221Parameter.DELTA_L_22, 0.1))));
    }
  }

  @Test
  void binWithoutNodesIsInfinitelyFarAway() {
    AccumulatedScan scan = AccumulatedScan.of(SmallScan.random(1, 500));
    for (ProfileLikelihood profile : scan.empty().profiles()) {
      assertThat(profile.chiSquareMin(0)).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(profile.gridIndex(0)).isEqualTo(-1);
    }
  }

  @Test
  void profilesOfDifferentQuantitiesAreNotMerged() {
    ProfileAccumulator first =
        new ProfileAccumulator(
            new ProfileDefinition(List.of(ProfileAxis.ofQuantity("R(D)", 0, 0, 1, 3))));
    ProfileAccumulator second =
        new ProfileAccumulator(
            new ProfileDefinition(List.of(ProfileAxis.ofQuantity("R(D*)", 0, 0, 1, 3))));
    assertThatThrownBy(() -> first.combine(second))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different quantities");
  }
}
