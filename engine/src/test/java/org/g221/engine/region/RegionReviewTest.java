package org.g221.engine.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.profile.FormulaProfiles;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.RegionReview.TouchedEnd;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

class RegionReviewTest {

  /** Δχ² is 5.99 in two quantities, 3.84 in one. */
  private static final ConfidenceLevel LEVEL = new ConfidenceLevel(0.95);

  private static final double NONE = Double.POSITIVE_INFINITY;

  private static RegionReview review(double[]... rows) {
    return RegionReview.of(FormulaProfiles.table(rows), 0, LEVEL);
  }

  private static RegionReview line(double... values) {
    return RegionReview.of(
        FormulaProfiles.line(FormulaProfiles.unitBins(values.length), x -> values[(int) x]),
        0,
        LEVEL);
  }

  @Test
  void columnWithoutNodesTearsARegion() {
    RegionReview torn =
        review(
            new double[] {9, 9, 9, 9, 9},
            new double[] {9, 0, NONE, 2, 9},
            new double[] {9, 1, NONE, 1, 9},
            new double[] {9, 9, 9, 9, 9});
    assertThat(torn.pieces()).isEqualTo(2);
    assertThat(torn.piecesWhenFilled()).isEqualTo(1);
    assertThat(torn.isTornByTheGrid()).isTrue();
    assertThat(torn.enclosedEmptyBins()).isZero();
  }

  /** As where nodes are so far apart that a bin between two good ones has none but bad ones. */
  @Test
  void gapOfOneBinTearsARegion() {
    RegionReview torn =
        review(
            new double[] {9, 9, 9, 9, 9},
            new double[] {9, 0, 9, 9, 9},
            new double[] {9, 1, 9, 8, 9},
            new double[] {9, 9, 9, 1, 9},
            new double[] {9, 9, 9, 9, 9});
    assertThat(torn.pieces()).isEqualTo(2);
    assertThat(torn.piecesWhenFilled()).isEqualTo(1);
    assertThat(torn.isTornByTheGrid()).isTrue();
  }

  /** A hump between two minima that just reaches above the level, as smooth as its sides. */
  @Test
  void smoothRidgeIsNoGapOfTheGrid() {
    RegionReview ridge = line(9, 2, 3, 3.7, 3.9, 3.8, 3, 2, 9);
    assertThat(ridge.pieces()).isEqualTo(2);
    assertThat(ridge.isTornByTheGrid()).isFalse();
    assertThat(line(9, 2, 3, 3.2, 3.9, 3.3, 3, 2, 9).isTornByTheGrid()).isTrue();
  }

  @Test
  void twoMinimaAreTwoPiecesForAReason() {
    RegionReview apart =
        review(
            new double[] {9, 9, 9, 9, 9, 9},
            new double[] {9, 0, 9, 8, 2, 9},
            new double[] {9, 1, 9, 8, 1, 9},
            new double[] {9, 9, 9, 9, 9, 9});
    assertThat(apart.pieces()).isEqualTo(2);
    assertThat(apart.isTornByTheGrid()).isFalse();
  }

  @Test
  void holeWithoutNodesIsEnclosed() {
    RegionReview ring =
        review(
            new double[] {1, 1, 1, 1, 9},
            new double[] {1, NONE, 9, 1, 9},
            new double[] {1, NONE, 1, 1, NONE},
            new double[] {1, 1, 1, 1, 9});
    assertThat(ring.enclosedEmptyBins()).isEqualTo(2);
    assertThat(ring.share()).isEqualTo(13 / 20.0);
  }

  @Test
  void emptyBinThatAWayLeadsToIsNotEnclosed() {
    assertThat(
            review(
                    new double[] {1, 1, 1, 1, 1},
                    new double[] {1, NONE, 1, 1, 1},
                    new double[] {9, 1, 1, 1, 1},
                    new double[] {1, 1, 1, 1, 1})
                .enclosedEmptyBins())
        .isZero();
  }

  @Test
  void profileThatGoesUpAndDownZigzags() {
    assertThat(line(9, 2, 0, 1.2, 0.1, 1, 9).zigzag()).isCloseTo(1.1, within(1e-12));
    // The top itself may be outside.
    assertThat(line(9, 3, 7, 0, 9).zigzag()).isEqualTo(4);
  }

  @Test
  void smoothProfilesDoNotZigzag() {
    assertThat(line(9, 4, 1, 0, 1, 4, 9).zigzag()).isZero();
    // Two minima with a hump of 2 between them, which is as wide as many bins.
    double[] hump = new double[41];
    for (int i = 0; i < hump.length; i++) {
      double x = (i - 20) / 10.0;
      hump[i] = 2 * (x * x - 1) * (x * x - 1);
    }
    assertThat(line(hump).zigzag()).isBetween(0.0, 0.5);
    assertThat(line(9, 0, NONE, 0, 9).zigzag()).isZero();
  }

  @Test
  void regionTouchesTheEndsThatItsBinsLieAt() {
    ProfileLikelihood plane =
        FormulaProfiles.plane(
            ProfileAxis.ofQuantity("x", 0, 0, 4, 4),
            ProfileAxis.ofGridAxis("zeta", 1, new double[] {0.5, -0.1, 0.2}),
            (x, y) -> x < 2 ? Math.abs(y - 0.5) * 20 : 99);
    List<TouchedEnd> ends = RegionReview.of(plane, 0, LEVEL).ends();
    assertThat(ends).extracting(end -> end.axis().name()).containsExactly("x", "zeta");
    assertThat(ends).extracting(TouchedEnd::upper).containsExactly(false, true);
    assertThat(ends).extracting(TouchedEnd::value).containsExactly(0.0, 0.5);
  }

  @Test
  void coarsestAxisIsTheOneWhoseStepsShow() {
    ScanGrid grid =
        new ScanGrid(
            List.of(
                Axis.of(G221Parameter.MASS_WPRIME_GEV, 700, 800, 900),
                Axis.linear(G221Parameter.DELTA_L_33, 0, 1, 11),
                Axis.linear(G221Parameter.ZETA, 0, 1, 3)));
    ProfileDefinition definition =
        new ProfileDefinition(List.of(ProfileAxis.ofQuantity("R(D*)", 0, 0, 4, 4)));
    long[] nodes = {
      grid.gridIndex(new int[] {0, 2, 0}),
      grid.gridIndex(new int[] {1, 5, 0}),
      grid.gridIndex(new int[] {2, 4, 1}),
      grid.gridIndex(new int[] {2, 7, 2})
    };
    ProfileLikelihood profile = new ProfileLikelihood(definition, new double[] {0, 1, 1, 9}, nodes);
    assertThat(RegionReview.coarsestAxis(profile, 0, LEVEL, grid)).isZero();
    // The axis of the profile itself differs by one step from bin to bin of course.
    ProfileLikelihood ofMass =
        new ProfileLikelihood(
            new ProfileDefinition(
                List.of(ProfileAxis.ofGridAxis("mass", 0, new double[] {700, 800, 900}))),
            new double[] {0, 1, 1},
            new long[] {nodes[0], nodes[1], nodes[2]});
    assertThat(RegionReview.coarsestAxis(ofMass, 0, LEVEL, grid)).isEqualTo(1);
  }

  @Test
  void regionWithoutBinsHasNothingToSayOf() {
    RegionReview empty = line(9, NONE, 9);
    assertThat(empty.pieces()).isZero();
    assertThat(empty.ends()).isEmpty();
    assertThat(empty.share()).isZero();
    assertThat(empty.zigzag()).isZero();
  }
}
