package org.g221.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.g221.engine.region.ConfidenceInterval;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.junit.jupiter.api.Test;

class ProfileLikelihoodTest {

  private final ProfileDefinition plane =
      new ProfileDefinition(
          List.of(
              ProfileAxis.ofQuantity("x", 0, 0, 2, 2), ProfileAxis.ofQuantity("y", 1, 0, 3, 3)));

  @Test
  void secondAxisVariesFastest() {
    ProfileLikelihood profile =
        new ProfileLikelihood(plane, new double[] {1, 2, 3, 4, 5, 6}, new long[6]);
    assertThat(profile.chiSquareMin(4)).isEqualTo(5);
    assertThat(profile.center(0, 4)).isEqualTo(1.5);
    assertThat(profile.center(1, 4)).isEqualTo(1.5);
    assertThat(profile.center(0, 2)).isEqualTo(0.5);
    assertThat(profile.center(1, 2)).isEqualTo(2.5);
  }

  @Test
  void emptyBinsStayInfinitelyFarAway() {
    double[] values = {3, Double.POSITIVE_INFINITY, 5, 1, 2, 4};
    ProfileLikelihood profile = new ProfileLikelihood(plane, values, new long[6]);
    values[0] = 100;
    assertThat(profile.deltaChiSquare(1)).containsExactly(2, Double.POSITIVE_INFINITY, 4, 0, 1, 3);
  }

  @Test
  void eachBinNeedsAValue() {
    assertThatThrownBy(() -> new ProfileLikelihood(plane, new double[5], new long[6]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProfileLikelihood(plane, new double[6], new long[5]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Two bins reach Δχ² = 1; of the others one is not next to any of them. */
  @Test
  void binsNextToThoseWithinTheLimitAreResolvedToo() {
    double[] values = {2, 3, 9, 8, Double.POSITIVE_INFINITY, 7, 9, 9, 9, 9, 9, 2.5};
    long[] nodes = {0, 1, 2, 3, -1, 5, 6, 7, 8, 9, 10, 11};
    ProfileDefinition threeByFour =
        new ProfileDefinition(
            List.of(
                ProfileAxis.ofQuantity("x", 0, 0, 3, 3), ProfileAxis.ofQuantity("y", 1, 0, 4, 4)));
    ProfileLikelihood profile =
        new ProfileLikelihood(threeByFour, values, nodes).resolvedUpTo(2, 0.5);
    // The bin of the best fit and its neighbours, and the corner at the other end with its own.
    for (int bin : new int[] {0, 1, 4, 5, 6, 7, 10, 11}) {
      assertThat(profile.isOpen(bin)).isFalse();
      assertThat(profile.chiSquareMin(bin)).isEqualTo(values[bin]);
      assertThat(profile.gridIndex(bin)).isEqualTo(nodes[bin]);
    }
    assertThat(profile.isEmpty(4)).isTrue();
    for (int bin : new int[] {2, 3, 8, 9}) {
      assertThat(profile.isOpen(bin)).isTrue();
      assertThat(profile.isEmpty(bin)).isFalse();
      assertThat(profile.gridIndex(bin)).isEqualTo(-1);
    }
    assertThat(profile.limit()).isEqualTo(2.5);
  }

  @Test
  void nodesOfAnAxisAreNextToEachOtherByTheirValues() {
    ProfileDefinition line =
        new ProfileDefinition(
            List.of(ProfileAxis.ofGridAxis("zeta", 0, new double[] {3, 0, 2, 1})));
    double[] values = {9, 0, 9, 9};
    ProfileLikelihood profile = new ProfileLikelihood(line, values, new long[4]).resolvedUpTo(0, 1);
    assertThat(List.of(profile.isOpen(0), profile.isOpen(2), profile.isOpen(3)))
        .containsExactly(true, true, false);
  }

  @Test
  void withoutALimitNothingIsOpen() {
    double[] values = {3, Double.POSITIVE_INFINITY, 5, 1, 2, 4};
    ProfileLikelihood profile =
        new ProfileLikelihood(plane, values, new long[6]).resolvedUpTo(1, Double.POSITIVE_INFINITY);
    assertThat(profile.isOpen(1)).isFalse();
    assertThat(profile.isEmpty(1)).isTrue();
  }

  /** Not as if it were empty, where the boundary would lie half-way. */
  @Test
  void openBinBoundsARegionByWhatItsChiSquareExceeds() {
    ProfileDefinition line =
        new ProfileDefinition(List.of(ProfileAxis.ofQuantity("x", 0, 0, 3, 3)));
    BitSet open = new BitSet();
    open.set(2);
    ProfileLikelihood profile =
        new ProfileLikelihood(line, new double[] {0, 0, 99}, new long[3], open, 4);
    double delta = new ConfidenceLevel(0.6827).deltaChiSquare(1);
    assertThat(ConfidenceIntervals.of(profile, 0, new ConfidenceLevel(0.6827)).intervals())
        .containsExactly(new ConfidenceInterval(0, 1.5 + delta / 4));
  }
}
