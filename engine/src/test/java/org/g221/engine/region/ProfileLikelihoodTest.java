package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
}
