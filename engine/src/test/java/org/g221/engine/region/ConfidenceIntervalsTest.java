package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.g221.engine.profile.FormulaProfiles;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.junit.jupiter.api.Test;

class ConfidenceIntervalsTest {

  private static final double EMPTY = Double.POSITIVE_INFINITY;

  // Probability of one standard deviation: Δχ² = 1.
  private static final ConfidenceLevel ONE_SIGMA = new ConfidenceLevel(0.6826894921370859);

  @Test
  void parabolaGivesOneStandardDeviationToEitherSide() {
    ProfileAxis axis = ProfileAxis.ofQuantity("R(D*)", 0, 0.2, 0.4, 400);
    ProfileLikelihood profile =
        FormulaProfiles.line(axis, x -> 5 + Math.pow((x - 0.316) / 0.019, 2));

    ConfidenceIntervals found = ConfidenceIntervals.of(profile, 5, ONE_SIGMA);

    assertThat(found.intervals()).hasSize(1);
    assertThat(found.intervals().get(0).lower()).isCloseTo(0.297, within(1e-5));
    assertThat(found.intervals().get(0).upper()).isCloseTo(0.335, within(1e-5));
    assertThat(found.contains(0.316)).isTrue();
    assertThat(found.contains(0.34)).isFalse();
  }

  @Test
  void twoMinimaGiveTwoIntervalsInIncreasingOrder() {
    double[] chiSquare = {3, 0, 3, 3, 0.5, 3};

    ConfidenceIntervals found = intervalsOf(chiSquare);

    assertThat(found.intervals()).hasSize(2);
    assertThat(found.intervals().get(0).upper()).isLessThan(found.intervals().get(1).lower());
    // A third of the way from the centre at 1.5 to its neighbours.
    assertThat(found.intervals().get(0).lower()).isCloseTo(1.5 - 1 / 3.0, within(1e-6));
    assertThat(found.intervals().get(0).upper()).isCloseTo(1.5 + 1 / 3.0, within(1e-6));
  }

  @Test
  void intervalsAreClosedAtTheEdges() {
    assertThat(intervalsOf(0, 0, 0).intervals()).containsExactly(new ConfidenceInterval(0, 3));
    assertThat(intervalsOf(0, EMPTY, 0).intervals())
        .containsExactly(new ConfidenceInterval(0, 1), new ConfidenceInterval(2, 3));
  }

  @Test
  void scannedParameterEndsAtItsOutermostNodesWhateverTheirOrder() {
    ProfileAxis axis = ProfileAxis.ofGridAxis("zeta", 0, new double[] {0.4, -0.1, 0});
    ProfileLikelihood profile = FormulaProfiles.line(axis, x -> x > 0.3 ? EMPTY : 0);

    assertThat(ConfidenceIntervals.of(profile, 0, ONE_SIGMA).intervals())
        .containsExactly(new ConfidenceInterval(-0.1, 0.2));
  }

  @Test
  void nothingInsideGivesNoInterval() {
    assertThat(intervalsOf(7, 8, EMPTY).isEmpty()).isTrue();
    assertThat(
            ConfidenceIntervals.of(
                    FormulaProfiles.line(FormulaProfiles.unitBins(2), x -> EMPTY), EMPTY, ONE_SIGMA)
                .isEmpty())
        .isTrue();
  }

  @Test
  void profileInTwoQuantitiesIsRejected() {
    ProfileLikelihood plane = FormulaProfiles.table(new double[][] {{1, 2}});

    assertThatThrownBy(() -> ConfidenceIntervals.of(plane, 0, ONE_SIGMA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("profile x x x has two axes");
  }

  @Test
  void intervalEndingBelowItsBeginningIsRejected() {
    assertThatThrownBy(() -> new ConfidenceInterval(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1.0 to 0.0");
  }

  private static ConfidenceIntervals intervalsOf(double... chiSquare) {
    ProfileLikelihood profile =
        FormulaProfiles.line(FormulaProfiles.unitBins(chiSquare.length), x -> chiSquare[(int) x]);
    return ConfidenceIntervals.of(profile, 0, ONE_SIGMA);
  }
}
